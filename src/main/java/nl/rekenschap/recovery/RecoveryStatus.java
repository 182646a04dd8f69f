package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;

/**
 * Where a recovery stands.
 *
 * @param title of the subsidy
 * @param draft what is proposed, or what was decided
 * @param outstanding what must still come in
 * @param behind what of that is overdue
 * @param instalments what must be paid by when, as it holds now
 * @param interest to date
 * @param limit last day on which money can be reclaimed (Awb 4:57(4))
 */
public record RecoveryStatus(
    CaseId caseId,
    String title,
    int year,
    State state,
    Money total,
    RecoveryDraft draft,
    Optional<LocalDate> announcedOn,
    Money outstanding,
    Money behind,
    List<Instalment> instalments,
    List<Movement> movements,
    InterestDue interest,
    Optional<LocalDate> remindedOn,
    Optional<LocalDate> waitUntil,
    LocalDate limit) {

  /** How far it is, as people say it. */
  public enum State {
    PREPARING,
    COLLECTING,
    ENDED
  }

  public RecoveryStatus {
    instalments = List.copyOf(instalments);
    movements = List.copyOf(movements);
  }

  /** Whether that repayment can still be undone. */
  public boolean mayUndo(Movement movement) {
    return movement.kind() == Movement.Kind.REPAID
        && movements.stream()
            .noneMatch(
                other ->
                    other.undoes().isPresent() && other.undoes().getAsInt() == movement.place());
  }
}
