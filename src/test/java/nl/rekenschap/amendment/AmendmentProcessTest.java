package nl.rekenschap.amendment;

import static nl.rekenschap.amendment.AmendmentSituation.FIRST;
import static nl.rekenschap.amendment.AmendmentSituation.JINC;
import static nl.rekenschap.amendment.AmendmentSituation.Typed.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardChanged;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.hearing.HearingTask;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long because each test tells one course of the process, and they share their situation. */
@RoomTest
class AmendmentProcessTest {

  @Autowired World world;
  @Autowired AmendmentSituation situation;
  @Autowired Amendments amendments;
  @Autowired Award award;
  @Autowired Hearings hearings;
  @Autowired Ledger ledger;
  @Autowired Clocks clocks;
  @Autowired Dossier dossier;
  @Autowired Reporting reporting;
  @Autowired Determination determination;
  @Autowired Workflow workflow;
  @Autowired ChangesHeard heard;

  @BeforeEach
  void nothingWasHeardYet() {
    heard.all().clear();
  }

  @Test
  void a_notice_is_noted_and_nothing_changes() {
    situation.reported();
    assertThat(world.openTasks(JINC)).containsExactly("Task_AssessNotice");
    world.as(
        "officer",
        () ->
            amendments.note(
                world.task(JINC, AmendmentTask.ASSESS), AmendmentTask.ASSESS, "Is in te halen."));

    assertThat(world.visited("amendment")).contains("End_Noted").doesNotContain("End_Amended");
    assertThat(world.happened(JINC)).contains("amendment.event.reported", "amendment.event.noted");
    assertThat(file().versions()).isEmpty();
    assertThat(world.as("jinc", () -> amendments.of(JINC)).getFirst().state())
        .isEqualTo(new AmendmentState.Noted("Is in te halen."));
  }

  @Test
  void a_raise_after_a_notice_goes_to_the_manager_without_a_hearing() {
    situation.reported();
    world.as("officer", () -> amendments.takeUp(world.task(JINC, AmendmentTask.ASSESS)));
    situation.draft(a(ChangeKind.RAISE).amount("65.000,50").input());
    assertThat(world.openTasks(JINC)).containsExactly("Task_ApproveAmendment");
    situation.approve("Rest van het jaar");

    assertThat(file().awarded()).contains(Money.of("65000.50"));
    assertThat(file().first().orElseThrow().amount()).isEqualTo(Money.of(65_000));
    assertThat(ledger.of(JINC).of(Figure.AWARDED)).isEqualTo(Money.of("65000.50"));
    assertThat(world.visited("amendment")).contains("End_Amended");
    assertThat(letter()).contains("Hoger bedrag", "€ 65.000,00", "€ 65.000,50", "bezwaar");
    assertThat(
            clocks
                .find(new Clocks.Key(JINC, ClockKind.OBJECTION, "amendment-" + FIRST))
                .orElseThrow()
                .lastDay())
        .isEqualTo(LocalDate.parse("2025-06-12"));
  }

  @Test
  void a_lower_amount_is_heard_first_and_then_confirmed() {
    situation.begun();
    situation.draft(lower("40.000").input());
    assertThat(world.openTasks(JINC)).containsExactly("Task_GiveViews", "Task_RecordViews");
    assertThat(file().awarded()).contains(Money.of(65_000));

    world.as("jinc", () -> hearings.give(world.task(JINC, HearingTask.GIVE), "Wij halen het in."));
    assertThat(world.openTasks(JINC)).containsExactly("Task_DraftAmendment");
    situation.draft(lower("45.000").because("Wij houden rekening met uw plan.").input());
    situation.approve();

    assertThat(ledger.of(JINC).of(Figure.AWARDED)).isEqualTo(Money.of(45_000));
    assertThat(letter()).contains("Wij halen het in.", "€ 45.000,00", "4:48");
    assertThat(world.visited("amendment")).contains("CallActivity_Hearing", "End_Amended");
  }

  @Test
  void after_the_hearing_something_worse_is_heard_again() {
    situation.begun();
    situation.draft(lower("40.000").input());
    world.as("jinc", () -> hearings.waive(world.task(JINC, HearingTask.GIVE)));
    situation.draft(lower("30.000").input());

    assertThat(world.openTasks(JINC)).containsExactly("Task_GiveViews", "Task_RecordViews");
    assertThat(world.as("officer", () -> hearings.rounds(JINC, FIRST))).hasSize(2);
    world.timePassesTo("2025-05-20");
    assertThat(world.openTasks(JINC)).containsExactly("Task_DraftAmendment");
    situation.draft(lower("30.000").input());
    situation.approve();
    assertThat(letter()).contains("U heeft geen zienswijze gegeven.");
  }

  @Test
  void after_the_hearing_the_officer_may_leave_it_as_it_was() {
    situation.begun();
    situation.draft(lower("40.000").input());
    world.as("jinc", () -> hearings.give(world.task(JINC, HearingTask.GIVE), "Het gaat door."));
    world.as(
        "officer",
        () ->
            amendments.note(
                world.task(JINC, AmendmentTask.DRAFT), AmendmentTask.DRAFT, "Het gaat toch door."));

    assertThat(world.visited("amendment")).contains("Gateway_Drafted", "End_Noted");
    assertThat(world.happenedInside(JINC)).doesNotContain("amendment.event.noted");
    assertThat(file().awarded()).contains(Money.of(65_000));
  }

  @Test
  void without_a_hearing_only_on_a_recorded_ground() {
    situation.begun();
    situation.draft(lower("40.000").notHeard("Al gehoord op 1 april (Awb 4:11).").input());

    assertThat(world.openTasks(JINC)).containsExactly("Task_ApproveAmendment");
    assertThat(world.happenedInside(JINC)).contains("amendment.event.notHeard");
    situation.approve();
    assertThat(letter()).contains("Al gehoord op 1 april");
    assertThat(world.visited("amendment")).doesNotContain("CallActivity_Hearing");
  }

  @Test
  void a_lower_amount_on_request_needs_no_hearing_and_no_ground() {
    situation.begun();
    situation.draft(
        a(ChangeKind.LOWER).amount("60.000").agreed("Brief van JINC van 28 april 2025").input());
    situation.approve();

    assertThat(file().awarded()).contains(Money.of(60_000));
    assertThat(letter()).contains("Brief van JINC van 28 april 2025");
  }

  @Test
  void other_targets_hold_from_their_day_and_the_old_ones_stay_in_sight() {
    situation.begun();
    situation.draft(
        a(ChangeKind.TARGETS)
            .from("2025-07-01")
            .targets(Map.of("ontmoetingen", "900"))
            .agreed("Afgesproken op 30 april 2025")
            .input());
    situation.approve();

    AwardFile now = file();
    assertThat(now.targets()).containsExactly(meetings(900));
    assertThat(now.targetsOn(LocalDate.parse("2025-06-30"))).containsExactly(meetings(1140));
    assertThat(now.targetsOn(LocalDate.parse("2025-07-01"))).containsExactly(meetings(900));
    assertThat(now.first().orElseThrow().targets()).containsExactly(meetings(1140));
    List<Period> periods = reporting.periodsOf(JINC);
    assertThat(reporting.formOf(periods.get(1).id()).questions().getFirst().target())
        .isEqualTo(new Target.Number(1140));
    assertThat(reporting.formOf(periods.get(2).id()).questions().getFirst().target())
        .isEqualTo(new Target.Number(900));
    assertThat(world.as("jinc", () -> amendments.of(JINC)).getFirst().differences())
        .extracting(Difference::was, Difference::becomes)
        .containsExactly(tuple("1.140", "900"));
  }

  @Test
  void a_shorter_period_is_heard_and_a_longer_one_is_not() {
    situation.begun();
    situation.draft(
        a(ChangeKind.PERIOD).period(null, "2025-10-31").on(Ground.CIRCUMSTANCES).input());
    world.as("jinc", () -> hearings.waive(world.task(JINC, HearingTask.GIVE)));
    situation.draft(
        a(ChangeKind.PERIOD).period(null, "2025-10-31").on(Ground.CIRCUMSTANCES).input());
    situation.approve();
    assertThat(file().draft().orElseThrow().until()).isEqualTo(LocalDate.parse("2025-10-31"));
    assertThat(letter()).contains("31 december 2025", "31 oktober 2025", "4:50, tweede lid");

    world.as("officer", () -> amendments.begin(JINC));
    situation.draft(a(ChangeKind.PERIOD).period(null, "2025-12-31").input());
    assertThat(world.openTasks(JINC)).containsExactly("Task_ApproveAmendment");
    situation.approve();
    assertThat(file().versions()).hasSize(2);
    assertThat(file().draft().orElseThrow().until()).isEqualTo(LocalDate.parse("2025-12-31"));
  }

  @Test
  void a_withdrawal_brings_the_award_to_nothing_and_opens_the_year_end_now() {
    situation.begun();
    situation.draft(
        a(ChangeKind.WITHDRAW)
            .from("2025-01-01")
            .on(Ground.WRONG_DATA)
            .notHeard("Spoed (Awb 4:11).")
            .input());
    situation.approve();
    world.timePassesTo("2025-05-02");

    assertThat(file().awarded()).contains(Money.ZERO);
    assertThat(ledger.of(JINC).of(Figure.AWARDED)).isEqualTo(Money.ZERO);
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitAccountability");
    assertThat(heard.all())
        .extracting(AwardChanged::kind, AwardChanged::amount)
        .containsExactly(tuple(ChangeKind.WITHDRAW, Money.ZERO));
  }

  @Test
  void a_bankrupt_provider_ends_early_with_the_curator_as_counterpart() {
    situation.reported();
    world.as("officer", () -> amendments.takeUp(world.task(JINC, AmendmentTask.ASSESS)));
    situation.draft(
        a(ChangeKind.END)
            .period(null, "2025-05-31")
            .amount("27.000")
            .on(Ground.NOT_CARRIED_OUT)
            .curator("mr. C. Curator", "Postbus 1\n6500 AA Nijmegen")
            .notHeard("De curator is gehoord op 29 april 2025.")
            .input());
    situation.approve();

    assertThat(letter()).contains("mr. C. Curator", "Postbus 1", "31 mei 2025", "€ 27.000,00");
    assertThat(heard.all()).extracting(AwardChanged::kind).containsExactly(ChangeKind.END);
    world.timePassesTo("2025-05-31");
    assertThat(world.openTasks(JINC)).isEmpty();
    world.timePassesTo("2025-06-01");
    assertThat(world.openTasks(JINC)).containsExactly(DeterminationTask.SUBMIT.id());
    assertThat(world.happened(JINC)).contains("determination.event.opensEarly");
  }

  @Test
  void after_the_end_no_figures_are_asked_and_before_it_they_are() {
    situation.begun();
    situation.draft(
        a(ChangeKind.END)
            .period(null, "2025-06-30")
            .agreed("JINC stopt op eigen verzoek, brief van 30 april 2025")
            .input());
    situation.approve();
    List<Period> periods = reporting.periodsOf(JINC);
    situation.reports(periods.get(1));
    situation.reports(periods.get(2));
    world.timePassesTo("2025-12-01");

    periods = reporting.periodsOf(JINC);
    assertThat(periods.get(1).state()).isInstanceOf(PeriodState.Open.class);
    assertThat(periods.get(2).state()).isInstanceOf(PeriodState.NotReceived.class);
    assertThat(periods.get(2).everLate()).isFalse();
    assertThat(world.visited("reporting-period")).contains("End_PeriodLapsed");
    assertThat(world.happened(JINC)).contains("reporting.event.lapsed");
  }

  @Test
  void another_provider_takes_over_on_its_day_and_not_before() {
    situation.begun();
    situation.draft(
        a(ChangeKind.SUCCESSOR)
            .from("2025-06-15")
            .successor("leergeld")
            .because("JINC is opgegaan in Leergeld.")
            .input());
    situation.approve();
    world.timePassesTo("2025-06-14");
    assertThat(world.as("jinc", () -> amendments.of(JINC))).hasSize(1);
    assertThatThrownBy(() -> world.as("leergeld", () -> amendments.of(JINC)))
        .isInstanceOf(Refused.class);

    world.timePassesTo("2025-06-15");
    assertThat(world.visited("amendment")).contains("End_HandedOver").doesNotContain("End_Amended");
    assertThatThrownBy(() -> world.as("jinc", () -> amendments.of(JINC)))
        .isInstanceOf(Refused.class);
    assertThat(world.as("leergeld", () -> amendments.of(JINC))).hasSize(1);
    assertThat(file().provider()).contains(new ProviderId("leergeld"));
    assertThat(file().firstProvider()).contains(new ProviderId("jinc"));
    assertThat(reporting.periodsOf(JINC))
        .allMatch(period -> period.provider().equals(file().provider()));
    world.timePassesTo("2026-01-02");
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    assertThat(world.as("leergeld", () -> determination.file(task, DeterminationTask.SUBMIT)))
        .isNotNull();
    assertThatThrownBy(
            () -> world.as("jinc", () -> determination.file(task, DeterminationTask.SUBMIT)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void what_people_of_the_old_provider_had_picked_up_is_free_for_the_new_one() {
    situation.begun();
    situation.draft(a(ChangeKind.SUCCESSOR).from("2025-12-31").successor("leergeld").input());
    situation.approve();
    world.timePassesTo("2025-12-30");
    world.as("officer", () -> amendments.begin(JINC));
    situation.draft(lower("40.000").from("2025-12-30").input());
    TaskId views = world.task(JINC, HearingTask.GIVE);
    world.as("jinc", () -> workflow.claim(views));

    world.timePassesTo("2025-12-31");
    assertThat(world.open(JINC)).noneMatch(item -> item.assignee() != null);
    world.as("leergeld", () -> hearings.waive(views));
    assertThat(world.happened(JINC)).contains("workflow.event.released");
  }

  @Test
  void a_draft_that_is_given_back_is_drafted_anew() {
    situation.begun();
    situation.draft(a(ChangeKind.RAISE).amount("66.000").input());
    world.as(
        "manager",
        () -> amendments.giveBack(world.task(JINC, AmendmentTask.APPROVE), "Waarom zoveel?"));
    TaskId again = world.task(JINC, AmendmentTask.DRAFT);
    assertThat(
            world
                .as("officer", () -> amendments.file(again, AmendmentTask.DRAFT))
                .returnedBecause())
        .contains("Waarom zoveel?");

    situation.draft(a(ChangeKind.RAISE).amount("65.500").input());
    situation.approve("Volgens afspraak");
    assertThat(file().awarded()).contains(Money.of(65_500));
  }

  @Test
  void who_drafted_does_not_approve() {
    String both = world.person("both", Role.GRANT_OFFICER, Role.MANAGER);
    situation.begun();
    world.as(
        both,
        () ->
            amendments.draft(
                world.task(JINC, AmendmentTask.DRAFT),
                a(ChangeKind.RAISE).amount("65.100").input()));

    assertThatThrownBy(
            () ->
                world.as(
                    both,
                    () -> amendments.approve(world.task(JINC, AmendmentTask.APPROVE), "Zo", "")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("workflow.fourEyes"));
  }

  @Test
  void the_listeners_of_a_change_are_in_its_transaction() {
    situation.begun();
    situation.draft(a(ChangeKind.RAISE).amount("999.999").input());
    assertThatThrownBy(() -> situation.approve("")).isInstanceOf(Refused.class);

    assertThat(file().versions()).isEmpty();
    assertThat(world.openTasks(JINC)).containsExactly("Task_ApproveAmendment");
  }

  private AmendmentSituation.Typed lower(String amount) {
    return a(ChangeKind.LOWER).amount(amount).on(Ground.NOT_CARRIED_OUT);
  }

  private static AgreedTarget meetings(long value) {
    return new AgreedTarget("ontmoetingen", 1, new Target.Number(value));
  }

  private AwardFile file() {
    return award.of(JINC).orElseThrow();
  }

  /** What the newest decision of an amendment says. */
  private String letter() {
    Document newest =
        world.as("officer", () -> dossier.documents(JINC)).stream()
            .filter(document -> document.kind().equals("amendment.document.decision"))
            .reduce((before, last) -> last)
            .orElseThrow();
    return PdfText.of(dossier.contentOf(newest.id())).replace('\u00a0', ' ').replace("\n", " ");
  }
}
