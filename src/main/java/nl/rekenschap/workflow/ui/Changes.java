package nl.rekenschap.workflow.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;

/** What became of a list meanwhile, as a sentence. */
final class Changes {

  private Changes() {}

  /** Empty when its lines are as they were. */
  static Optional<String> between(List<WorkItem> before, List<WorkItem> now) {
    if (before.equals(now)) {
      return Optional.empty();
    }
    Set<TaskId> old = ids(before);
    Set<TaskId> fresh = ids(now);
    long come = fresh.stream().filter(id -> !old.contains(id)).count();
    long gone = old.stream().filter(id -> !fresh.contains(id)).count();
    return Optional.of(Texts.text("workflow.WorkListView.renewed", come, gone));
  }

  private static Set<TaskId> ids(List<WorkItem> items) {
    return items.stream().map(WorkItem::id).collect(Collectors.toSet());
  }
}
