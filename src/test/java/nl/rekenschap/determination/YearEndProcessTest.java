package nl.rekenschap.determination;

import static nl.rekenschap.determination.YearEndSituation.JINC;
import static nl.rekenschap.determination.YearEndSituation.asAwarded;
import static nl.rekenschap.determination.YearEndSituation.zero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.reporting.BarsReopening;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long because each test tells one course of the process, and they share their situation. */
@RoomTest
class YearEndProcessTest {

  private static final String PROCESS = "year-end-accountability";

  @Autowired World world;
  @Autowired YearEndSituation situation;
  @Autowired Determination determination;
  @Autowired Post post;
  @Autowired BarsReopening kept;

  @Test
  void until_the_opening_day_nothing_is_asked() {
    situation.planned();
    world.timePassesTo("2025-12-31");

    assertThat(world.openTasks(JINC)).isEmpty();
    assertThat(state()).isEqualTo(new YearEndState.Planned(LocalDate.parse("2026-01-01")));
  }

  @Test
  void on_the_opening_day_the_provider_is_asked_and_told_the_due_day() {
    situation.open();

    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitAccountability");
    assertThat(dueOf(DeterminationTask.SUBMIT)).isEqualTo(LocalDate.parse("2026-04-01"));
    assertThat(state()).isEqualTo(new YearEndState.Open(LocalDate.parse("2026-04-01")));
    assertThat(subjects())
        .contains("Verantwoording JINC, kennismaking met de arbeidsmarkt 2025: u kunt beginnen");
  }

  @Test
  void filed_in_time_complete_and_determined_as_awarded() {
    situation.complete();
    situation.propose(asAwarded());
    situation.approve();

    DeterminationDecision decision = determination.decisionOf(JINC).orElseThrow();
    assertThat(decision.determined()).isEqualTo(Money.of(65_000));
    assertThat(decision.outcome()).isEqualTo(Outcome.AS_AWARDED);
    assertThat(decision.exOfficio()).isFalse();
    assertThat(decision.proposedBy()).isEqualTo("Omar Oefen");
    assertThat(decision.approvedBy()).isEqualTo("Mina Oefen");
    assertThat(state()).isEqualTo(new YearEndState.Determined(decision));
    assertThat(determination.ofYear(2025)).containsOnlyKeys(JINC);
    assertThat(runs()).isFalse();
    assertThat(world.visited(PROCESS)).contains("End_Filed", "End_Determined");
  }

  @Test
  void figures_under_a_determined_amount_are_not_opened_again() {
    situation.complete();
    situation.propose(asAwarded());
    assertThatCode(() -> kept.requireReopenable(JINC)).doesNotThrowAnyException();
    situation.approve();

    assertThatThrownBy(() -> kept.requireReopenable(JINC))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("determination.figures.kept");
  }

  @Test
  void each_reminder_goes_out_once_on_its_day_and_the_last_one_escalates() {
    situation.open();
    assertThat(reminders()).isEmpty();

    world.timePassesTo("2026-01-31");
    assertThat(reminders()).containsExactly("determination.event.reminded");
    world.timePassesTo("2026-03-02");
    assertThat(reminders()).hasSize(2);
    world.timePassesTo("2026-03-25");
    assertThat(reminders()).hasSize(3);
    world.timePassesTo("2026-04-01");
    assertThat(reminders()).hasSize(4).containsOnly("determination.event.reminded");
    world.timePassesTo("2026-04-14");
    assertThat(reminders()).hasSize(5).endsWith("determination.event.overdue");
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitAccountability");
    world.timePassesTo("2026-04-15");
    assertThat(reminders())
        .hasSize(7)
        .endsWith("determination.event.overdue", "determination.event.escalated");
    assertThat(world.openTasks(JINC)).containsExactly("Task_SetTerm", "Task_SubmitAccountability");
    world.timePassesTo("2026-06-01");
    assertThat(reminders()).hasSize(7);
  }

  @Test
  void what_comes_in_late_is_taken_and_the_officer_need_not_choose_any_more() {
    situation.escalated();
    situation.submit();

    assertThat(world.openTasks(JINC)).containsExactly("Task_CheckCompleteness");
  }

  @Test
  void a_term_is_set_by_letter_reminding_starts_again_and_then_it_is_filed() {
    situation.escalated();
    world.as(
        "officer",
        () ->
            determination.setTerm(
                world.task(JINC, DeterminationTask.SET_TERM), LocalDate.parse("2026-05-15")));

    assertThat(state()).isEqualTo(new YearEndState.Open(LocalDate.parse("2026-05-15")));
    assertThat(dueOf(DeterminationTask.SUBMIT)).isEqualTo(LocalDate.parse("2026-05-15"));
    assertThat(letters()).contains("determination.document.term");
    int before = reminders().size();
    world.timePassesTo("2026-05-08");
    // 30 days before the new day is 15 April itself, and past; seven days before is 8 May.
    assertThat(reminders()).hasSize(before + 1).endsWith("determination.event.reminded");

    situation.submit();
    assertThat(world.openTasks(JINC)).containsExactly("Task_CheckCompleteness");
  }

  @Test
  void a_second_term_that_passes_asks_the_officer_again() {
    situation.escalated();
    world.as(
        "officer",
        () ->
            determination.setTerm(
                world.task(JINC, DeterminationTask.SET_TERM), LocalDate.parse("2026-05-01")));
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitAccountability");

    world.timePassesTo("2026-05-15");
    assertThat(world.openTasks(JINC)).containsExactly("Task_SetTerm", "Task_SubmitAccountability");
  }

  @Test
  void without_an_application_the_subsidy_is_determined_ex_officio() {
    situation.escalated();
    world.as(
        "officer",
        () ->
            determination.goExOfficio(
                world.task(JINC, DeterminationTask.SET_TERM),
                "Twee keer gevraagd, niets gekomen."));

    assertThat(world.openTasks(JINC)).containsExactly("Task_ProposeDetermination");
    assertThat(state()).isEqualTo(new YearEndState.Proposing(true));
    situation.propose(zero());
    situation.approve();
    DeterminationDecision decision = determination.decisionOf(JINC).orElseThrow();
    assertThat(decision.exOfficio()).isTrue();
    assertThat(decision.determined()).isEqualTo(Money.ZERO);
    assertThat(world.happened(JINC)).contains("determination.event.determinedExOfficio");
    assertThat(world.visited(PROCESS))
        .contains("End_ExOfficio")
        .doesNotContain("Task_CheckCompleteness");
  }

  @Test
  void what_is_incomplete_is_asked_for_and_the_decision_term_stands_still() {
    situation.filed();
    assertThat(decideBy()).isEqualTo(LocalDate.parse("2026-06-01"));
    askCompletion("2026-03-16");
    assertThat(world.openTasks(JINC)).containsExactly("Task_CompleteAccountability");
    assertThat(dueOf(DeterminationTask.COMPLETE)).isEqualTo(LocalDate.parse("2026-03-16"));
    assertThat(state())
        .isEqualTo(
            new YearEndState.CompletionAsked(
                LocalDate.parse("2026-03-16"), "De jaarrekening ontbreekt."));
    assertThat(letters()).contains("determination.document.completion");

    world.timePassesTo("2026-03-09");
    world.as(
        "jinc",
        () ->
            determination.complete(
                world.task(JINC, DeterminationTask.COMPLETE), YearEndSituation.rightlyTyped()));
    assertThat(world.openTasks(JINC)).containsExactly("Task_CheckCompleteness");
    // Asked on 2 March: 3 up to and including 8 March do not count.
    assertThat(decideBy()).isEqualTo(LocalDate.parse("2026-06-07"));

    world.as(
        "officer", () -> determination.acceptComplete(world.task(JINC, DeterminationTask.CHECK)));
    assertThat(world.openTasks(JINC)).containsExactly("Task_ProposeDetermination");
  }

  @Test
  void when_the_completion_does_not_come_it_is_decided_on_what_there_is() {
    situation.filed();
    askCompletion("2026-03-16");
    world.timePassesTo("2026-03-16");
    assertThat(world.openTasks(JINC)).containsExactly("Task_CompleteAccountability");

    world.timePassesTo("2026-03-17");
    assertThat(world.openTasks(JINC)).containsExactly("Task_ProposeDetermination");
    assertThat(state()).isEqualTo(new YearEndState.Proposing(false));
    // 3 up to and including 16 March: the whole term.
    assertThat(decideBy("PROPOSE")).isEqualTo(LocalDate.parse("2026-06-15"));
    situation.heardAndProposed("40000");
    situation.approve();
    assertThat(letter("determination.document.decision")).contains("Die is niet op tijd gekomen");
  }

  @Test
  void the_officers_are_warned_once_when_the_decision_term_is_nearly_over() {
    situation.complete();
    world.timePassesTo("2026-05-10");
    assertThat(warnings()).isZero();
    world.timePassesTo("2026-05-11");
    assertThat(warnings()).isEqualTo(1);

    situation.propose(asAwarded());
    giveBack();
    world.timePassesTo("2026-05-20");
    assertThat(warnings()).isEqualTo(1);
    assertThat(world.openTasks(JINC)).containsExactly("Task_ProposeDetermination");
    assertThat(world.happenedInside(JINC))
        .containsExactlyInAnyOrder(
            "award.event.drafted",
            "post.event.queued",
            "determination.event.warned",
            "determination.event.proposed",
            "determination.event.returned");
  }

  @Test
  void a_proposal_that_is_given_back_is_made_anew() {
    situation.complete();
    situation.propose(asAwarded());
    assertThat(state()).isEqualTo(new YearEndState.AwaitingApproval("Omar Oefen"));
    giveBack();

    assertThat(world.openTasks(JINC)).containsExactly("Task_ProposeDetermination");
    assertThat(determination.decisionOf(JINC)).isEmpty();
    YearEndFile file =
        world.as(
            "officer",
            () ->
                determination.file(
                    world.task(JINC, DeterminationTask.PROPOSE), DeterminationTask.PROPOSE));
    assertThat(file.proposal().orElseThrow().returnedBecause())
        .contains("De realisatie is lager dan verleend.");

    situation.heardAndProposed("64999.99");
    situation.approve();
    assertThat(determination.decisionOf(JINC).orElseThrow().determined())
        .isEqualTo(Money.of("64999.99"));
  }

  @Test
  void a_lower_determination_says_its_ground_its_hearing_and_how_to_object() {
    situation.complete();
    situation.heardAndProposed("40000");
    situation.approve();

    assertThat(letter("determination.document.decision"))
        .contains(
            "lager vast",
            "€ 65.000",
            "€ 40.000",
            "€ 25.000",
            "(onderdeel a)",
            "Het klopt, zegt JINC.",
            "binnen zes weken",
            "Oefenbrief")
        .doesNotContain("onderdeel b)", "ambtshalve", "{{");
    assertThat(subjects()).anyMatch(s -> s.startsWith("Besluit: subsidie JINC"));
    assertThat(runs()).isFalse();
  }

  @Test
  void what_people_type_is_text_in_a_letter_and_never_markup() {
    situation.complete();
    DeterminationProposal proposal = YearEndSituation.zero();
    situation.propose(
        new DeterminationProposal(
            proposal.outcome(),
            proposal.determined(),
            "<script>alert('x')</script> {{bezwaar}} & zo",
            proposal.ground(),
            proposal.notHeardBecause()));
    situation.approve();

    assertThat(letter("determination.document.decision"))
        .contains("<script>alert('x')</script> {{bezwaar}} & zo");
  }

  @Test
  void a_year_end_that_starts_after_its_due_day_still_leaves_the_shortest_term() {
    situation.planned();
    // The engine stood still for more than a year.
    world.itIs("2026-06-01");
    world.timePassesTo("2026-06-02");

    assertThat(state()).isEqualTo(new YearEndState.Open(LocalDate.parse("2026-06-15")));
  }

  private void askCompletion(String until) {
    world.as(
        "officer",
        () ->
            determination.askCompletion(
                world.task(JINC, DeterminationTask.CHECK),
                "De jaarrekening ontbreekt.",
                LocalDate.parse(until)));
  }

  private void giveBack() {
    world.as(
        "manager",
        () ->
            determination.giveBack(
                world.task(JINC, DeterminationTask.APPROVE),
                "De realisatie is lager dan verleend."));
  }

  private YearEndState state() {
    return world.as("officer", () -> determination.state(JINC)).orElseThrow();
  }

  private LocalDate decideBy() {
    return decideBy("CHECK");
  }

  private LocalDate decideBy(String task) {
    DeterminationTask kind = DeterminationTask.valueOf(task);
    return world
        .as("officer", () -> determination.file(world.task(JINC, kind), kind))
        .decideBy()
        .orElseThrow();
  }

  private LocalDate dueOf(DeterminationTask task) {
    return world.open(JINC).stream()
        .filter(item -> item.task().equals(task.id()))
        .map(WorkItem::dueOn)
        .map(Objects::requireNonNull)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void after_a_standstill_one_reminder_goes_out_and_not_one_for_each_day_that_was_missed() {
    situation.open();
    world.timePassesTo("2026-03-02");
    int before = reminders().size();

    world.itIs("2026-04-09");
    world.timePassesTo("2026-04-10");

    assertThat(reminders()).hasSize(before + 1).endsWith("determination.event.overdue");
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitAccountability");
    world.timePassesTo("2026-04-15");
    assertThat(reminders())
        .endsWith("determination.event.overdue", "determination.event.escalated");
  }

  private List<String> reminders() {
    return world.happened(JINC).stream()
        .filter(what -> what.matches("determination.event.(reminded|overdue|escalated)"))
        .toList();
  }

  private long warnings() {
    return world.happened(JINC).stream().filter("determination.event.warned"::equals).count();
  }

  private List<String> subjects() {
    return world.as("admin", () -> post.newest(500)).stream().map(Mail::subject).toList();
  }

  @Autowired nl.rekenschap.dossier.Dossier dossier;

  private List<String> letters() {
    return world.as("officer", () -> dossier.documents(JINC)).stream().map(d -> d.kind()).toList();
  }

  private String letter(String kind) {
    return world.as(
        "officer",
        () ->
            PdfText.of(
                dossier.content(
                    dossier.documents(JINC).stream()
                        .filter(d -> d.kind().equals(kind))
                        .findFirst()
                        .orElseThrow()
                        .id())));
  }

  private boolean runs() {
    return !world.hasEnded(JINC);
  }
}
