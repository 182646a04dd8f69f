package nl.rekenschap.milestone;

import static nl.rekenschap.milestone.MilestoneSituation.HOTSPOT;
import static nl.rekenschap.milestone.MilestoneSituation.notReached;
import static nl.rekenschap.milestone.MilestoneSituation.reached;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class MilestoneProcessTest {

  @Autowired World world;
  @Autowired MilestoneSituation situation;
  @Autowired Milestones milestones;
  @Autowired Post post;

  @Test
  void a_milestone_is_reported_and_confirmed() {
    situation.running();
    world.timePassesTo("2024-11-20");
    situation.report(reached("2024-11-15"), "149000.50", "");
    assertThat(world.openTasks(HOTSPOT)).containsExactly("Task_ConfirmMilestone");
    assertThat(milestones.accountOf(HOTSPOT).orElseThrow().confirmed()).isFalse();

    world.as("manager", () -> milestones.confirm(world.task(HOTSPOT, MilestoneTask.CONFIRM)));
    MilestoneResult.Account account = milestones.accountOf(HOTSPOT).orElseThrow();
    assertThat(account.confirmed()).isTrue();
    assertThat(account.spent()).contains(Money.of("149000.50"));
    assertThat(account.reportedBy()).isEqualTo("Bea Oefen");
    assertThat(account.results().getFirst().reachedOn()).contains(LocalDate.parse("2024-11-15"));
    assertThat(account.results().getFirst().text())
        .isEqualTo("Inrichting van de plek in Hatert volgens planning");
    assertThat(world.hasEnded(HOTSPOT)).isTrue();
    assertThat(world.visited("milestone"))
        .contains("End_MilestoneConfirmed")
        .doesNotContain("Step_RemindMilestone");
  }

  @Test
  void on_the_last_day_of_the_quarter_the_advisers_are_reminded_once() {
    situation.running();
    world.timePassesTo("2024-12-30");
    assertThat(world.happened(HOTSPOT)).doesNotContain("milestone.event.reminded");

    world.timePassesTo("2025-02-01");
    assertThat(world.happened(HOTSPOT)).containsOnlyOnce("milestone.event.reminded");
    assertThat(world.as("admin", () -> post.newest(50)))
        .extracting(Mail::subject)
        .anyMatch(subject -> subject.contains("31 december 2024"));
    assertThat(world.openTasks(HOTSPOT)).containsExactly("Task_ReportMilestone");
  }

  @Test
  void what_the_manager_gives_back_is_reported_anew_and_reminded_anew() {
    situation.running();
    world.timePassesTo("2025-01-05");
    situation.report(notReached("Levering vertraagd."), "", "");
    world.as(
        "manager",
        () ->
            milestones.giveBack(world.task(HOTSPOT, MilestoneTask.CONFIRM), "Wat is er besteed?"));

    assertThat(world.openTasks(HOTSPOT)).containsExactly("Task_ReportMilestone");
    MilestoneFile file =
        world.as(
            "adviser",
            () -> milestones.file(world.task(HOTSPOT, MilestoneTask.REPORT), MilestoneTask.REPORT));
    assertThat(file.returnedBecause()).contains("Wat is er besteed?");
    assertThat(file.dueOn()).isEqualTo(LocalDate.parse("2025-01-19"));
    assertThat(reminders()).isEqualTo(1);
    world.timePassesTo("2025-01-19");
    assertThat(reminders()).isEqualTo(2);

    situation.report(notReached("Levering vertraagd."), "20000", "");
    world.as("manager", () -> milestones.confirm(world.task(HOTSPOT, MilestoneTask.CONFIRM)));
    assertThat(milestones.accountOf(HOTSPOT).orElseThrow().results().getFirst().reachedOn())
        .isEmpty();
    assertThat(world.hasEnded(HOTSPOT)).isTrue();
  }

  private long reminders() {
    return world.happened(HOTSPOT).stream().filter("milestone.event.reminded"::equals).count();
  }
}
