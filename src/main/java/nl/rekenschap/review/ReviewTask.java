package nl.rekenschap.review;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.access.Role;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.workflow.HumanTask;

/** The user tasks of a review. */
public enum ReviewTask implements HumanTask {
  REVIEW_SUBMISSION("Task_ReviewSubmission", Role.GRANT_OFFICER, "review/judge"),
  /** The second pair of eyes on a correction that changes much. */
  CONFIRM_CORRECTION("Task_ConfirmCorrection", Role.MANAGER, "review/confirm");

  private static final Set<ReportingTask> REPORTED =
      Set.of(
          ReportingTask.SUBMIT_FIGURES,
          ReportingTask.REPORT_OWN_ACTION,
          ReportingTask.CORRECT_FIGURES,
          ReportingTask.CORRECT_OWN_ACTION);

  private final Card card;

  ReviewTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }

  /**
   * Nobody judges figures that they handed in themselves, in this round or an earlier one; nobody
   * confirms what they judged.
   */
  @Override
  public Set<? extends HumanTask> fourEyesAgainst() {
    return switch (this) {
      case REVIEW_SUBMISSION -> REPORTED;
      case CONFIRM_CORRECTION ->
          Stream.concat(Stream.of(REVIEW_SUBMISSION), REPORTED.stream()).collect(toSet());
    };
  }
}
