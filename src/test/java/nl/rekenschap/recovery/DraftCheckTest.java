package nl.rekenschap.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;

class DraftCheckTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final LocalDate LIMIT = LocalDate.parse("2031-03-02");
  private static final Money TOTAL = Money.of(10_000);
  private static final CaseId NEXT = new CaseId("2026-jinc");
  private static final RecoverySettings SETTINGS =
      new RecoverySettings(6, 52, 14, 42, 182, 14, 7, 14, List.of(), null, "");

  @Test
  void all_at_once_within_the_term_is_right() {
    assertThat(check(RecoveryDraft.atOnce(6)).toPay(TOTAL)).isEqualTo(TOTAL);
  }

  @Test
  void set_off_and_left_out_together_leave_the_rest_to_be_paid() {
    RecoveryDraft draft = draft(List.of(setOff("4000")), "1000", "Kleine fout van ons.");

    assertThat(check(draft).toPay(TOTAL)).isEqualTo(Money.of(5_000));
  }

  @Test
  void more_than_there_is_is_refused_where_it_was_typed() {
    assertThat(refused(draft(List.of(setOff("6000")), "0", "")).field()).contains("setOff");
    assertThat(refused(draft(List.of(setOff("4000")), "6000.01", "x")).field()).contains("leftOut");
    assertThat(refused(draft(List.of(setOff("0")), "0", "")).field()).contains("setOff");
    assertThat(refused(draft(List.of(setOff("-1")), "0", "")).field()).contains("setOff");
    assertThat(refused(draft(List.of(setOff("1"), setOff("1")), "0", "")).messageKey())
        .isEqualTo("recovery.setOff.twice");
    assertThat(
            refused(draft(List.of(new SetOff(new CaseId("2026-leergeld"), Money.of(1))), "0", ""))
                .messageKey())
        .isEqualTo("recovery.setOff.other");
  }

  @Test
  void what_is_left_out_needs_a_ground_and_an_amount_that_exists() {
    assertThat(refused(draft(List.of(), "10", " ")).field()).contains("leftOutBecause");
    assertThat(refused(draft(List.of(), "-10", "x")).field()).contains("leftOut");
    assertThatThrownBy(() -> draft(List.of(), "0.001", "x"))
        .hasMessageContaining("kernel.Money.decimals");
  }

  @Test
  void the_time_to_pay_is_not_shorter_than_the_law_gives() {
    assertThat(refused(RecoveryDraft.atOnce(5)).field()).contains("termWeeks");
    assertThat(refused(RecoveryDraft.atOnce(53)).field()).contains("termWeeks");
  }

  @Test
  void after_five_years_it_can_only_be_left_out() {
    LocalDate late = LIMIT.plusDays(1);
    RecoveryDraft leftOut = draft(List.of(), "10000", "De termijn is voorbij.");

    assertThatThrownBy(
            () ->
                DraftCheck.check(RecoveryDraft.atOnce(6), TOTAL, List.of(), SETTINGS, late, LIMIT))
        .hasMessageContaining("recovery.limit.passed");
    assertThat(DraftCheck.check(leftOut, TOTAL, List.of(), SETTINGS, late, LIMIT)).isNotNull();
  }

  @Test
  void instalments_come_after_today_one_after_the_other_and_hold_money() {
    for (List<Instalment> wrong :
        List.of(
            List.of(new Instalment(TODAY, TOTAL)),
            List.of(part("2026-05-01", "5000"), part("2026-05-01", "5000")),
            List.of(part("2026-06-01", "5000"), part("2026-05-01", "5000")),
            List.of(part("2026-05-01", "10000"), part("2026-06-01", "0")),
            List.of(part("2026-05-01", "9999.99")),
            List.of(part("2026-05-01", "10000.01")))) {
      assertThatThrownBy(() -> DraftCheck.instalments(wrong, TOTAL, TODAY))
          .as(wrong.toString())
          .isInstanceOf(Refused.class)
          .hasMessageContaining("at instalments");
    }
  }

  @Property(tries = 300)
  void instalments_fit_when_they_sum_to_the_cent_and_only_then(
      @ForAll @IntRange(min = 1, max = 60) int number,
      @ForAll @LongRange(min = 60, max = 99_999_999) long cents,
      @ForAll @IntRange(min = -2, max = 2) int off) {
    List<Instalment> parts = new ArrayList<>();
    long left = cents;
    for (int i = 1; i <= number; i++) {
      long share = i == number ? left : cents / number;
      left -= share;
      parts.add(new Instalment(TODAY.plusMonths(i), new Money(BigDecimal.valueOf(share, 2))));
    }
    Money toPay = new Money(BigDecimal.valueOf(cents + off, 2));
    if (off == 0) {
      DraftCheck.instalments(parts, toPay, TODAY);
    } else {
      assertThatThrownBy(() -> DraftCheck.instalments(parts, toPay, TODAY))
          .hasMessageContaining("recovery.instalments.sum");
    }
  }

  private static RecoveryDraft draft(List<SetOff> setOffs, String leftOut, String because) {
    return new RecoveryDraft(setOffs, Money.of(leftOut), because, 6, List.of(), "");
  }

  private static SetOff setOff(String amount) {
    return new SetOff(NEXT, Money.of(amount));
  }

  private static Instalment part(String day, String amount) {
    return new Instalment(LocalDate.parse(day), Money.of(amount));
  }

  private static RecoveryDraft check(RecoveryDraft draft) {
    return DraftCheck.check(
        draft,
        TOTAL,
        List.of(new SetOff.Candidate(NEXT, 2026, Money.of(5_000))),
        SETTINGS,
        TODAY,
        LIMIT);
  }

  private static Refused refused(RecoveryDraft draft) {
    return catchThrowableOfType(Refused.class, () -> check(draft));
  }
}
