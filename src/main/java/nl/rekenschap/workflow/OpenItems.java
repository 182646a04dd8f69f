package nl.rekenschap.workflow;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.OpenItem;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the task that a message is about; tasks come and go, so it is asked when one opens it. */
@Component
class OpenItems implements OpenItem {

  private final Workflow workflow;

  OpenItems(@Lazy Workflow workflow) {
    this.workflow = workflow;
  }

  @Override
  public Optional<String> path(CaseId caseId, Optional<String> about) {
    List<WorkItem> mine =
        workflow.openItems(caseId).stream()
            .filter(item -> about.filter(scope -> !scope.equals(item.scope())).isEmpty())
            .filter(workflow::isFor)
            .filter(item -> !workflow.isHeldByOther(item))
            .toList();
    return mine.size() == 1
        ? Optional.of(mine.getFirst().route() + "/" + mine.getFirst().id())
        : Optional.empty();
  }
}
