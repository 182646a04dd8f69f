package nl.rekenschap.rehearsal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.workflow.WorkItem;

/**
 * When the practice people do their work. Fixed choices, so that each play is the same: most are in
 * time, one is late, one needs more time, one never comes. What goes wrong mostly happens to the
 * practice provider, which does not exist.
 */
final class Habits {

  private static final Set<String> LATE = Set.of("jongerenwerk-vo-q1", "leergeld-q3");

  /** Asks for more time, and uses it. */
  private static final Map<String, MonthDay> VERY_LATE =
      Map.of("jongerenwerk-vo-q2", MonthDay.of(8, 25));

  private static final Set<String> NEVER = Set.of("jongerenwerk-9-13-q4");
  private static final Set<String> RETURNED = Set.of("jongerenwerk-9-13-q1", "jinc-q3");

  /** What waits in the year after the played one, so that the work list has something of all. */
  private static final Set<String> LEFT_WAITING =
      Set.of(
          "Task_NameProvider jongerenwerk-9-13",
          "Task_DraftAward move",
          "Task_ApproveAward itt",
          "Task_SubmitFigures schoolscool-q1",
          "Task_DecideOnMissing schoolscool-q1",
          "Task_ReviewSubmission jinc-q1",
          "Task_ReviewSubmission leergeld-q1",
          "Task_ReviewSubmission preventieplatforms-q1",
          "Task_SubmitFigures kinderwerk-noord-q1 again");

  private static final Set<String> RETURNED_NEXT_YEAR = Set.of("kinderwerk-noord-q1");

  private final int played;

  /**
   * @param played the year that is played to its end; of the next one something is left
   */
  Habits(int played) {
    this.played = played;
  }

  /** Whether this is the day (or later) on which the task is done. */
  boolean isDoneOn(WorkItem item, LocalDate today, boolean again) {
    if (item.label().year() > played && LEFT_WAITING.contains(key(item, again))) {
      return false;
    }
    LocalDate due = item.dueOn();
    return switch (item.task()) {
      case "Task_SubmitFigures" -> due == null || !today.isBefore(submits(item, due));
      case "Task_ReportOwnAction", "Task_ReportMilestone" ->
          due == null || !today.isBefore(due.minusDays(9));
      case "Task_SubmitAccountability" ->
          due == null
              || !today.isBefore(
                  item.caseId().value().endsWith("-vo") ? due.plusDays(8) : due.minusDays(12));
      default -> true;
    };
  }

  boolean isNeverSubmitted(WorkItem item) {
    return NEVER.contains(name(item));
  }

  boolean isReturned(WorkItem item) {
    return RETURNED.contains(name(item))
        || item.label().year() > played && RETURNED_NEXT_YEAR.contains(name(item));
  }

  /** The one case that is determined lower. */
  boolean isLower(WorkItem item) {
    return name(item).equals("jongerenwerk-9-13");
  }

  /** The one case whose year-end is not complete at first. */
  boolean isIncomplete(WorkItem item) {
    return name(item).equals("jongerenwerk-vo");
  }

  private static LocalDate submits(WorkItem item, LocalDate due) {
    String name = name(item);
    if (NEVER.contains(name)) {
      return LocalDate.MAX;
    }
    MonthDay veryLate = VERY_LATE.get(name);
    if (veryLate != null) {
      return veryLate.atYear(item.label().year());
    }
    return LATE.contains(name) ? due.plusDays(9) : due.minusDays(10);
  }

  private static String key(WorkItem item, boolean again) {
    return item.task() + " " + name(item) + (again ? " again" : "");
  }

  /** The case or period without its year: {@code jinc-q3}. */
  private static String name(WorkItem item) {
    return item.scope().substring(item.scope().indexOf('-') + 1);
  }
}
