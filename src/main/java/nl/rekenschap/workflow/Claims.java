package nl.rekenschap.workflow;

import java.time.Instant;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.Refused;

/** Who has picked a task up, and whom that keeps from it; not who stands in for them. */
final class Claims {

  private Claims() {}

  /** Name of who has it; the account's when no name was kept. */
  static String holder(WorkItem item) {
    return item.assigneeName() == null ? String.valueOf(item.assignee()) : item.assigneeName();
  }

  /** Stand-ins are no colleagues: what the group has picked up, they leave alone. */
  static boolean isHeldByOther(WorkItem item, HumanTask task, Person person) {
    return isClaimedByOther(item, person) && !(task.isShared() && person.has(task.role()));
  }

  private static boolean isClaimedByOther(WorkItem item, Person person) {
    return item.assignee() != null && !person.hands().contains(item.assignee());
  }

  /**
   * @throws Refused {@code workflow.alreadyDone}, {@code workflow.withdrawn} or {@code
   *     workflow.claimedBy}
   */
  static void requireFree(WorkItem item, HumanTask task, Person person) {
    requireOpen(item);
    if (isHeldByOther(item, task, person)) {
      throw new Refused("workflow.claimedBy", holder(item));
    }
  }

  /** The same, and no colleague may have it either: nobody gives back what another holds. */
  static void requireOwn(WorkItem item, Person person) {
    requireOpen(item);
    if (isClaimedByOther(item, person)) {
      throw new Refused("workflow.claimedBy", holder(item));
    }
  }

  static void requireOpen(WorkItem item) {
    switch (item.state()) {
      case DONE ->
          throw new Refused(
              "workflow.alreadyDone",
              item.endedByName() == null ? "?" : item.endedByName(),
              item.endedAt() == null ? Instant.EPOCH : item.endedAt());
      case WITHDRAWN -> throw new Refused("workflow.withdrawn");
      case OPEN -> {}
    }
  }
}
