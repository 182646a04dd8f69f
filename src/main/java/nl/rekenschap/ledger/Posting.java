package nl.rekenschap.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;

/**
 * One event as the ledger writes it: amounts that sum to zero over its accounts.
 *
 * @param book the budget line whose event it is; entries may lie in another one too
 * @param reference tells this event from others of its kind in the same case
 */
record Posting(
    Kind kind, BookKey book, Optional<CaseId> caseId, String reference, List<Entry> entries) {

  /** An amount in one account, with a plus or a minus. */
  record Entry(Account account, BookKey book, Optional<CaseId> caseId, Money amount) {}

  /** What makes an event the same event. */
  record Key(Kind kind, BookKey book, Optional<CaseId> caseId, String reference) {}

  /**
   * @throws IllegalArgumentException when the entries do not sum to zero
   */
  Posting {
    entries = List.copyOf(entries);
    BigDecimal total =
        entries.stream().map(e -> e.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (entries.size() < 2 || total.signum() != 0) {
      throw new IllegalArgumentException(kind + " of " + book + " sums to " + total);
    }
  }

  Key key() {
    return new Key(kind, book, caseId, reference);
  }

  /** What this event gave that account, over all its entries. */
  Money in(Account account) {
    return Money.sum(
        entries.stream().filter(e -> e.account() == account).map(Entry::amount).toList());
  }
}
