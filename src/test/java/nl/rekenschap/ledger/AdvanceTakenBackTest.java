package nl.rekenschap.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rekenschap.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Awarded 100; two advances of 25 were ordered, and the second was never paid. */
class AdvanceTakenBackTest extends AwardedHundred {

  @BeforeEach
  void two_advances() {
    rules.advance(CASE, Money.of(25), "q1");
    rules.advance(CASE, Money.of(25), "q2");
  }

  @Test
  void it_no_longer_counts_as_paid_and_may_be_ordered_again_by_another_order() {
    rules.takeBackAdvance(CASE, "q2");
    assertThat(of(Figure.PAID)).isEqualTo(Money.of(25));

    rules.advance(CASE, Money.of(75), "q3");

    assertThat(of(Figure.ADVANCED)).isEqualTo(Money.of(100));
  }

  @Test
  void the_determination_settles_only_what_was_paid() {
    rules.takeBackAdvance(CASE, "q2");

    rules.determine(CASE, Money.of(20), "determination");

    assertThat(of(Figure.TO_RECLAIM)).isEqualTo(Money.of(5));
  }

  @Test
  void an_award_that_is_withdrawn_leaves_nothing_to_ask_back_of_what_was_never_paid() {
    rules.amend(CASE, Money.ZERO, false, "withdrawal");
    rules.takeBackAdvance(CASE, "q1");
    rules.takeBackAdvance(CASE, "q2");

    rules.determine(CASE, Money.ZERO, "determination");

    assertThat(book.amounts(CASE).isSettled()).isTrue();
    assertThat(book.free(LINE)).isEqualTo(Money.of(100));
  }

  @Test
  void told_twice_it_is_written_once_also_after_the_determination() {
    assertThat(rules.takeBackAdvance(CASE, "q2")).hasSize(1);
    rules.determine(CASE, Money.of(25), "determination");

    assertThat(rules.takeBackAdvance(CASE, "q2")).isEmpty();
    assertThat(of(Figure.PAID)).isEqualTo(Money.of(25));
  }

  @Test
  void what_was_never_ordered_or_is_determined_cannot_be_taken_back() {
    assertThatThrownBy(() -> rules.takeBackAdvance(CASE, "q3"))
        .hasMessageContaining("ledger.advance.unknown");
    rules.determine(CASE, Money.of(50), "determination");

    assertThatThrownBy(() -> rules.takeBackAdvance(CASE, "q2"))
        .hasMessageContaining("ledger.determined");
    assertThat(of(Figure.PAID)).isEqualTo(Money.of(50));
  }
}
