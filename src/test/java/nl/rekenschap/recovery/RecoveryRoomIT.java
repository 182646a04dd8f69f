package nl.rekenschap.recovery;

import static nl.rekenschap.recovery.RecoverySituation.JINC;
import static nl.rekenschap.recovery.RecoverySituation.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Basis;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.ledger.Integrity;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.mandate.Mandates;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Long because each test is one rule of the room, and they share their situation. */
@RoomTest
class RecoveryRoomIT {

  @Autowired World world;
  @Autowired RecoverySituation situation;
  @Autowired Recovery recovery;
  @Autowired RecoveryStore store;
  @Autowired CollectionStore collection;
  @Autowired RecoveryBooks books;
  @Autowired RecoveryPost post;
  @Autowired Ledger ledger;
  @Autowired Mandates mandates;
  @Autowired Integrity integrity;
  @Autowired Clocks clocks;
  @Autowired Access access;
  @Autowired BusinessClock clock;
  @Autowired Dossier dossier;
  @Autowired JdbcClient jdbc;

  @Test
  void only_subsidies_for_the_same_activities_that_can_bear_it_are_offered() {
    situation.opened();
    assertThat(file().candidates()).isEmpty();
    situation.nextYearAwarded();

    assertThat(file().candidates())
        .containsExactly(new SetOff.Candidate(RecoverySituation.NEXT, 2026, Money.of(40_000)));
    assertThat(file().status().total()).isEqualTo(Money.of(10_000));
  }

  @Test
  void what_came_in_is_an_amount_of_a_day_with_a_reference() {
    situation.announced();

    assertThat(refused("0", "2026-03-02", "NL-1").field()).contains("amount");
    assertThat(refused("-1", "2026-03-02", "NL-1").field()).contains("amount");
    assertThat(refused("10000.01", "2026-03-02", "NL-1").messageKey())
        .isEqualTo("ledger.repaid.aboveOutstanding");
    assertThat(refused("1", "2026-03-03", "NL-1").field()).contains("on");
    assertThat(refused("1", "2026-03-01", "NL-1").field()).contains("on");
    assertThat(refused("1", "2026-03-02", " ").field()).contains("reference");
    assertThat(refused("1", "2026-03-02", "x".repeat(121)).field()).contains("reference");
    assertThat(refused("1", "2026-03-02", "a\u0007b").field()).contains("reference");
    assertThatThrownBy(() -> Money.of("1.005")).hasMessageContaining("kernel.Money.decimals");
    assertThat(ledger.of(JINC).of(Figure.OUTSTANDING)).isEqualTo(Money.of(10_000));
    assertThat(situation.status().movements()).isEmpty();
  }

  @Test
  void a_mistake_is_undone_once_with_a_reason_and_both_entries_stay() {
    situation.announced();
    situation.repays("4000", "NL-1");

    assertThatThrownBy(() -> undo(1, " ")).hasMessageContaining("at reason");
    undo(1, "Verkeerd bedrag getypt.");
    assertThatThrownBy(() -> undo(1, "Nog eens.")).hasMessageContaining("recovery.undo.not");
    assertThatThrownBy(() -> undo(2, "De tegenboeking.")).hasMessageContaining("recovery.undo.not");
    assertThatThrownBy(() -> undo(9, "Is er niet.")).hasMessageContaining("recovery.undo.not");
    situation.repays("400", "NL-1 goed");

    assertThat(ledger.of(JINC).of(Figure.OUTSTANDING)).isEqualTo(Money.of(9_600));
    assertThat(situation.status().movements())
        .extracting(Movement::amount)
        .containsExactly(Money.of(4_000), Money.of(4_000), Money.of(400));
    assertThat(integrity.examineAtNight().findings()).isEmpty();
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM recovery.movement").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void an_amount_that_changed_since_the_draft_goes_back_to_the_officer() {
    situation.drafted(RecoveryDraft.atOnce(6));
    situation.in(() -> ledger.revise(JINC, Money.of(51_000), Basis.of("o", "Op bezwaar")));

    assertThatThrownBy(situation::approve).hasMessageContaining("recovery.changed");
    assertThat(ledger.of(JINC).of(Figure.RECLAIMED)).isEqualTo(Money.ZERO);
  }

  @Test
  void above_the_mandate_the_decision_of_the_college_is_named() {
    situation.drafted(RecoveryDraft.atOnce(6));
    world.as(
        "admin", () -> mandates.set(Role.MANAGER, Optional.of(Money.of(5_000)), "Mandaatbesluit"));

    assertThatThrownBy(situation::approve).hasMessageContaining("at collegeDecision");
    world.as(
        "manager",
        () ->
            recovery.approve(
                world.task(JINC, RecoveryTask.APPROVE), "Collegebesluit 12 van 1 maart 2026"));
    assertThat(ledger.of(JINC).of(Figure.OUTSTANDING)).isEqualTo(Money.of(10_000));
    assertThat(store.find(JINC).orElseThrow().collegeDecision())
        .isEqualTo("Collegebesluit 12 van 1 maart 2026");
  }

  @Test
  void given_up_in_part_needs_an_amount_within_what_is_open_and_a_ground() {
    situation.announced();
    world.timePassesTo("2026-04-29");

    assertThatThrownBy(() -> situation.goesOn(new Continuation.GivenUp(Money.of(1), " ")))
        .hasMessageContaining("at because");
    assertThatThrownBy(() -> situation.goesOn(new Continuation.GivenUp(Money.ZERO, "x")))
        .hasMessageContaining("at amount");
    assertThatThrownBy(() -> situation.goesOn(new Continuation.GivenUp(Money.of("10000.01"), "x")))
        .hasMessageContaining("ledger.repaid.aboveOutstanding");
    assertThatThrownBy(
            () ->
                situation.goesOn(new Continuation.Warranted(LocalDate.parse("2026-04-30"), "DB-1")))
        .hasMessageContaining("at on");
    assertThatThrownBy(
            () ->
                situation.goesOn(
                    new Continuation.Rearranged(List.of(part("2026-06-01", "9999.99")))))
        .hasMessageContaining("recovery.instalments.sum");
  }

  @Test
  void a_long_ground_fits_the_ledger_too() {
    situation.announced();
    world.timePassesTo("2026-04-29");
    situation.goesOn(new Continuation.GivenUp(Money.of(10_000), "Omdat. ".repeat(500)));

    assertThat(ledger.of(JINC).isSettled()).isTrue();
  }

  @Test
  void with_a_rate_the_reminder_names_the_interest_and_a_new_arrangement_keeps_it() {
    situation.announced();
    world.timePassesTo("2026-04-24");
    MoneyIn withRate = withRate();
    situation.in(() -> withRate.remind(store.lock(JINC).orElseThrow()));

    // 11 days, from 14 to 24 April: 10,000 at 3.65 percent is one euro a day.
    assertThat(reminder()).contains("Tot en met vandaag is dat € 11,00.", "€ 10.000,00 te laat");
    situation.in(
        () ->
            world.as(
                "officer",
                () ->
                    withRate.goOn(
                        store.lock(JINC).orElseThrow(),
                        new Continuation.Rearranged(List.of(part("2026-05-31", "10000"))))));
    world.itIs("2026-06-02");
    assertThat(filesWithRate().interest(store.find(JINC).orElseThrow()))
        .contains(Money.of("13.00"));
  }

  @Test
  void below_the_minimum_the_letters_ask_for_no_interest_and_it_runs_on() {
    RecoverySettings settings = atLeast(new BigDecimal("12.50"));
    situation.announced();
    world.timePassesTo("2026-04-24");
    situation.in(() -> moneyIn(settings).remind(store.lock(JINC).orElseThrow()));

    assertThat(reminder())
        .contains("geen wettelijke rente berekend")
        .doesNotContain("bent u wettelijke rente verschuldigd");
    assertThat(world.as("officer", () -> dossier.entries(JINC)))
        .filteredOn(entry -> entry.what().equals("recovery.event.reminded"))
        .last()
        .satisfies(
            entry ->
                assertThat(entry.details())
                    .containsEntry(
                        "interest", "niet gerekend: €\u00a011,00, minder dan €\u00a012,50"));
    situation.in(
        () ->
            world.as(
                "officer",
                () ->
                    moneyIn(settings)
                        .goOn(
                            store.lock(JINC).orElseThrow(),
                            new Continuation.Rearranged(List.of(part("2026-05-31", "10000"))))));
    world.itIs("2026-06-01");
    assertThat(files(settings).due(store.find(JINC).orElseThrow()))
        .isEqualTo(new InterestDue.BelowMinimum(Money.of("12.00"), Money.of("12.50")));
    world.itIs("2026-06-02");
    assertThat(files(settings).due(store.find(JINC).orElseThrow()))
        .isEqualTo(new InterestDue.Owed(Money.of("13.00")));
  }

  @Test
  void without_a_rate_interest_is_absent() {
    situation.announced();
    world.timePassesTo("2026-04-24");

    assertThat(situation.status().interest()).isEqualTo(new InterestDue.NotReckoned());
    assertThat(situation.status().behind()).isEqualTo(Money.of(10_000));
  }

  @Test
  void a_provider_sees_what_was_told_and_no_draft_and_others_see_nothing() {
    situation.drafted(RecoveryDraft.atOnce(6));
    assertThat(world.as("jinc", () -> recovery.status(JINC))).isEmpty();
    situation.approve();

    assertThat(world.as("jinc", () -> recovery.status(JINC))).isPresent();
    assertThatThrownBy(() -> world.as("leergeld", () -> recovery.status(JINC)))
        .hasMessageContaining("kernel.notFound");
    assertThatThrownBy(() -> world.as("jinc", () -> recovery.undo(JINC, 1, "x")))
        .isInstanceOf(AccessDeniedException.class);
    TaskId follow = world.task(JINC, RecoveryTask.FOLLOW);
    assertThatThrownBy(
            () ->
                world.as(
                    "manager",
                    () ->
                        recovery.register(
                            follow, new Repayment(Money.of(1), world.today(), "NL-1"))))
        .isInstanceOf(AccessDeniedException.class);
  }

  private RecoveryFile file() {
    return world.as(
        "officer", () -> recovery.file(world.task(JINC, RecoveryTask.DRAFT), RecoveryTask.DRAFT));
  }

  private void undo(int place, String reason) {
    world.as("officer", () -> recovery.undo(JINC, place, reason));
  }

  private Refused refused(String amount, String day, String reference) {
    TaskId task = world.task(JINC, RecoveryTask.FOLLOW);
    return catchThrowableOfType(
        Refused.class,
        () ->
            world.as(
                "officer",
                () ->
                    recovery.register(
                        task, new Repayment(Money.of(amount), LocalDate.parse(day), reference))));
  }

  private static RecoverySettings rate() {
    return atLeast(null);
  }

  private static RecoverySettings atLeast(@Nullable BigDecimal minimum) {
    return new RecoverySettings(
        6, 52, 14, 42, 182, 14, 7, 14, List.of("2026-01-01=3.65"), minimum, "");
  }

  private RecoveryFiles filesWithRate() {
    return files(rate());
  }

  private RecoveryFiles files(RecoverySettings settings) {
    return new RecoveryFiles(collection, books, settings, clocks, clock);
  }

  private MoneyIn withRate() {
    return moneyIn(rate());
  }

  private MoneyIn moneyIn(RecoverySettings settings) {
    return new MoneyIn(
        store, collection, files(settings), books, post, settings, clocks, access, clock);
  }

  private String reminder() {
    Document document =
        world.as("officer", () -> dossier.documents(JINC)).stream()
            .filter(one -> one.kind().equals("recovery.document.reminder"))
            .reduce((one, newer) -> newer)
            .orElseThrow();
    return PdfText.of(world.as("officer", () -> dossier.content(document.id())));
  }
}
