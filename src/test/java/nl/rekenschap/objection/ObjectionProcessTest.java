package nl.rekenschap.objection;

import static nl.rekenschap.objection.ObjectionSituation.FIRST;
import static nl.rekenschap.objection.ObjectionSituation.GROUNDS;
import static nl.rekenschap.objection.ObjectionSituation.JINC;
import static nl.rekenschap.objection.ObjectionSituation.hearing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.CaseAmounts;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.ledger.Integrity;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.objection.ObjectionFile.Phase;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryStatus;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long because each test tells one course of the process, and they share their situation. */
@RoomTest
class ObjectionProcessTest {

  private static final String PROCESS = "objection";

  @Autowired World world;
  @Autowired ObjectionSituation situation;
  @Autowired Objection objection;
  @Autowired Determination determination;
  @Autowired Recovery recovery;
  @Autowired AwardSituation awards;
  @Autowired Award award;
  @Autowired Ledger ledger;
  @Autowired Integrity integrity;
  @Autowired Clocks clocks;
  @Autowired Dossier dossier;
  @Autowired Post post;

  @Test
  void the_receipt_is_confirmed_at_once_and_the_term_counts_from_the_end_of_the_other() {
    situation.objected();

    // Six weeks after 13 April is 25 May, Whit Monday; so 26 May.
    assertThat(decideBy()).isEqualTo("2026-05-26");
    assertThat(letter("objection.document.receipt"))
        .contains(
            GROUNDS, "26 mei 2026", "artikel 6:16", "het besluit tot vaststelling van 2 maart")
        .doesNotContain("kwam binnen na het einde");
    assertThat(subjects()).anyMatch(subject -> subject.startsWith("Ontvangstbevestiging"));
    assertThat(world.openTasks(JINC))
        .containsExactly("Task_AssessObjection", "Task_WithdrawObjection");
  }

  @Test
  void heard_advised_and_unfounded() {
    situation.objected();
    situation.assess(hearing("2026-04-28"));
    assertThat(letter("objection.document.invitation"))
        .contains("28 april 2026", "Stadhuis, kamer 1.01");
    world.timePassesTo("2026-04-29");
    world.as(
        "officer-2",
        () ->
            objection.recordHearing(
                world.task(JINC, ObjectionTask.RECORD_HEARING),
                LocalDate.parse("2026-04-28"),
                "JINC vertelde over het jaar."));
    situation.advise(Outcome.UNFOUNDED, "");
    situation.decide();

    assertThat(situation.file().phase()).isEqualTo(Phase.DECIDED);
    assertThat(letter("objection.document.decision"))
        .contains("ongegrond", "Op 28 april 2026 hebben wij u gehoord", "JINC vertelde over het")
        .contains("beroep instellen bij de rechtbank", "manager-2")
        .doesNotContain("niet-ontvankelijk", "Geen hoorzitting");
    assertThat(determined().determined()).isEqualTo(Money.of(50_000));
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.visited(PROCESS)).contains("End_ObjectionDecided", "End_Announced");
    assertThat(clocks.find(key()).orElseThrow().endedOn()).contains(LocalDate.parse("2026-04-29"));
  }

  @Test
  void founded_against_a_determination_gives_another_amount_in_the_books_at_once() {
    situation.objected();
    situation.decided(Outcome.FOUNDED, "57500.50");

    assertThat(determined().determined()).isEqualTo(Money.of("57500.50"));
    assertThat(determined().outcome()).isEqualTo(DeterminationDecision.Outcome.LOWER);
    CaseAmounts amounts = ledger.of(JINC);
    assertThat(amounts.determined()).contains(Money.of("57500.50"));
    assertThat(amounts.of(Figure.TO_RECLAIM)).isEqualTo(Money.of("2499.50"));
    assertThat(integrity.examineAtNight().findings()).isEmpty();
    assertThat(letter("objection.document.decision"))
        .contains("gegrond", "€ 57.500,50", "Telefonisch gezegd.", "onderdeel c");
    assertThat(world.happened(JINC))
        .contains("determination.event.revised", "objection.event.decidedAmount");
  }

  @Test
  void a_higher_amount_ends_the_recovery_that_ran() {
    situation.reclaimed();
    world.timePassesTo("2026-04-10");
    situation.object("determination", GROUNDS);
    assertThat(ledger.of(JINC).of(Figure.OUTSTANDING)).isEqualTo(Money.of(10_000));
    situation.decided(Outcome.FOUNDED, "65000");

    CaseAmounts amounts = ledger.of(JINC);
    assertThat(amounts.of(Figure.OUTSTANDING)).isEqualTo(Money.ZERO);
    assertThat(amounts.of(Figure.PAYABLE)).isEqualTo(Money.of(5_000));
    assertThat(determined().outcome()).isEqualTo(DeterminationDecision.Outcome.AS_AWARDED);
    assertThat(world.as("officer", () -> recovery.status(JINC)).orElseThrow().state())
        .isEqualTo(RecoveryStatus.State.ENDED);
  }

  @Test
  void founded_against_a_recovery_changes_no_amount_and_tells_that_something_must_follow() {
    situation.reclaimed();
    world.timePassesTo("2026-04-10");
    situation.object("recovery", GROUNDS);
    situation.decided(Outcome.FOUNDED, "");

    assertThat(ledger.of(JINC).of(Figure.OUTSTANDING)).isEqualTo(Money.of(10_000));
    assertThat(world.happenedInside(JINC)).contains("objection.event.followUp");
    assertThat(subjects()).anyMatch(subject -> subject.contains("er moet nog iets gebeuren"));
  }

  @Test
  void a_refusal_can_be_objected_to() {
    world.itIs("2025-01-10");
    CaseId caseId = awards.drafted("jinc");
    world.as(
        "manager",
        () -> award.refuse(world.task(caseId, AwardTask.APPROVE_AWARD), "Past niet in het plan."));
    situation.colleagues();
    situation.object("award", GROUNDS);
    situation.decided(Outcome.FOUNDED, "");

    assertThat(world.happenedInside(caseId)).contains("objection.event.followUp");
    assertThat(letter("objection.document.decision"))
        .contains("het besluit op de subsidieaanvraag van 10 januari 2025");
  }

  @Test
  void what_came_late_is_taken_in_marked_and_declared_inadmissible() {
    situation.determined();
    world.timePassesTo("2026-05-04");
    world.as(
        "officer",
        () ->
            objection.register(
                JINC, "determination", LocalDate.parse("2026-04-14"), GROUNDS, false));

    assertThat(situation.file().isLate()).isTrue();
    assertThat(letter("objection.document.receipt")).contains("kwam binnen na het einde");
    assertThat(world.happened(JINC)).contains("objection.event.receivedLate");
    situation.decided(Outcome.INADMISSIBLE, "");
    assertThat(letter("objection.document.decision")).contains("niet-ontvankelijk");
  }

  @Test
  void with_a_committee_there_are_twelve_weeks() {
    situation.determined();
    world.timePassesTo("2026-04-10");
    world.as(
        "officer",
        () ->
            objection.register(
                JINC, "determination", LocalDate.parse("2026-04-09"), GROUNDS, true));

    assertThat(decideBy()).isEqualTo("2026-07-06");
  }

  @Test
  void missing_grounds_are_asked_for_the_term_stands_still_and_runs_on() {
    situation.objected("");
    situation.assess(
        new Assessment.Incomplete("De gronden van het bezwaar", LocalDate.parse("2026-04-24")));
    assertThat(letter("objection.document.completion"))
        .contains("De gronden van het bezwaar", "24 april 2026");
    assertThat(world.openTasks(JINC))
        .containsExactly("Task_CompleteObjection", "Task_WithdrawObjection");

    world.timePassesTo("2026-04-20");
    world.as("jinc", () -> objection.complete(world.task(JINC, ObjectionTask.COMPLETE), GROUNDS));

    assertThat(situation.file().grounds()).isEqualTo(GROUNDS);
    assertThat(world.openTasks(JINC)).contains("Task_AssessObjection");
    assertThat(decideBy()).isAfter(LocalDate.parse("2026-05-26"));
    situation.decided(Outcome.UNFOUNDED, "");
    assertThat(world.hasEnded(JINC)).isTrue();
  }

  @Test
  void grounds_that_do_not_come_lead_to_advice_without_a_hearing() {
    situation.objected("");
    situation.assess(new Assessment.Incomplete("De gronden", LocalDate.parse("2026-04-24")));
    world.timePassesTo("2026-04-25");

    assertThat(world.openTasks(JINC))
        .containsExactly("Task_AdviseObjection", "Task_WithdrawObjection");
    assertThat(world.visited(PROCESS)).contains("Step_GroundsExpired");
    situation.advise(Outcome.INADMISSIBLE, "");
    situation.decide();
    assertThat(letter("objection.document.decision"))
        .contains("niet-ontvankelijk", "kwam niet op tijd");
  }

  @Test
  void a_warning_comes_two_weeks_before_and_the_decision_is_put_off_once() {
    situation.objected();
    situation.notHeard();
    world.timePassesTo("2026-05-11");
    assertThat(world.openTasks(JINC)).doesNotContain("Task_ExtendObjection");
    world.timePassesTo("2026-05-12");
    assertThat(world.openTasks(JINC)).contains("Task_ExtendObjection");
    world.as(
        "officer-2",
        () ->
            objection.extend(
                world.task(JINC, ObjectionTask.EXTEND), "Wij wachten op een deskundige."));

    assertThat(decideBy()).isAfter(LocalDate.parse("2026-07-01"));
    assertThat(letter("objection.document.extension"))
        .contains("Wij wachten op een deskundige.", "artikel 7:10, derde lid");
    world.timePassesTo(decideBy().minusDays(14).toString());
    assertThat(world.happened(JINC).stream().filter("objection.event.termNear"::equals).count())
        .isEqualTo(2);
    assertThat(world.openTasks(JINC)).doesNotContain("Task_ExtendObjection");
    assertThat(world.visited(PROCESS)).contains("End_TermWatched");
  }

  @Test
  void not_put_off_leaves_the_term_and_the_work() {
    situation.objected();
    world.timePassesTo("2026-05-12");
    world.as("officer", () -> objection.doNotExtend(world.task(JINC, ObjectionTask.EXTEND)));

    assertThat(decideBy()).isEqualTo("2026-05-26");
    assertThat(world.openTasks(JINC))
        .containsExactly("Task_AssessObjection", "Task_WithdrawObjection");
  }

  @Test
  void while_the_term_stands_still_the_warning_moves_along() {
    situation.objected("");
    situation.assess(new Assessment.Incomplete("De gronden", LocalDate.parse("2026-05-20")));
    world.timePassesTo("2026-05-12");

    assertThat(world.openTasks(JINC)).doesNotContain("Task_ExtendObjection");
    assertThat(world.happened(JINC)).doesNotContain("objection.event.termNear");
  }

  @Test
  void the_provider_takes_it_back_and_nothing_is_decided() {
    situation.objected();
    situation.assess(hearing("2026-04-28"));
    world.as(
        "jinc",
        () -> objection.withdraw(world.task(JINC, ObjectionTask.WITHDRAW), "Het is uitgelegd."));

    assertThat(situation.file().phase()).isEqualTo(Phase.WITHDRAWN);
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.visited(PROCESS)).contains("End_ObjectionWithdrawn", "End_Withdrawn");
    assertThat(documents()).doesNotContain("objection.document.decision");
    assertThat(clocks.find(key()).orElseThrow().endedWhy())
        .contains("terms.ended.objectionWithdrawn");
    situation.object("determination", "Toch weer.");
    assertThat(world.openTasks(JINC)).contains("Task_AssessObjection");
  }

  @Test
  void an_officer_types_over_a_withdrawal_on_paper() {
    situation.objected();
    world.as(
        "officer",
        () -> objection.withdraw(world.task(JINC, ObjectionTask.WITHDRAW), "Per brief."));

    assertThat(situation.file().withdrawnBecause()).contains("Per brief.");
  }

  @Test
  void advice_goes_back_and_forth() {
    situation.objected();
    situation.notHeard();
    situation.advise(Outcome.UNFOUNDED, "");
    world.as(
        "manager-2",
        () -> objection.giveBack(world.task(JINC, ObjectionTask.DECIDE), "Kijk nog eens."));

    assertThat(world.openTasks(JINC))
        .containsExactly("Task_AdviseObjection", "Task_WithdrawObjection");
    assertThat(situation.file().returnedBecause()).contains("Kijk nog eens.");
    situation.advise(Outcome.FOUNDED, "60000");
    situation.decide();
    assertThat(determined().determined()).isEqualTo(Money.of(60_000));
  }

  @Test
  void who_made_the_decision_neither_handles_nor_decides() {
    situation.objected();
    assertThatThrownBy(
            () ->
                world.as(
                    "officer",
                    () ->
                        objection.assess(
                            world.task(JINC, ObjectionTask.ASSESS), hearing("2026-04-28"))))
        .hasMessageContaining("objection.sameHand");
    situation.notHeard();
    assertThatThrownBy(
            () ->
                world.as(
                    "officer",
                    () ->
                        objection.advise(
                            world.task(JINC, ObjectionTask.ADVISE),
                            new Advice(Outcome.UNFOUNDED, Optional.empty(), "x"))))
        .hasMessageContaining("objection.sameHand");
    situation.advise(Outcome.UNFOUNDED, "");

    assertThatThrownBy(
            () ->
                world.as("manager", () -> objection.decide(world.task(JINC, ObjectionTask.DECIDE))))
        .hasMessageContaining("objection.sameHand");
    situation.decide();
  }

  @Test
  void who_advised_does_not_decide() {
    situation.objected();
    situation.notHeard();
    world.person("both", Role.GRANT_OFFICER, Role.MANAGER);
    world.as(
        "both",
        () ->
            objection.advise(
                world.task(JINC, ObjectionTask.ADVISE),
                new Advice(Outcome.UNFOUNDED, Optional.empty(), "Zo is het.")));

    assertThatThrownBy(
            () -> world.as("both", () -> objection.decide(world.task(JINC, ObjectionTask.DECIDE))))
        .hasMessageContaining("workflow.fourEyes");
  }

  private DeterminationDecision determined() {
    return determination.decisionOf(JINC).orElseThrow();
  }

  private static Clocks.Key key() {
    return new Clocks.Key(JINC, ClockKind.OBJECTION_DECISION, FIRST.value());
  }

  private LocalDate decideBy() {
    return clocks.lastDay(key());
  }

  private List<String> subjects() {
    return world.as("admin", () -> post.newest(200)).stream().map(Mail::subject).toList();
  }

  private List<String> documents() {
    return world.as("officer", () -> dossier.documents(JINC)).stream().map(Document::kind).toList();
  }

  /** What the newest letter of that kind says. */
  private String letter(String kind) {
    Document document =
        world.as("officer", () -> dossier.documents(JINC)).stream()
            .filter(one -> one.kind().equals(kind))
            .reduce((one, newer) -> newer)
            .orElseThrow();
    return PdfText.of(world.as("officer", () -> dossier.content(document.id())));
  }
}
