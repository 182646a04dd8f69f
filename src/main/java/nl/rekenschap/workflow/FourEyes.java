package nl.rekenschap.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import org.springframework.stereotype.Component;

/**
 * Keeps who did one thing in a case, or for whom it was done, from doing what must be another's.
 */
@Component
class FourEyes {

  private final HandStore store;
  private final Catalogue catalogue;

  FourEyes(HandStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /**
   * @param hands who would do it, and on whose behalf
   */
  boolean bar(WorkItem item, Set<PersonId> hands) {
    Set<String> against =
        catalogue.task(item.task()).fourEyesAgainst().stream()
            .map(HumanTask::id)
            .collect(Collectors.toSet());
    return !against.isEmpty()
        && store.doneBy(hands, item.caseId(), item.scope()).stream().anyMatch(against::contains);
  }

  /** Who finished one of these tasks in that case, and for whom. */
  Set<PersonId> doersOf(CaseId caseId, Set<? extends HumanTask> tasks) {
    return store.doersOf(caseId, tasks.stream().map(HumanTask::id).collect(Collectors.toSet()));
  }
}
