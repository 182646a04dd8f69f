package nl.rekenschap.review;

import java.util.Set;
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

  private final String id;
  private final Role role;
  private final String route;

  ReviewTask(String id, Role role, String route) {
    this.id = id;
    this.role = role;
    this.route = route;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  public String route() {
    return route;
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
          Set.of(
              REVIEW_SUBMISSION,
              ReportingTask.SUBMIT_FIGURES,
              ReportingTask.REPORT_OWN_ACTION,
              ReportingTask.CORRECT_FIGURES,
              ReportingTask.CORRECT_OWN_ACTION);
    };
  }
}
