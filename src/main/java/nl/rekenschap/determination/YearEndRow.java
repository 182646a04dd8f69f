package nl.rekenschap.determination;

import java.time.LocalDate;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * Where one year-end is, as it is kept.
 *
 * @param nextReminder place in the settings' list of the reminder that comes next
 * @param termsSet how often a term was set after the due day had passed
 * @param missing what the last request for completion asked for
 * @param warnedFor end of the decision term that was warned for; absent when it was not
 */
record YearEndRow(
    CaseId caseId,
    int year,
    ProviderId provider,
    String title,
    Phase phase,
    LocalDate opensOn,
    LocalDate dueOn,
    int nextReminder,
    int termsSet,
    @Nullable String exOfficioBecause,
    boolean complete,
    @Nullable String missing,
    @Nullable LocalDate completionAsked,
    @Nullable LocalDate completionUntil,
    boolean completionExpired,
    @Nullable LocalDate decideBy,
    @Nullable LocalDate warnedFor) {

  /** The steps that exclude each other. */
  enum Phase {
    PLANNED,
    OPEN,
    FILED,
    COMPLETION,
    PROPOSING,
    APPROVAL,
    DETERMINED
  }

  boolean exOfficio() {
    return exOfficioBecause != null;
  }

  /** The last day of the term for completing; there is one only while it was asked for. */
  LocalDate mustCompleteBy() {
    if (completionUntil == null) {
      throw new IllegalStateException("no completion was asked in " + caseId);
    }
    return completionUntil;
  }

  /** The last day of the decision term; there is one once something came in or nothing will. */
  LocalDate mustDecideBy() {
    if (decideBy == null) {
      throw new IllegalStateException("no decision term runs in " + caseId);
    }
    return decideBy;
  }
}
