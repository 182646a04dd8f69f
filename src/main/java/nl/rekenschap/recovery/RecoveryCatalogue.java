package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** The room's tasks and by when they must be done. */
@Component
class RecoveryCatalogue implements TaskCatalogue {

  private final RecoveryStore store;
  private final CollectionStore collection;
  private final RecoverySettings settings;
  private final BusinessClock clock;

  RecoveryCatalogue(RecoveryStore store, CollectionStore collection, RecoverySettings settings, BusinessClock clock) {
    this.store = store;
    this.collection = collection;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<RecoveryTask> tasks() {
    return List.of(RecoveryTask.values());
  }

  /** The controller sees the money come in as well. */
  @Override
  public Set<Role> alsoFor(HumanTask task) {
    return task == RecoveryTask.FOLLOW ? Set.of(Role.CONTROLLER) : Set.of();
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    LocalDate today = clock.today();
    return switch ((RecoveryTask) task) {
      case DRAFT -> Optional.of(today.plusDays(settings.draftDays()));
      case APPROVE -> Optional.of(today.plusDays(settings.approvalDays()));
      case CONTINUE -> Optional.of(today.plusDays(settings.continueDays()));
      case FOLLOW ->
          store
              .find(caseId)
              .map(collection::instalments)
              .filter(parts -> !parts.isEmpty())
              .map(parts -> parts.getLast().dueOn());
    };
  }
}
