package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;

/**
 * Where an application stands.
 *
 * @param sent the newest that came in; absent while there is none
 * @param missing what was asked for besides; absent when nothing was
 * @param completionUntil last day of the term for that; absent without a term
 */
public record ApplicationFile(
    CaseId caseId,
    LocalDate askedOn,
    LocalDate dueOn,
    Phase phase,
    Optional<GrantApplication> sent,
    Optional<String> missing,
    Optional<LocalDate> completionUntil) {

  /** The steps that exclude each other. */
  public enum Phase {
    ASKED,
    /** Nothing came before the due day. */
    MISSED,
    RECEIVED,
    COMPLETION,
    COMPLETE,
    /** What was missing did not come in time, or was not enough. */
    INCOMPLETE,
    /** It is decided on with what there is. */
    HANDLED_AS_IS,
    /** An officer proposes to leave it unhandled. */
    LEAVE_PROPOSED,
    /** It is left unhandled (Awb 4:5). */
    UNHANDLED
  }
}
