package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/**
 * An amendment as an officer drafts it.
 *
 * @param validFrom first day on which it holds; for an end its last day
 * @param amount the new amount; absent when it stays
 * @param from first day of the new period; absent when it stays
 * @param agreement request or consent of the provider, with its date; empty when there is none
 * @param notHeardBecause why the provider is not heard (Awb 4:11); empty when it is or need not be
 * @param curatorName who acts for a bankrupt provider; empty when it is not
 */
public record AmendmentDraft(
    ChangeKind kind,
    LocalDate validFrom,
    Optional<Money> amount,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<NewTarget> targets,
    Optional<ProviderId> successor,
    String agreement,
    Optional<Ground> ground,
    String reasoning,
    String notHeardBecause,
    String curatorName,
    String curatorAddress) {

  public AmendmentDraft {
    targets = List.copyOf(targets);
  }

  /**
   * Another number for an indicator, or an indicator that comes in.
   *
   * @param value absent when the programme's own target holds
   */
  public record NewTarget(String indicator, Optional<Long> value) {}

  /** Whether the provider gets less or has less time than it was awarded. */
  public boolean isDetrimental(AwardFile now) {
    Money awarded = now.awarded().orElse(Money.ZERO);
    boolean less = amount.filter(money -> money.compareTo(awarded) < 0).isPresent();
    boolean shorter =
        now.draft()
            .filter(
                held ->
                    from.filter(day -> day.isAfter(held.from())).isPresent()
                        || until.filter(day -> day.isBefore(held.until())).isPresent())
            .isPresent();
    return less || shorter || kind == ChangeKind.WITHDRAW || kind == ChangeKind.END;
  }

  /** Whether it rests on the reservation for the budget (Awb 4:34). */
  boolean invokesReservation() {
    return ground.filter(chosen -> chosen == Ground.RESERVATION).isPresent();
  }

  /** Whether the provider asked for it or agreed. */
  public boolean isAgreed() {
    return !agreement.isEmpty();
  }
}
