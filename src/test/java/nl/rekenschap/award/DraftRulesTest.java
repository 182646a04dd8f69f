package nl.rekenschap.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorForYear.Reach;
import nl.rekenschap.programme.Limits;
import nl.rekenschap.programme.Target;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long because each rule for a draft has its test, and they share a few indicators. */
class DraftRulesTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final IndicatorForYear SILENT = indicator("ouders", new Target.NotSet());
  private static final IndicatorForYear OPEN =
      indicator(
          "trajecten",
          new Target.ToBeAgreed(Optional.of(new Target.Proposal(4, "vier extra", "S1:731"))));
  private static final IndicatorForYear CHOSEN = indicator("contacten", new Target.NoneByDesign());
  private static final IndicatorForYear FIXED = indicator("ontmoetingen", new Target.Number(1140));

  @Test
  void a_draft_within_the_budget_and_the_year_may_go_to_the_manager() {
    assertThatCode(() -> check(typed("65.000"), SILENT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "",
      textBlock =
          """
          ''           | kernel.number.missing
          -1           | kernel.number.negative
          veel         | kernel.number.notANumber
          65,000.00    | kernel.number.english
          12.000,005   | kernel.Money.decimals
          1.000.000.000| kernel.Money.tooLarge
          0            | award.amount.zero
          65.000,01    | award.amount.aboveBudget
          999.999.999  | award.amount.aboveBudget
          """)
  void an_amount_that_cannot_be_is_refused_at_its_field(String amount, String sentence) {
    assertRefused("amount", sentence, () -> check(typed(amount == null ? "" : amount), SILENT));
  }

  @Test
  void without_an_amount_in_the_plan_there_is_no_budget_to_exceed() {
    AwardFile noBudget = file(Optional.empty());

    assertThatCode(
            () ->
                DraftRules.checkComplete(
                    typed("70.000").read(List.of(SILENT)), noBudget, List.of(SILENT)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    ",2025-12-31,from,award.period.missing",
    "2025-01-01,,until,award.period.missing",
    "2024-12-31,2025-12-31,from,award.period.outsideYear",
    "2025-01-01,2026-01-01,until,award.period.outsideYear",
    "2025-06-02,2025-06-01,until,award.period.reversed"
  })
  void a_period_outside_the_year_or_backwards_is_refused_at_its_field(
      LocalDate from, LocalDate until, String field, String sentence) {
    AwardInput input = new AwardInput("1", from, until, "Activiteit", "", Map.of());

    assertRefused(field, sentence, () -> check(input, SILENT));
  }

  @Test
  void a_subsidy_for_one_day_is_possible() {
    AwardInput input = new AwardInput("1", FIRST, FIRST, "Activiteit", "", Map.of());

    assertThatCode(() -> check(input, SILENT)).doesNotThrowAnyException();
  }

  @Test
  void activities_are_required_and_at_most_4000_characters() {
    assertRefused("activities", "kernel.prose.missing", () -> check(saying(" \n "), SILENT));
    assertThatCode(() -> check(saying("a".repeat(4000)), SILENT)).doesNotThrowAnyException();
    assertRefused("activities", "kernel.prose.long", () -> check(saying("a".repeat(4001)), SILENT));
  }

  @Test
  void a_draft_that_is_only_kept_may_lack_its_activities_and_exceed_the_budget() {
    AwardDraft half = new AwardInput("70.000", LAST, FIRST, "", "", Map.of()).read(List.of(SILENT));

    assertThatCode(() -> DraftRules.checkKept(half, List.of(SILENT))).doesNotThrowAnyException();
  }

  @Test
  void control_characters_are_refused_but_line_ends_of_any_machine_are_not() {
    assertRefused("activities", "kernel.prose.control", () -> check(saying("a\u0000b"), SILENT));
    assertThat(saying("een\r\ntwee\rdrie").read(List.of()).activities())
        .isEqualTo("een\ntwee\ndrie");
  }

  @Test
  void obligations_are_read_one_a_line_without_the_empty_ones() {
    AwardInput input = new AwardInput("1", FIRST, LAST, "A", " eerst \r\n\n dan\n", Map.of());

    assertThat(input.read(List.of()).obligations()).containsExactly("eerst", "dan");
  }

  @Test
  void obligations_that_are_too_long_or_too_many_are_refused_at_their_field() {
    assertRefused(
        "obligations", "award.obligations.long", () -> check(obliging("v".repeat(501)), SILENT));
    assertRefused(
        "obligations", "award.obligations.many", () -> check(obliging("v\n".repeat(41)), SILENT));
  }

  @Test
  void a_number_may_be_agreed_where_the_plan_is_silent_or_wants_an_agreement() {
    AwardInput input =
        new AwardInput("1", FIRST, LAST, "A", "", Map.of("ouders", "1.200", "trajecten", "4"));

    assertThat(input.read(List.of(SILENT, OPEN)).targets())
        .containsExactly(
            new AgreedTarget("ouders", 1, new Target.Number(1200)),
            new AgreedTarget("trajecten", 1, new Target.Number(4)));
  }

  @Test
  void a_proposal_is_no_target_until_somebody_agrees_to_it() {
    assertThat(typed("1").read(List.of(OPEN)).targets())
        .containsExactly(new AgreedTarget("trajecten", 1, OPEN.target()));
  }

  @Test
  void what_the_plan_chose_stays_also_when_a_number_is_sent() {
    AwardInput input =
        new AwardInput("1", FIRST, LAST, "A", "", Map.of("contacten", "10", "ontmoetingen", "10"));

    assertThat(input.read(List.of(CHOSEN, FIXED)).targets())
        .extracting(AgreedTarget::target)
        .containsExactly(new Target.NoneByDesign(), new Target.Number(1140));
  }

  @ParameterizedTest
  @CsvSource({
    "0,award.target.zero",
    "-3,kernel.number.negative",
    "'2,5',kernel.number.whole",
    "tien,kernel.number.notANumber"
  })
  void an_agreed_number_that_cannot_be_is_refused_at_its_own_field(String typed, String sentence) {
    AwardInput input = new AwardInput("1", FIRST, LAST, "A", "", Map.of("ouders", typed));

    assertRefused("target-ouders", sentence, () -> check(input, SILENT));
  }

  @Test
  void a_draft_made_on_another_version_of_the_plan_is_refused() {
    AwardDraft old = typed("1").read(List.of(SILENT));

    assertThatThrownBy(() -> DraftRules.checkKept(old, List.of(SILENT, OPEN)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("award.targets.planChanged"));
    assertThatThrownBy(
            () -> DraftRules.checkKept(old, List.of(indicator("ouders", new Target.Number(3)))))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"NONE,YEAR", "NONE,QUARTER", "YEAR,HALF_YEAR", "YEAR,QUARTER", "HALF_YEAR,QUARTER"})
  void more_often_than_goes_with_the_amount_is_refused_without_a_ground(
      Frequency most, Frequency chosen) {
    assertRefused(
        "frequency", "award.frequency.above." + most, () -> check(reporting(chosen, " ", most)));
    assertThatCode(() -> check(reporting(chosen, "De raad wil het.", most)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(Frequency.class)
  void as_often_as_goes_with_the_amount_or_less_needs_no_ground(Frequency most) {
    for (Frequency chosen : Frequency.values()) {
      if (chosen.perYear() <= most.perYear()) {
        assertThatCode(() -> check(reporting(chosen, "", most))).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void a_ground_for_the_frequency_is_text_of_at_most_2000_characters() {
    assertRefused(
        "frequencyGround",
        "kernel.prose.long",
        () -> check(reporting(Frequency.YEAR, "g".repeat(2001), Frequency.YEAR)));
    assertRefused(
        "frequencyGround",
        "kernel.prose.control",
        () -> check(reporting(Frequency.YEAR, "a\u0000", Frequency.YEAR)));
  }

  @Test
  void only_the_parts_of_the_year_in_which_the_subsidy_runs_are_reported_on() {
    List<Span> quarters = Frequency.QUARTER.spansOf(2025);
    assertThat(
            Reports.moments(
                quarters,
                LocalDate.of(2025, 6, 30),
                LocalDate.of(2025, 7, 1),
                span -> span.lastDay().plusDays(1)))
        .containsExactly(
            new Reports.Moment(quarters.get(1), LocalDate.of(2025, 7, 1)),
            new Reports.Moment(quarters.get(2), LocalDate.of(2025, 10, 1)));
    assertThat(Reports.moments(Frequency.NONE.spansOf(2025), FIRST, LAST, Span::lastDay)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void a_manager_who_does_not_agree_gives_a_reason(String reason) {
    assertRefused("reason", "kernel.prose.missing", () -> DraftRules.reason(reason));
  }

  @Test
  void a_reason_has_at_most_2000_characters_and_no_blanks_around_it() {
    assertThat(DraftRules.reason(" Te weinig onderbouwd. ")).isEqualTo("Te weinig onderbouwd.");
    assertRefused("reason", "kernel.prose.long", () -> DraftRules.reason("r".repeat(2001)));
  }

  @Test
  void a_kept_draft_comes_back_as_it_was_typed() {
    AwardInput input =
        new AwardInput("64.999,50", FIRST, LAST, "A", "b\nc", Map.of("ouders", "1.200"));
    List<IndicatorForYear> plan = List.of(SILENT, FIXED);

    assertThat(AwardInput.of(input.read(plan), plan)).isEqualTo(input);
  }

  @Test
  void every_kind_of_target_is_stored_as_it_is() {
    List<Target> all =
        List.of(
            new Target.Number(1140),
            new Target.Minimum(4),
            new Target.NoneByDesign(),
            new Target.ToBeAgreed(Optional.empty()),
            OPEN.target(),
            new Target.NotSet(),
            new Target.NotApplicable());

    assertThat(all).allSatisfy(t -> assertThat(TargetColumns.of(t).target()).isEqualTo(t));
  }

  private static void check(AwardInput input, IndicatorForYear... plan) {
    List<IndicatorForYear> indicators = List.of(plan);
    DraftRules.checkComplete(
        input.read(indicators), file(Optional.of(Money.of(65_000))), indicators);
  }

  private static void check(AwardDraft draft) {
    DraftRules.checkComplete(draft, file(Optional.of(Money.of(65_000))), List.of(SILENT));
  }

  private static AwardDraft reporting(Frequency chosen, String ground, Frequency most) {
    AwardDraft draft = typed("1").read(List.of(SILENT));
    Arrangement arrangement =
        new Arrangement(Arrangement.Level.LIGHT, List.of(), false, Optional.of(most));
    Reports reports = new Reports(chosen, List.of(), ground);
    return draft.with(draft.clauses().with(arrangement).with(reports));
  }

  private static AwardFile file(Optional<Money> budget) {
    return new AwardFile(
        new CaseId("2025-jinc"),
        "jinc",
        2025,
        budget,
        Optional.of(new ProviderId("jinc")),
        Optional.empty(),
        new AwardFile.State.Drafting(null));
  }

  private static AwardInput typed(String amount) {
    return new AwardInput(amount, FIRST, LAST, "Activiteit", "", Map.of());
  }

  private static AwardInput saying(String activities) {
    return new AwardInput("1", FIRST, LAST, activities, "", Map.of());
  }

  private static AwardInput obliging(String obligations) {
    return new AwardInput("1", FIRST, LAST, "A", obligations, Map.of());
  }

  private static IndicatorForYear indicator(String code, Target target) {
    return new IndicatorForYear(
        code,
        1,
        2025,
        LocalDate.of(2023, 1, 1),
        Optional.empty(),
        "Aantal " + code,
        code,
        Counts.PERSONS,
        Reach.NONE,
        new Breakdown(Breakdown.By.NONE, List.of()),
        Optional.empty(),
        Calculation.MAXIMUM,
        Calculation.NONE,
        Optional.empty(),
        Limits.NONE,
        target,
        List.of(new Target.Since(LocalDate.of(2025, 1, 1), target)),
        true,
        Optional.empty(),
        false,
        "proef");
  }

  private static void assertRefused(String field, String sentence, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.messageKey()).isEqualTo(sentence);
              assertThat(refused.field()).contains(field);
            });
  }
}
