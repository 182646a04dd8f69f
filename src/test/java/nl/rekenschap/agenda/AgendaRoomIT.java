package nl.rekenschap.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.agenda.Coming.Kind;
import nl.rekenschap.agenda.Coming.What;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.milestone.MilestoneSituation;
import nl.rekenschap.payment.PaymentSituation;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Ahead.Whose;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class AgendaRoomIT {

  private static final CaseId JINC = new CaseId("2025-jinc");
  private static final LocalDate NEW_YEAR = LocalDate.parse("2025-01-10");

  @Autowired private World world;
  @Autowired private Agenda agenda;
  @Autowired private AwardSituation awards;
  @Autowired private ReportingSituation reports;
  @Autowired private PaymentSituation payments;
  @Autowired private MilestoneSituation milestones;
  @Autowired private Workflow workflow;

  @Test
  void one_calendar_holds_tasks_and_terms_of_an_award() {
    world.itIs("2025-01-10");
    awards.started("jinc");

    List<Coming> coming = coming("officer", Asked.all(NEW_YEAR, 26));

    assertThat(coming).extracting(one -> one.what().kind()).contains(Kind.TASK, Kind.CLOCK);
    assertThat(coming).extracting(Coming::on).isSorted();
    assertThat(coming)
        .filteredOn(one -> one.what() instanceof What.Task)
        .extracting(one -> one.on().toString())
        .containsExactly("2025-02-21");
    assertThat(coming)
        .allSatisfy(
            one -> {
              assertThat(one.caseId()).isEqualTo(JINC);
              assertThat(one.label()).isNotNull();
              assertThat(one.line()).isNotBlank();
            });
  }

  @Test
  void periods_whose_turn_has_not_come_are_shown_and_those_that_wait_as_tasks() {
    world.itIs("2025-04-02");
    reports.jincReports();
    world.timePassesTo("2025-04-03");

    List<Coming> coming = coming("officer", Asked.all(LocalDate.parse("2025-04-03"), 26));

    assertThat(coming)
        .filteredOn(one -> one.what().kind() == Kind.TASK)
        .extracting(one -> one.on().toString())
        .containsExactly("2025-04-30");
    assertThat(coming)
        .filteredOn(one -> one.what().kind() == Kind.PERIOD)
        .extracting(one -> one.on().getMonthValue())
        .containsExactly(7);
  }

  @Test
  void advances_to_come_and_orders_to_be_paid_stand_on_their_days() {
    payments.firstQuarterOrdered();

    List<Coming> coming = coming("controller", Asked.all(LocalDate.parse("2025-01-02"), 26));

    assertThat(coming)
        .filteredOn(one -> one.what() instanceof What.Payment)
        .extracting(one -> ((What.Payment) one.what()).ordered())
        .containsExactly(true, false);
    assertThat(coming)
        .filteredOn(
            one -> one.what().equals(new What.Payment(nl.rekenschap.kernel.Money.of(16250), false)))
        .extracting(one -> one.on().toString())
        .containsExactly("2025-04-01");
  }

  @Test
  void milestones_of_the_municipality_stand_there_until_they_are_reported_on() {
    milestones.running();
    Asked year = Asked.all(LocalDate.parse("2024-12-30"), 4);
    Asked before = Asked.all(LocalDate.parse("2024-07-01"), 26);
    assertThat(kinds("adviser", before, year)).contains(Kind.MILESTONE);

    world.itIs("2025-01-06");
    milestones.report(MilestoneSituation.reached("2024-11-01"), "1000", "");

    assertThat(kinds("adviser", before, year)).doesNotContain(Kind.MILESTONE);
  }

  @Test
  void what_is_past_its_day_is_late_until_it_is_done() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    world.itIs("2025-02-24");
    Asked now = Asked.all(LocalDate.parse("2025-02-24"), 1);

    assertThat(world.as("officer", () -> agenda.late(now)))
        .extracting(one -> one.what().kind())
        .contains(Kind.TASK);
    finishDraft();
    assertThat(world.as("officer", () -> agenda.late(now)))
        .filteredOn(one -> one.on().equals(LocalDate.parse("2025-02-21")))
        .isEmpty();
  }

  @Test
  void the_calendar_is_narrowed_by_person_provider_and_programme_line() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    world.as("officer", () -> workflow.claim(world.task(JINC, AwardTask.DRAFT_AWARD)));

    assertThat(cases("officer", whose(new Whose.Mine()))).containsExactly(JINC);
    assertThat(cases("manager", whose(new Whose.Of(new PersonId("officer")))))
        .containsExactly(JINC);
    assertThat(cases("manager", whose(new Whose.Mine()))).isEmpty();
    assertThat(cases("officer", whose(new Whose.MyGroups()))).hasSize(2);
    assertThat(cases("manager", whose(new Whose.Free(Role.GRANT_OFFICER))))
        .containsExactly(new CaseId("2025-leergeld"));
    Asked ofJinc =
        new Asked(
            NEW_YEAR,
            26,
            new Whose.All(),
            Optional.of(new ProviderId("jinc")),
            "",
            EnumSet.allOf(Kind.class));
    assertThat(cases("officer", ofJinc)).containsOnly(JINC);
    String line = coming("officer", ofJinc).getFirst().line();
    String code =
        world.as("officer", agenda::lines).entrySet().stream()
            .filter(entry -> entry.getValue().equals(line))
            .findFirst()
            .orElseThrow()
            .getKey();
    assertThat(cases("officer", ofLine(code))).contains(JINC);
    assertThat(cases("officer", ofLine("bestaat-niet"))).isEmpty();
  }

  @Test
  void a_provider_reads_its_own_and_the_council_nothing() {
    world.itIs("2025-01-10");
    reports.jincReports();
    Asked year = Asked.all(NEW_YEAR, 26);

    assertThat(cases("jinc", year)).containsOnly(JINC);
    assertThat(cases("leergeld", year)).isEmpty();
    assertThat(world.as("jinc", agenda::providers)).isEmpty();
    assertThat(world.as("jinc", agenda::colleagues))
        .containsOnlyKeys(new PersonId("jinc-invuller"));
    assertThat(world.as("manager", agenda::colleagues))
        .containsEntry(new PersonId("officer"), "Omar Oefen")
        .doesNotContainKeys(new PersonId("jinc"), new PersonId("manager"), new PersonId("council"));
    assertThatThrownBy(() -> coming("council", year)).isInstanceOf(Refused.class);
    for (String who : List.of("jinc", "council")) {
      assertThatThrownBy(() -> world.as(who, agenda::workload))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> world.as(who, agenda::atRisk))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThatThrownBy(() -> world.as("officer", agenda::board))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void the_workload_counts_by_week_who_has_what() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    world.as("officer", () -> workflow.claim(world.task(JINC, AwardTask.DRAFT_AWARD)));

    Workload load = world.as("manager", agenda::workload);

    assertThat(load.rows()).hasSize(2);
    assertThat(load.rows().getFirst().name()).isEqualTo("Omar Oefen");
    assertThat(load.rows().getFirst().in(LocalDate.parse("2025-02-17"))).isOne();
    assertThat(load.rows().getLast().in(LocalDate.parse("2025-02-17"))).isOne();
    world.itIs("2025-03-03");
    assertThat(world.as("manager", agenda::workload).rows().getFirst().late()).isOne();
  }

  @Test
  void a_term_of_the_municipality_is_at_risk_when_few_days_are_left() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    assertThat(world.as("officer", agenda::atRisk)).isEmpty();

    LocalDate last =
        coming("officer", Asked.all(NEW_YEAR, 26)).stream()
            .filter(one -> one.what().equals(new What.Clock(ClockKind.AWARD_DECISION)))
            .findFirst()
            .orElseThrow()
            .on();
    world.itIs(last.minusDays(14).toString());
    assertThat(world.as("officer", agenda::atRisk)).hasSize(1);
    world.itIs(last.plusDays(3).toString());
    assertThat(world.as("officer", agenda::atRisk).getFirst().daysLeft()).isEqualTo(-3);
  }

  private void finishDraft() {
    world.as(
        "officer",
        () ->
            workflow.complete(
                world.task(JINC, AwardTask.DRAFT_AWARD), AwardTask.DRAFT_AWARD, () -> {}));
  }

  private static Asked whose(Whose whose) {
    return new Asked(NEW_YEAR, 26, whose, Optional.empty(), "", EnumSet.of(Kind.TASK));
  }

  private static Asked ofLine(String code) {
    return new Asked(
        NEW_YEAR, 26, new Whose.All(), Optional.empty(), code, EnumSet.allOf(Kind.class));
  }

  private List<Coming> coming(String who, Asked asked) {
    return world.as(who, () -> agenda.coming(asked));
  }

  private List<CaseId> cases(String who, Asked asked) {
    return coming(who, asked).stream().map(Coming::caseId).distinct().toList();
  }

  private List<Kind> kinds(String who, Asked... asked) {
    return java.util.Arrays.stream(asked)
        .flatMap(one -> coming(who, one).stream())
        .map(one -> one.what().kind())
        .distinct()
        .toList();
  }
}
