package nl.rekenschap.recovery;

import static nl.rekenschap.recovery.RecoverySituation.JINC;
import static nl.rekenschap.recovery.RecoverySituation.NEXT;
import static nl.rekenschap.recovery.RecoverySituation.inParts;
import static nl.rekenschap.recovery.RecoverySituation.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.access.Role;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Basis;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long because each test tells one course of the process, and they share their situation. */
@RoomTest
class RecoveryProcessTest {

  private static final String PROCESS = "recovery";

  @Autowired World world;
  @Autowired RecoverySituation situation;
  @Autowired Recovery recovery;
  @Autowired RecoverySteps steps;
  @Autowired Ledger ledger;
  @Autowired Clocks clocks;
  @Autowired Dossier dossier;
  @Autowired Post post;

  @Test
  void it_is_due_when_more_was_paid_than_determined_and_not_after_the_decision() {
    situation.determined();
    assertThat(steps.isDue(JINC.value())).isTrue();

    situation.in(() -> ledger.reclaim(JINC, Money.of(10_000), Basis.of("r", "Besluit")));
    assertThat(steps.isDue(JINC.value())).isFalse();
  }

  @Test
  void asked_back_told_and_repaid_in_time() {
    situation.announced();

    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
    assertThat(outstanding()).isEqualTo(Money.of(10_000));
    assertThat(lastDay(ClockKind.RECOVERY, "")).isEqualTo("2026-04-13");
    assertThat(lastDay(ClockKind.RECOVERY_LIMIT, "")).isEqualTo("2031-03-02");
    assertThat(lastDay(ClockKind.OBJECTION, "recovery")).isEqualTo("2026-04-13");
    assertThat(letter("recovery.document.decision"))
        .contains("€ 10.000,00", "uiterlijk op 13 april 2026", "bezwaar maken", "Mina Oefen");
    assertThat(subjects()).anyMatch(subject -> subject.contains("u moet subsidie terugbetalen"));

    situation.repays("4000", "NL-1");
    assertThat(outstanding()).isEqualTo(Money.of(6_000));
    world.timePassesTo("2026-04-10");
    situation.repays("6000", "NL-2");

    assertThat(world.openTasks(JINC)).isEmpty();
    assertThat(ledger.of(JINC).isSettled()).isTrue();
    assertThat(runs()).isFalse();
    assertThat(world.visited(PROCESS)).contains("End_Repaid", "End_Recovered");
    assertThat(situation.status().state()).isEqualTo(RecoveryStatus.State.ENDED);
  }

  @Test
  void a_draft_goes_back_and_forth() {
    situation.drafted(RecoveryDraft.atOnce(6));
    world.as(
        "manager",
        () -> recovery.giveBack(world.task(JINC, RecoveryTask.APPROVE), "Verreken eerst."));

    assertThat(world.openTasks(JINC)).containsExactly("Task_DraftRecovery");
    assertThat(ledger.of(JINC).of(Figure.TO_RECLAIM)).isEqualTo(Money.of(10_000));
    situation.draft(RecoveryDraft.atOnce(8));
    situation.approve();
    assertThat(lastDay(ClockKind.RECOVERY, "")).isEqualTo("2026-04-28");
  }

  @Test
  void who_drafted_does_not_approve() {
    world.person("both", Role.GRANT_OFFICER, Role.MANAGER);
    situation.opened();
    world.as(
        "both",
        () -> recovery.draft(world.task(JINC, RecoveryTask.DRAFT), RecoveryDraft.atOnce(6)));

    assertThatThrownBy(
            () ->
                world.as(
                    "both", () -> recovery.approve(world.task(JINC, RecoveryTask.APPROVE), "")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("workflow.fourEyes");
  }

  @Test
  void a_part_is_set_off_against_the_next_year_and_the_rest_paid() {
    situation.opened();
    situation.nextYearAwarded();
    situation.draft(
        new RecoveryDraft(
            List.of(new SetOff(NEXT, Money.of(4_000))), Money.ZERO, "", 6, List.of(), ""));
    situation.approve();

    assertThat(outstanding()).isEqualTo(Money.of(6_000));
    assertThat(ledger.of(NEXT).of(Figure.PAID)).isEqualTo(Money.of(4_000));
    assertThat(letter("recovery.document.decision"))
        .contains("Verrekend met 2026-jinc € 4.000,00", "€ 6.000,00");
    situation.repays("6000", "NL-1");
    assertThat(ledger.of(JINC).isSettled()).isTrue();
  }

  @Test
  void all_is_set_off_and_nothing_needs_to_be_paid() {
    situation.opened();
    situation.nextYearAwarded();
    situation.draft(
        new RecoveryDraft(
            List.of(new SetOff(NEXT, Money.of(10_000))), Money.ZERO, "", 6, List.of(), ""));
    situation.approve();

    assertThat(world.visited(PROCESS)).contains("End_NothingDue");
    assertThat(runs()).isFalse();
    assertThat(clocks.find(Clocks.Key.of(JINC, ClockKind.RECOVERY))).isEmpty();
    assertThat(lastDay(ClockKind.OBJECTION, "recovery")).isEqualTo("2026-04-13");
    assertThat(letter("recovery.document.decision")).doesNotContain("U moet");
    assertThat(world.happened(JINC)).contains("recovery.event.announcedSettled");
  }

  @Test
  void all_is_left_out_on_a_ground() {
    situation.drafted(
        new RecoveryDraft(
            List.of(), Money.of(10_000), "De aanbieder kan dit niet dragen.", 6, List.of(), ""));
    situation.approve();

    assertThat(ledger.of(JINC).of(Figure.WRITTEN_OFF)).isEqualTo(Money.of(10_000));
    assertThat(ledger.of(JINC).isSettled()).isTrue();
    assertThat(runs()).isFalse();
  }

  @Test
  void paid_in_parts_each_in_time_nobody_is_reminded() {
    situation.drafted(inParts(part("2026-04-01", "3333.33"), part("2026-05-01", "6666.67")));
    situation.approve();
    assertThat(letter("recovery.document.decision"))
        .contains("Betalen in delen", "1 april 2026", "€ 3.333,33", "1 mei 2026", "€ 6.666,67");
    assertThat(lastDay(ClockKind.RECOVERY, "")).isEqualTo("2026-05-01");

    world.timePassesTo("2026-03-30");
    situation.repays("3333.33", "NL-1");
    world.timePassesTo("2026-04-20");
    assertThat(world.happened(JINC)).doesNotContain("recovery.event.reminded");
    situation.repays("6666.67", "NL-2");
    assertThat(runs()).isFalse();
  }

  @Test
  void an_instalment_that_is_missed_is_reminded_of_and_paid_after_that() {
    situation.drafted(inParts(part("2026-04-01", "3000"), part("2026-05-01", "7000")));
    situation.approve();

    world.timePassesTo("2026-04-02");
    assertThat(world.happened(JINC)).contains("recovery.event.reminded");
    assertThat(letter("recovery.document.reminder"))
        .contains("Er is € 3.000,00 te laat", "€ 10.000,00 open", "uiterlijk op 16 april 2026")
        .contains("geen wettelijke rente berekend");
    situation.repays("3000", "NL-1");
    world.timePassesTo("2026-04-30");
    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
    world.timePassesTo("2026-05-02");
    assertThat(reminders()).isEqualTo(2);
  }

  @Test
  void a_reminder_that_does_not_help_asks_the_officer_and_a_new_arrangement_is_made() {
    afterReminder();
    situation.goesOn(
        new Continuation.Rearranged(
            List.of(part("2026-06-01", "5000"), part("2026-07-01", "5000"))));

    assertThat(letter("recovery.document.arrangement"))
        .contains("1 juni 2026", "1 juli 2026", "€ 5.000,00");
    world.timePassesTo("2026-05-31");
    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
    assertThat(reminders()).isEqualTo(1);
    world.timePassesTo("2026-06-02");
    assertThat(reminders()).isEqualTo(2);
  }

  @Test
  void reminded_again_by_choice_and_then_asked_again() {
    afterReminder();
    situation.goesOn(new Continuation.RemindedAgain());

    assertThat(reminders()).isEqualTo(2);
    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
    world.timePassesTo("2026-05-14");
    assertThat(world.openTasks(JINC))
        .containsExactly("Task_ContinueCollection", "Task_FollowRecovery");
  }

  @Test
  void after_a_warrant_is_waited_and_then_asked_again_without_another_reminder() {
    afterReminder();
    situation.goesOn(new Continuation.Warranted(LocalDate.parse("2026-04-29"), "DB-2026-1"));

    world.timePassesTo("2026-06-10");
    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
    world.timePassesTo("2026-06-11");
    assertThat(world.openTasks(JINC))
        .containsExactly("Task_ContinueCollection", "Task_FollowRecovery");
    assertThat(reminders()).isEqualTo(1);
    assertThat(situation.status().movements())
        .extracting(Movement::kind)
        .containsExactly(Movement.Kind.WARRANT);
  }

  @Test
  void what_is_open_is_given_up_and_the_recovery_ends() {
    afterReminder();
    situation.goesOn(new Continuation.GivenUp(Money.of(10_000), "De aanbieder is failliet."));

    assertThat(ledger.of(JINC).of(Figure.WRITTEN_OFF)).isEqualTo(Money.of(10_000));
    assertThat(world.openTasks(JINC)).isEmpty();
    assertThat(runs()).isFalse();
    assertThat(world.visited(PROCESS)).contains("End_NothingLeft", "End_Recovered");
  }

  @Test
  void a_part_is_given_up_and_the_rest_stays_open() {
    afterReminder();
    situation.goesOn(new Continuation.GivenUp(Money.of("2500.50"), "Schikking."));

    assertThat(outstanding()).isEqualTo(Money.of("7499.50"));
    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
    world.timePassesTo("2026-05-14");
    assertThat(world.openTasks(JINC)).contains("Task_ContinueCollection");
  }

  @Test
  void caught_up_is_refused_while_something_is_overdue_and_possible_after() {
    situation.drafted(inParts(part("2026-04-01", "3000"), part("2026-08-01", "7000")));
    situation.approve();
    world.timePassesTo("2026-04-17");
    assertThatThrownBy(() -> situation.goesOn(new Continuation.CaughtUp()))
        .hasMessageContaining("recovery.continue.behind");

    situation.repays("3000", "NL-1");
    situation.goesOn(new Continuation.CaughtUp());
    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
  }

  @Test
  void near_the_five_years_officers_and_managers_are_warned_once() {
    situation.drafted(inParts(part("2031-02-01", "10000")));
    situation.approve();
    world.timePassesTo("2030-08-31");
    assertThat(world.happened(JINC)).doesNotContain("recovery.event.limitNear");

    world.timePassesTo("2030-09-01");
    assertThat(world.happenedInside(JINC)).contains("recovery.event.limitNear");
    assertThat(subjects().stream().filter(s -> s.contains("bijna niet meer")).count()).isEqualTo(2);
    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
  }

  @Test
  void a_mistake_that_ended_it_is_undone_and_it_goes_on() {
    situation.announced();
    situation.repays("10000", "NL-1");
    assertThat(runs()).isFalse();
    world.as("controller", () -> recovery.undo(JINC, 1, "Bij de verkeerde zaak geboekt."));

    assertThat(outstanding()).isEqualTo(Money.of(10_000));
    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
    assertThat(situation.status().movements())
        .extracting(Movement::kind)
        .containsExactly(Movement.Kind.REPAID, Movement.Kind.UNDONE);
    world.timePassesTo("2026-04-14");
    assertThat(reminders()).isEqualTo(1);
    situation.repays("10000", "NL-2");
    assertThat(ledger.of(JINC).isSettled()).isTrue();
  }

  @Test
  void when_another_decision_leaves_nothing_open_it_ends_at_its_next_look() {
    situation.announced();
    situation.in(
        () -> {
          ledger.revise(JINC, Money.of(60_000), Basis.of("objection", "Beslissing op bezwaar"));
          recovery.amountsChanged(JINC);
        });
    assertThat(situation.status().state()).isEqualTo(RecoveryStatus.State.ENDED);

    world.timePassesTo("2026-04-14");
    assertThat(runs()).isFalse();
    assertThat(reminders()).isZero();
    assertThat(world.visited(PROCESS)).contains("End_NothingLeft");
  }

  /** The term ended on 13 April, the reminder's on 28 April. */
  private void afterReminder() {
    situation.announced();
    world.timePassesTo("2026-04-14");
    assertThat(reminders()).isEqualTo(1);
    assertThat(world.openTasks(JINC)).containsExactly("Task_FollowRecovery");
    world.timePassesTo("2026-04-29");
    assertThat(world.openTasks(JINC))
        .containsExactly("Task_ContinueCollection", "Task_FollowRecovery");
  }

  private long reminders() {
    return world.happened(JINC).stream().filter("recovery.event.reminded"::equals).count();
  }

  private Money outstanding() {
    return ledger.of(JINC).of(Figure.OUTSTANDING);
  }

  private LocalDate lastDay(ClockKind kind, String scope) {
    return clocks.lastDay(new Clocks.Key(JINC, kind, scope));
  }

  private boolean runs() {
    return !world.hasEnded(JINC);
  }

  private List<String> subjects() {
    return world.as("admin", () -> post.newest(200)).stream().map(Mail::subject).toList();
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
