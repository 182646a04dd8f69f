package nl.rekenschap.milestone;

import static nl.rekenschap.milestone.MilestoneSituation.HOTSPOT;
import static nl.rekenschap.milestone.MilestoneSituation.notReached;
import static nl.rekenschap.milestone.MilestoneSituation.reached;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class MilestoneRoomIT {

  @Autowired World world;
  @Autowired MilestoneSituation situation;
  @Autowired Milestones milestones;

  @Test
  void a_day_in_the_future_or_long_before_is_refused() {
    situation.running();

    assertThat(refused(reached("2024-02-02"), "", "").field()).contains("reached.hotspot-2024");
    assertThat(refused(reached("2022-12-31"), "", "").field()).contains("reached.hotspot-2024");
    situation.report(reached("2023-12-31"), "", "");
  }

  @Test
  void what_was_not_reached_must_be_explained() {
    situation.running();

    assertThat(refused(notReached(" "), "", "").field()).contains("explanation.hotspot-2024");
    assertThat(refused(notReached("x".repeat(4001)), "", "").messageKey())
        .isEqualTo("kernel.prose.long");
  }

  @Test
  void spending_above_the_budget_must_be_explained() {
    situation.running();

    assertThat(refused(reached("2024-02-01"), "150000.01", "").field()).contains("explanation");
    assertThat(refused(reached("2024-02-01"), "-1", "").messageKey())
        .isEqualTo("kernel.number.negative");
    situation.report(reached("2024-02-01"), "150000.01", "Meerwerk aan de bodem.");
    assertThat(milestones.explanationOf(HOTSPOT)).contains("Meerwerk aan de bodem.");
  }

  @Test
  void what_was_spent_may_be_unknown_and_is_then_not_zero() {
    situation.running();
    situation.report(reached("2024-02-01"), "", "");

    assertThat(milestones.accountOf(HOTSPOT).orElseThrow().spent()).isEmpty();
  }

  @Test
  void each_milestone_of_the_case_is_reported_on_exactly_once() {
    situation.running();
    MilestoneResult one = reached("2024-02-01").getFirst();

    assertThat(refused(List.of(), "", "").messageKey()).isEqualTo("milestone.results.incomplete");
    assertThat(refused(List.of(one, one), "", "").messageKey())
        .isEqualTo("milestone.results.incomplete");
  }

  @Test
  void a_year_for_which_the_plan_names_nothing_is_accounted_for_in_words() {
    CaseId costs = new CaseId("2024-uitvoeringskosten");
    world.itIs("2025-01-10");
    situation.start(costs, "uitvoeringskosten", 2024);
    TaskId task = world.task(costs, MilestoneTask.REPORT);

    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        world.as(
                            "adviser", () -> milestones.report(task, List.of(), Money.of(100_000))))
                .field())
        .contains("explanation");
    world.as(
        "adviser", () -> milestones.report(task, List.of(), Money.of(100_000), "Projectleiding."));
    assertThat(milestones.accountOf(costs).orElseThrow().results()).isEmpty();
  }

  @Test
  void a_milestone_without_a_quarter_is_due_in_january_of_the_next_year() {
    CaseId advice = new CaseId("2024-mdt");
    world.itIs("2024-02-01");
    situation.start(advice, "mdt", 2024);

    assertThat(world.open(advice).getFirst().dueOn()).isEqualTo(LocalDate.parse("2025-01-31"));
  }

  @Test
  void who_reported_does_not_confirm_even_with_both_roles() {
    situation.running();
    String both = world.person("adviseur-manager", Role.POLICY_ADVISER, Role.MANAGER);
    world.as(
        both,
        () ->
            milestones.report(
                world.task(HOTSPOT, MilestoneTask.REPORT), reached("2024-02-01"), null));
    TaskId confirm = world.task(HOTSPOT, MilestoneTask.CONFIRM);

    assertThatThrownBy(() -> world.as(both, () -> milestones.confirm(confirm)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("workflow.fourEyes");
    assertThatThrownBy(() -> world.as("adviser", () -> milestones.confirm(confirm)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("manager", () -> milestones.giveBack(confirm, " ")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.as("jinc", () -> milestones.account(HOTSPOT)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("kernel.notFound");
  }

  private Refused refused(List<MilestoneResult> results, String spent, String explanation) {
    return catchThrowableOfType(Refused.class, () -> situation.report(results, spent, explanation));
  }
}
