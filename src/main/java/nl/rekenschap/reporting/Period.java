package nl.rekenschap.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;

/**
 * One reporting period of a case.
 *
 * @param provider who reports; absent when a policy adviser does (own action)
 * @param round 1 for the first submission, one more after each return
 * @param acceptedRound the round whose figures stand; absent while none was accepted, and another
 *     than {@code round} while a correction is under way
 * @param everLate whether figures were handed in after the due day, or never
 */
public record Period(
    PeriodId id,
    CaseId caseId,
    String itemCode,
    Span span,
    Optional<ProviderId> provider,
    LocalDate opensOn,
    LocalDate dueOn,
    int round,
    Optional<Integer> acceptedRound,
    boolean everLate,
    PeriodState state) {

  /** Accepted, and since then opened or handed in anew: "akkoord, daarna gewijzigd". */
  public boolean isChangedSinceAcceptance() {
    return acceptedRound.isPresent() && !(state instanceof PeriodState.Accepted);
  }

  /**
   * What typing begins with: the figures that stand when it was opened again, else those that were
   * handed in last.
   *
   * @param rounds oldest first
   */
  Optional<Submission> beginsWith(List<Submission> rounds) {
    if (rounds.isEmpty()) {
      return Optional.empty();
    }
    return state instanceof PeriodState.Reopened
        ? rounds.stream()
            .filter(round -> acceptedRound.equals(Optional.of(round.round())))
            .findFirst()
        : Optional.of(rounds.getLast());
  }

  /** Waiting for figures and past its due day. */
  public boolean isOverdue(LocalDate today) {
    return switch (state) {
      case PeriodState.Open open -> dueOn.isBefore(today);
      case PeriodState.Returned returned -> dueOn.isBefore(today);
      case PeriodState.Reopened reopened -> dueOn.isBefore(today);
      case PeriodState.Planned planned -> false;
      case PeriodState.Submitted submitted -> false;
      case PeriodState.Accepted accepted -> false;
      case PeriodState.NotReceived notReceived -> false;
    };
  }
}
