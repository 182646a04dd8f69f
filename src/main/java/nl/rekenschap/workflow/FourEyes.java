package nl.rekenschap.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.PersonId;
import org.springframework.stereotype.Component;

/**
 * Keeps who did one thing in a case, or for whom it was done, from doing what must be another's.
 */
@Component
class FourEyes {

  private final WorkflowStore store;
  private final Catalogue catalogue;

  FourEyes(WorkflowStore store, Catalogue catalogue) {
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
}
