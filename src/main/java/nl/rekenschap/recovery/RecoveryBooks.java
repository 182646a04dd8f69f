package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Basis;
import nl.rekenschap.ledger.CaseAmounts;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * What a recovery reads and writes in the ledger. Interest does not go there: the ledger says what
 * of the subsidy went out and came back, and interest is a debt of its own, which a decision of its
 * own fixes (Awb 4:99).
 */
@Component
class RecoveryBooks {

  private final Ledger ledger;
  private final Award award;
  private final Access access;

  RecoveryBooks(Ledger ledger, Award award, Access access) {
    this.ledger = ledger;
    this.award = award;
    this.access = access;
  }

  /** Paid above what was determined, and not asked back yet. */
  Money tooMuch(CaseId caseId) {
    return ledger.of(caseId).of(Figure.TO_RECLAIM);
  }

  /** Asked back, and not settled yet. */
  Money outstanding(CaseId caseId) {
    return ledger.of(caseId).of(Figure.OUTSTANDING);
  }

  /** Subsidies of the same provider for the same activities that can bear something. */
  List<SetOff.Candidate> candidates(RecoveryRow row) {
    Optional<String> item = award.of(row.caseId()).map(AwardFile::itemCode);
    return access.casesOf(row.provider()).stream()
        .filter(other -> !other.equals(row.caseId()))
        .flatMap(other -> award.of(other).stream())
        .filter(other -> item.filter(other.itemCode()::equals).isPresent())
        .map(other -> new SetOff.Candidate(other.caseId(), other.year(), most(other.caseId())))
        .filter(other -> !other.most().isZero() && !other.most().isNegative())
        .sorted(Comparator.comparing(SetOff.Candidate::year))
        .toList();
  }

  private Money most(CaseId caseId) {
    CaseAmounts there = ledger.of(caseId);
    return there.isDetermined()
        ? there.of(Figure.PAYABLE)
        : there.of(Figure.AWARDED).minus(there.of(Figure.PAID));
  }

  /** The decision: all that was too much is asked back; parts of it are settled at once. */
  void decide(RecoveryRow row, String by, LocalDate on) {
    RecoveryDraft draft = row.draft();
    String words = Dutch.text("recovery.basis.decision", row.caseId().value(), Dutch.date(on));
    ledger.reclaim(row.caseId(), row.total(), basis(row.reference(), words, on, by));
    for (SetOff part : draft.setOffs()) {
      ledger.setOff(
          row.caseId(),
          part.against(),
          part.amount(),
          basis(row.reference() + "-" + part.against(), words, on, by));
    }
    if (!draft.leftOut().isZero()) {
      ledger.writeOff(
          row.caseId(), draft.leftOut(), basis(row.reference() + "-left-out", words, on, by));
    }
  }

  void repaid(RecoveryRow row, Movement movement) {
    ledger.repaid(row.caseId(), movement.amount(), basis(row, movement, "repaid"));
  }

  void undo(RecoveryRow row, Movement mistake, Movement counter) {
    ledger.undoRepayment(
        row.caseId(), reference(row, mistake.place()), basis(row, counter, "undone"));
  }

  void writeOff(RecoveryRow row, Movement movement) {
    ledger.writeOff(row.caseId(), movement.amount(), basis(row, movement, "writtenOff"));
  }

  private static Basis basis(RecoveryRow row, Movement movement, String words) {
    return basis(
        reference(row, movement.place()),
        Dutch.text("recovery.basis." + words, shortened(movement.reference())),
        movement.on(),
        movement.by());
  }

  /** The ledger keeps a line about it; the whole text stands in the case. */
  private static String shortened(String text) {
    return text.length() <= 300 ? text : text.substring(0, 299) + "…";
  }

  private static String reference(RecoveryRow row, int place) {
    return row.reference() + "-" + place;
  }

  private static Basis basis(String reference, String words, LocalDate on, String by) {
    return Basis.of(reference, words).decided(on, by);
  }
}
