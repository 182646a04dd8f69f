package nl.rekenschap.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Awarded 100, paid 90, determined at 50: 40 too much. Then the final amount changes. */
class RevisionTest extends AwardedHundred {

  @BeforeEach
  void determined_below_what_was_paid() {
    rules.advance(CASE, Money.of(90), "q1");
    rules.determine(CASE, Money.of(50), "determination");
  }

  @Test
  void a_higher_amount_takes_less_back() {
    rules.revise(CASE, Money.of(60), "objection");

    assertThat(of(Figure.TO_RECLAIM)).isEqualTo(Money.of(30));
    assertThat(of(Figure.RELEASED)).isEqualTo(Money.of(40));
    assertThat(book.free(LINE)).isEqualTo(Money.of(40));
  }

  @Test
  void beyond_what_was_too_much_the_rest_is_to_be_paid() {
    rules.revise(CASE, Money.of(100), "objection");

    assertThat(of(Figure.TO_RECLAIM)).isEqualTo(Money.ZERO);
    assertThat(of(Figure.PAYABLE)).isEqualTo(Money.of(10));
    assertThat(book.free(LINE)).isEqualTo(Money.ZERO);
  }

  @Test
  void what_was_asked_back_goes_first_then_what_was_given_up_and_what_was_repaid_is_paid_out() {
    rules.reclaim(CASE, Money.of(40), "recovery");
    rules.repaid(CASE, Money.of(15), "bank");
    rules.writeOff(CASE, Money.of(5), "write-off");
    rules.revise(CASE, Money.of(85), "objection");

    // 35 more: 20 was open, 5 was given up, and 10 of the 15 that came in goes back.
    assertThat(of(Figure.OUTSTANDING)).isEqualTo(Money.ZERO);
    assertThat(of(Figure.WRITTEN_OFF)).isEqualTo(Money.ZERO);
    assertThat(of(Figure.PAYABLE)).isEqualTo(Money.of(10));
  }

  @Test
  void a_lower_amount_takes_what_was_still_to_be_paid_first() {
    rules.revise(CASE, Money.of(95), "objection");
    rules.revise(CASE, Money.of(80), "later facts");

    assertThat(of(Figure.PAYABLE)).isEqualTo(Money.ZERO);
    assertThat(of(Figure.TO_RECLAIM)).isEqualTo(Money.of(10));
  }

  @Test
  void more_may_be_spent_of_the_line_than_it_has_free() {
    rules.award(new CaseId("other"), LINE, Money.of(50), false, "award");
    rules.revise(CASE, Money.of(100), "objection");

    assertThat(book.free(LINE)).isEqualTo(Money.of(-50));
  }

  @Test
  void a_repayment_is_undone_by_an_entry_of_its_own_once() {
    rules.reclaim(CASE, Money.of(40), "recovery");
    rules.repaid(CASE, Money.of(15), "bank");

    assertThat(rules.undoRepayment(CASE, "bank")).hasSize(1);
    assertThat(rules.undoRepayment(CASE, "bank")).isEmpty();
    assertThat(of(Figure.OUTSTANDING)).isEqualTo(Money.of(40));
    assertThat(of(Figure.RETURNED)).isEqualTo(Money.ZERO);
    assertThatThrownBy(() -> rules.undoRepayment(CASE, "another"))
        .hasMessageContaining("ledger.repayment.unknown");
    assertThatThrownBy(() -> rules.repaid(CASE, Money.of(41), "bank 2"))
        .hasMessageContaining("ledger.repaid.aboveOutstanding");
  }
}
