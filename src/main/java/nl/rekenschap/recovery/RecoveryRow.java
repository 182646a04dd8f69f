package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/**
 * A recovery as the room keeps it.
 *
 * @param number the how-manieth of its case
 * @param total what was paid too much when it was opened or drafted
 * @param interestBefore interest up to and with the day on which the newest arrangement was made
 */
record RecoveryRow(
    CaseId caseId,
    int number,
    ProviderId provider,
    String title,
    int year,
    Phase phase,
    Money total,
    RecoveryDraft draft,
    Optional<String> draftedBy,
    Optional<String> returnedBecause,
    Optional<String> approvedBy,
    String collegeDecision,
    Optional<LocalDate> announcedOn,
    Optional<LocalDate> remindedOn,
    Optional<LocalDate> waitUntil,
    Money interestBefore) {

  /** How far it is. */
  enum Phase {
    DRAFTING,
    APPROVAL,
    /** Approved and booked; told in the same transaction. */
    APPROVED,
    COLLECTING,
    ENDED
  }

  /** Under which its events are known in the ledger. */
  String reference() {
    return "recovery-" + number;
  }

  boolean isDecided() {
    return phase == Phase.COLLECTING || phase == Phase.ENDED;
  }
}
