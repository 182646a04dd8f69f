package nl.rekenschap.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;

/**
 * One entry of a posting as it lies in the ledger, whether or not that posting is whole.
 *
 * @param at when it was written
 * @param on day of the event
 * @param amount with its own sign
 * @param reference tells the event from others of its kind in the same case
 * @param sound whether the posting has all its entries and they sum to zero
 */
public record Entered(
    long posting,
    Instant at,
    LocalDate on,
    Kind kind,
    Account account,
    String item,
    Optional<CaseId> caseId,
    Money amount,
    String reference,
    String restsOn,
    Optional<String> ground,
    String by,
    boolean sound) {

  /** The amount as that figure counts it; absent when it does not. */
  public Optional<Money> in(Figure figure) {
    return figure.counts(kind, account) ? Optional.of(figure.signed(amount)) : Optional.empty();
  }
}
