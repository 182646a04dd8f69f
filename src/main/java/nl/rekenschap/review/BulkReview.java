package nl.rekenschap.review;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Severity;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepting at once what raises no question, after having seen the list. */
@Service
public class BulkReview {

  private static final int MOST = 100;

  private final WorkList work;
  private final Workflow workflow;
  private final ReviewFiles files;
  private final Review review;

  BulkReview(WorkList work, Workflow workflow, ReviewFiles files, Review review) {
    this.work = work;
    this.workflow = workflow;
    this.files = files;
    this.review = review;
  }

  /** A submission that can be accepted with others: what was seen, and under which hash. */
  public record Candidate(TaskId task, String providerName, ReviewFile file) {

    public String contentHash() {
      return file.submission().contentHash();
    }
  }

  /**
   * What became of one.
   *
   * @param refused why not; absent when it was accepted
   */
  public record Outcome(Candidate candidate, Optional<Refused> refused) {}

  /**
   * Submissions without a finding above a notice and without an open question, that the acting
   * person may judge; soonest due first, no more than a hundred. A correction is never among them.
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional(readOnly = true)
  public List<Candidate> candidates() {
    return work.page(WorkQuery.of(WorkQuery.Scope.MY_GROUPS), null, 500).items().stream()
        .filter(item -> item.task().equals(ReviewTask.REVIEW_SUBMISSION.id()))
        .filter(item -> item.assignee() == null || workflow.isMine(item))
        .filter(item -> !workflow.isBarred(item))
        .map(this::candidate)
        .filter(candidate -> isClean(candidate.file()))
        .limit(MOST)
        .toList();
  }

  private Candidate candidate(WorkItem item) {
    String provider = item.label().providerName();
    return new Candidate(
        item.id(), provider == null ? "" : provider, files.of(new PeriodId(item.scope())));
  }

  private static boolean isClean(ReviewFile file) {
    Submission submission = file.submission();
    return !file.isCorrection()
        && file.openQuestions() == 0
        && submission.findings().stream()
            .allMatch(finding -> finding.severity() == Severity.NOTICE);
  }

  /**
   * Accepts each of these for itself: what one is refused keeps no other back. Not in one
   * transaction, on purpose.
   *
   * @param chosen as they were shown
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  public List<Outcome> accept(List<Candidate> chosen) {
    if (chosen.isEmpty() || chosen.size() > MOST) {
      throw new Refused("review.bulk.nothingChosen");
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Candidate candidate : chosen) {
      outcomes.add(new Outcome(candidate, accept(candidate)));
    }
    return outcomes;
  }

  private Optional<Refused> accept(Candidate candidate) {
    try {
      review.accept(candidate.task(), "", candidate.contentHash());
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused);
    }
  }
}
