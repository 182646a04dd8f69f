package nl.rekenschap.review;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.workflow.HumanTask;

/** The user task of a review. */
public enum ReviewTask implements HumanTask {
  REVIEW_SUBMISSION;

  @Override
  public String id() {
    return "Task_ReviewSubmission";
  }

  @Override
  public Role role() {
    return Role.GRANT_OFFICER;
  }

  @Override
  public String route() {
    return "review/judge";
  }

  /** Nobody judges figures that they handed in themselves, in this round or an earlier one. */
  @Override
  public Set<ReportingTask> fourEyesAgainst() {
    return Set.of(ReportingTask.SUBMIT_FIGURES, ReportingTask.REPORT_OWN_ACTION);
  }
}
