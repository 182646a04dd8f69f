package nl.rekenschap.ledger;

import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import org.junit.jupiter.api.BeforeEach;

/** One budget line of 100, awarded in whole to one case. */
abstract class AwardedHundred {

  static final BookKey LINE = new BookKey("jinc", 2025);
  static final CaseId CASE = new CaseId("2025-jinc");

  final Book book = new Book();
  final Rules rules = new Rules(book);

  @BeforeEach
  final void awarded() {
    rules.plan(LINE, Money.of(100), "plan");
    rules.award(CASE, LINE, Money.of(100), false, "award");
  }

  final Money of(Figure figure) {
    return book.amounts(CASE).of(figure);
  }
}
