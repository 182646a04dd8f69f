package nl.rekenschap.amendment;

import static nl.rekenschap.amendment.AmendmentSituation.JINC;
import static nl.rekenschap.amendment.AmendmentSituation.Typed.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Role;
import nl.rekenschap.amendment.AmendmentSituation.Typed;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardChange;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.mandate.Mandates;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Long because each test is one rule of the room, and they share their situation. */
@RoomTest
class AmendmentRoomIT {

  @Autowired World world;
  @Autowired AmendmentSituation situation;
  @Autowired YearEndSituation years;
  @Autowired Amendments amendments;
  @Autowired Award award;
  @Autowired AwardSituation awards;
  @Autowired Ledger ledger;
  @Autowired Mandates mandates;
  @Autowired Reporting reporting;
  @Autowired Determination determination;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource
  void an_amount_is_exact_and_fits_its_kind(ChangeKind kind, String amount) {
    situation.begun();
    refusedAt("amount", a(kind).amount(amount).agreed("Brief"));
    assertThat(world.openTasks(JINC)).containsExactly("Task_DraftAmendment");
  }

  static Stream<Arguments> an_amount_is_exact_and_fits_its_kind() {
    return Stream.of(
        Arguments.of(ChangeKind.RAISE, "-1"),
        Arguments.of(ChangeKind.RAISE, "70.000,001"),
        Arguments.of(ChangeKind.RAISE, "1.000.000.000.000"),
        Arguments.of(ChangeKind.RAISE, "65.000"),
        Arguments.of(ChangeKind.RAISE, "60.000"),
        Arguments.of(ChangeKind.RAISE, ""),
        Arguments.of(ChangeKind.RAISE, "70,000.00"),
        Arguments.of(ChangeKind.LOWER, "-0,01"),
        Arguments.of(ChangeKind.LOWER, "0"),
        Arguments.of(ChangeKind.LOWER, "65.000"),
        Arguments.of(ChangeKind.LOWER, "veel"),
        Arguments.of(ChangeKind.TARGETS, "-5"));
  }

  @Test
  void days_lie_in_the_year_of_the_award() {
    situation.begun();
    refusedAt("validFrom", a(ChangeKind.RAISE).amount("66.000").from("2024-12-31"));
    refusedAt("validFrom", a(ChangeKind.RAISE).amount("66.000").from("2026-01-01"));
    refusedAt("from", a(ChangeKind.PERIOD).period("2024-12-31", null).agreed("Brief"));
    refusedAt("until", a(ChangeKind.PERIOD).period(null, "2026-01-01").agreed("Brief"));
    refusedAt("until", a(ChangeKind.PERIOD).period("2025-06-01", "2025-05-01").agreed("Brief"));
    refusedAt("until", a(ChangeKind.PERIOD).period("2025-01-01", "2025-12-31").agreed("Brief"));
    refusedAt("until", a(ChangeKind.END).agreed("Brief"));
    refusedAt("until", a(ChangeKind.END).period(null, "2025-12-31").agreed("Brief"));
    refusedAt("until", a(ChangeKind.END).period(null, "2024-12-31").agreed("Brief"));
  }

  @Test
  void what_a_kind_needs_is_asked_at_its_field() {
    situation.begun();
    refusedAt("reasoning", a(ChangeKind.RAISE).amount("66.000").because(" "));
    refusedAt("reasoning", a(ChangeKind.RAISE).amount("66.000").because("a\u0000b"));
    refusedAt("successor", a(ChangeKind.SUCCESSOR));
    refusedAt("successor", a(ChangeKind.SUCCESSOR).successor("jinc"));
    refusedAt("indicators", a(ChangeKind.INDICATORS).agreed("Brief"));
    refusedAt(
        "indicators", a(ChangeKind.INDICATORS).targets(Map.of("ontmoetingen", "")).agreed("Brief"));
    refusedAt(
        "target-ontmoetingen",
        a(ChangeKind.TARGETS).targets(Map.of("ontmoetingen", "0")).agreed("Brief"));
    refusedAt(
        "target-ontmoetingen",
        a(ChangeKind.TARGETS).targets(Map.of("ontmoetingen", "1.140")).agreed("Brief"));
    refusedAt(
        "target-ontmoetingen",
        a(ChangeKind.TARGETS).targets(Map.of("ontmoetingen", "12,5")).agreed("Brief"));
    refusedAt(
        "curatorAddress",
        a(ChangeKind.END).period(null, "2025-08-31").agreed("Brief").curator("mr. C.", ""));
    refusedAt(
        "amount", a(ChangeKind.END).period(null, "2025-08-31").agreed("Brief").amount("65.000,01"));
  }

  @Test
  void a_change_to_the_detriment_needs_a_ground_and_without_fault_a_reasonable_term() {
    situation.begun();
    refusedAt("ground", a(ChangeKind.LOWER).amount("1"));
    refusedAt("ground", a(ChangeKind.LOWER).amount("1").on(Ground.HOOK));
    refusedAt("ground", a(ChangeKind.WITHDRAW));
    refusedAt(
        "validFrom", a(ChangeKind.LOWER).amount("1").on(Ground.CIRCUMSTANCES).from("2025-07-30"));
    refusedAt("until", a(ChangeKind.END).period(null, "2025-07-30").on(Ground.AWARD_UNJUST));

    situation.draft(
        a(ChangeKind.LOWER).amount("1").on(Ground.CIRCUMSTANCES).from("2025-07-31").input());
    assertThat(world.openTasks(JINC)).contains("Task_GiveViews");
  }

  @Test
  void other_targets_and_more_indicators_need_room_or_consent() {
    situation.begun();
    refusedAt("ground", a(ChangeKind.TARGETS).targets(Map.of("ontmoetingen", "900")));
    situation.draft(
        a(ChangeKind.TARGETS).targets(Map.of("ontmoetingen", "900")).on(Ground.HOOK).input());
    assertThat(world.openTasks(JINC)).containsExactly("Task_ApproveAmendment");
  }

  @Test
  void an_indicator_that_comes_in_is_asked_from_its_quarter_on() {
    situation.running();
    // An award from before the programme had this indicator.
    jdbc.sql("DELETE FROM award.agreed_target WHERE case_id = :case")
        .param("case", JINC.value())
        .update();
    jdbc.sql(
            """
            INSERT INTO award.agreed_target (case_id, place, indicator, version, kind)
            VALUES (:case, 0, 'oude-indicator', 1, 'NOT_SET')
            """)
        .param("case", JINC.value())
        .update();
    world.as("officer", () -> amendments.begin(JINC));
    Typed typed = a(ChangeKind.INDICATORS).targets(Map.of("ontmoetingen", "500")).on(Ground.HOOK);
    refusedAt("validFrom", typed.from("2025-07-15"));
    refusedAt("validFrom", typed.from("2025-08-01"));
    situation.draft(typed.from("2025-07-01").input());
    situation.approve();

    var periods = reporting.periodsOf(JINC);
    assertThat(reporting.formOf(periods.get(1).id()).questions()).isEmpty();
    assertThat(reporting.formOf(periods.get(2).id()).questions())
        .singleElement()
        .satisfies(asked -> assertThat(asked.target()).isEqualTo(new Target.Number(500)));
  }

  @Test
  void above_what_is_free_a_raise_needs_a_ground() {
    situation.begun();
    Money free = ledger.free("jinc", 2025);
    situation.draft(a(ChangeKind.RAISE).amount("80.000").input());
    assertThat(free.compareTo(Money.of(15_000))).isNegative();

    assertThatThrownBy(() -> situation.approve(" "))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("ground"));
    situation.approve("De raad heeft dit besloten");
    assertThat(award.of(JINC).orElseThrow().awarded()).contains(Money.of(80_000));
  }

  @Test
  void above_the_mandate_the_college_decides() {
    situation.begun();
    world.as(
        "admin", () -> mandates.set(Role.MANAGER, Optional.of(Money.of(50_000)), "Register 2025"));
    situation.draft(a(ChangeKind.LOWER).amount("60.000").agreed("Brief").input());

    assertThatThrownBy(() -> situation.approve())
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("collegeDecision"));
    world.as(
        "manager",
        () ->
            amendments.approve(
                world.task(JINC, AmendmentTask.APPROVE), "", "College 6 mei 2025, nr. 12"));
    assertThat(award.of(JINC).orElseThrow().awarded()).contains(Money.of(60_000));
  }

  @Test
  void what_was_drafted_on_an_older_version_is_drafted_anew() {
    situation.begun();
    situation.draft(a(ChangeKind.LOWER).amount("60.000").agreed("Brief").input());
    world.as("officer", () -> amendments.begin(JINC));
    situation.draft(a(ChangeKind.LOWER).amount("50.000").agreed("Brief").input());
    world.as(
        "manager",
        () -> amendments.approve(world.task(JINC, AmendmentTask.APPROVE, JINC + "-2"), "", ""));

    assertThatThrownBy(() -> situation.approve())
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("amendment.changedSince"));
  }

  @Test
  void of_two_that_are_approved_at_once_one_is_drafted_anew() throws Exception {
    situation.begun();
    situation.draft(a(ChangeKind.LOWER).amount("60.000").agreed("Brief").input());
    world.as("officer", () -> amendments.begin(JINC));
    situation.draft(a(ChangeKind.LOWER).amount("50.000").agreed("Brief").input());
    List<TaskId> tasks =
        Stream.of("-1", "-2")
            .map(end -> world.task(JINC, AmendmentTask.APPROVE, JINC + end))
            .toList();

    List<String> refused = new ArrayList<>();
    try (ExecutorService managers = Executors.newFixedThreadPool(2)) {
      List<Future<?>> all = new ArrayList<>();
      for (TaskId task : tasks) {
        all.add(managers.submit(() -> world.as("manager", () -> amendments.approve(task, "", ""))));
      }
      for (Future<?> one : all) {
        try {
          one.get();
        } catch (ExecutionException e) {
          refused.add(((Refused) e.getCause()).messageKey());
        }
      }
    }
    assertThat(refused).containsExactly("amendment.changedSince");
    assertThat(award.of(JINC).orElseThrow().versions()).hasSize(1);
  }

  @Test
  void after_the_determination_nothing_is_amended() {
    years.complete();
    years.propose(YearEndSituation.asAwarded());
    years.approve();

    for (Runnable work :
        List.<Runnable>of(
            () -> world.as("officer", () -> amendments.begin(JINC)),
            () ->
                world.as(
                    "jinc", () -> amendments.report(JINC, AmendmentSituation.notice("Laat."))))) {
      assertThatThrownBy(work::run)
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.messageKey()).isEqualTo("amendment.determined"));
    }
    assertThat(world.as("jinc", () -> amendments.canBegin(JINC))).isFalse();
  }

  @Test
  void a_determination_that_comes_first_stops_an_amendment_on_its_way() {
    years.complete();
    world.as("officer", () -> amendments.begin(JINC));
    situation.draft(
        a(ChangeKind.LOWER).amount("60.000").from("2025-12-01").agreed("Brief").input());
    years.propose(YearEndSituation.asAwarded());
    years.approve();

    assertThatThrownBy(() -> situation.approve())
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("amendment.determined"));
  }

  @Test
  void nothing_is_amended_before_the_award() {
    world.itIs("2025-01-10");
    CaseId caseId = awards.drafted("jinc");
    assertThatThrownBy(() -> world.as("officer", () -> amendments.begin(caseId)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("award.amend.notAwarded"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-12-31", "2026-01-01"})
  void a_notice_is_about_this_year_or_just_before(String day) {
    situation.running();
    Notice notice = new Notice(Notice.Kind.MONEY, "Hogere huur.", LocalDate.parse(day), "", "");
    assertThatThrownBy(() -> world.as("jinc", () -> amendments.report(JINC, notice)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("since"));
  }

  @Test
  void who_may_only_read_for_a_provider_reports_nothing_and_others_see_nothing() {
    situation.running();
    String reader = world.contact("reader", "jinc", Duty.READER);
    String editor = world.contact("editor", "jinc", Duty.EDITOR);
    Notice notice = AmendmentSituation.notice("Minder scholen.");
    assertThatThrownBy(() -> world.as(reader, () -> amendments.report(JINC, notice)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.as("leergeld", () -> amendments.report(JINC, notice)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.as("jinc", () -> amendments.begin(JINC)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("council", () -> amendments.report(JINC, notice)))
        .isInstanceOf(AccessDeniedException.class);

    world.as(editor, () -> amendments.report(JINC, notice));
    world.as("officer", () -> amendments.report(JINC, notice));
    assertThat(world.as("jinc", () -> amendments.of(JINC)))
        .extracting(AmendmentLine::id)
        .containsExactly(JINC + "-1", JINC + "-2");
  }

  @Test
  void a_provider_sees_no_draft_before_it_is_decided() {
    situation.begun();
    assertThat(world.as("jinc", () -> amendments.of(JINC))).isEmpty();
    situation.draft(a(ChangeKind.RAISE).amount("65.500").input());
    assertThat(world.as("jinc", () -> amendments.of(JINC))).isEmpty();
    assertThat(world.as("officer", () -> amendments.of(JINC)).getFirst().kind())
        .contains(ChangeKind.RAISE);
  }

  @Test
  void versions_of_an_award_never_change() {
    situation.begun();
    situation.draft(a(ChangeKind.LOWER).amount("60.000").agreed("Brief").input());
    situation.approve();
    assertThatThrownBy(() -> jdbc.sql("UPDATE award.version SET amount = 1").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void the_award_itself_takes_no_change_that_lies_outside_its_year_or_below_zero() {
    situation.running();
    AwardChange below = change(Optional.of(Money.of(-1)), "2025-06-01");
    AwardChange outside = change(Optional.empty(), "2026-06-01");
    assertThatThrownBy(() -> award.amend(JINC, below))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("amount"));
    assertThatThrownBy(() -> award.amend(JINC, outside))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("validFrom"));
  }

  @Test
  void a_year_end_that_has_opened_does_not_open_again() {
    years.open();
    determination.openEarly(JINC, LocalDate.parse("2025-12-01"));
    assertThat(world.happened(JINC)).doesNotContain("determination.event.opensEarly");
    assertThat(world.openTasks(JINC)).containsExactly(DeterminationTask.SUBMIT.id());
  }

  private static AwardChange change(Optional<Money> amount, String day) {
    return new AwardChange(
        "test",
        ChangeKind.LOWER,
        LocalDate.parse(day),
        "Mia",
        amount,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "");
  }

  private void refusedAt(String field, Typed typed) {
    assertThatThrownBy(() -> situation.draft(typed.input()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.field()).as(refused.getMessage()).contains(field));
  }
}
