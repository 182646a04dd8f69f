package nl.rekenschap.workflow;

import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Vital;
import nl.rekenschap.kernel.Vitals;
import org.springframework.stereotype.Component;

/** How many tasks are open, of which kind, and how many of those are late. */
@Component
class TaskVitals implements Vitals {

  private static final String FAMILY = "workflow.vital.";

  private final TaskCountStore store;
  private final BusinessClock clock;

  TaskVitals(TaskCountStore store, BusinessClock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<Vital> now() {
    return store.open(clock.today()).stream()
        .map(
            count ->
                Vital.count(
                    FAMILY,
                    "tasks",
                    count.number(),
                    Map.of("task", count.task(), "late", Boolean.toString(count.late()))))
        .toList();
  }
}
