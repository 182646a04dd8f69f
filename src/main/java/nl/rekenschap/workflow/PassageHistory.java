package nl.rekenschap.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The engine keeps which steps a case has passed and when, which is what its picture shows. Who did
 * what and why is in the case's own record, and what people do in the work items (decision 0019).
 */
final class PassageHistory implements HistoryLevel {

  static final String NAME = "passage";

  /** Stands in the engine's database; the engine itself has 0 to 3. */
  private static final int ID = 20;

  private static final Set<HistoryEventTypes> KEPT =
      Set.of(
          HistoryEventTypes.PROCESS_INSTANCE_START,
          HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
          HistoryEventTypes.PROCESS_INSTANCE_END,
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_END);

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
    return event instanceof HistoryEventTypes type && KEPT.contains(type);
  }
}
