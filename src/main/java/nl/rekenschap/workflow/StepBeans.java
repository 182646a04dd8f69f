package nl.rekenschap.workflow;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;

/**
 * The allow-list of expressions: room name to that room's {@link DiagramSteps}. Read lazily, since
 * steps know rooms that know the engine.
 */
final class StepBeans extends AbstractMap<Object, Object> {

  private final ApplicationContext context;
  private volatile @Nullable Map<Object, Object> steps;

  StepBeans(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return steps().entrySet();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return steps().get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return steps().containsKey(key);
  }

  private Map<Object, Object> steps() {
    Map<Object, Object> known = steps;
    if (known == null) {
      Map<Object, Object> found = new HashMap<>();
      for (Object bean : context.getBeansWithAnnotation(DiagramSteps.class).values()) {
        String room = AopUtils.getTargetClass(bean).getPackageName();
        found.put(room.substring(room.lastIndexOf('.') + 1), bean);
      }
      known = Map.copyOf(found);
      steps = known;
    }
    return known;
  }
}
