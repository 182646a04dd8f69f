package nl.rekenschap.hearing;

import static nl.rekenschap.hearing.HearingSituation.JINC;
import static nl.rekenschap.hearing.HearingSituation.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class HearingProcessTest {

  private static final LocalDate LAST = LocalDate.parse("2025-06-16");

  @Autowired World world;
  @Autowired HearingSituation situation;
  @Autowired Hearings hearings;
  @Autowired Clocks clocks;
  @Autowired Post post;
  @Autowired Access access;

  @Test
  void the_intention_goes_out_by_letter_and_mail_and_the_term_runs() {
    situation.asked();

    assertThat(world.openTasks(JINC)).containsExactly("Task_GiveViews", "Task_RecordViews");
    assertThat(world.open(JINC)).extracting(WorkItem::dueOn).containsOnly(LAST);
    assertThat(world.happened(JINC)).containsOnlyOnce("hearing.event.sent");
    assertThat(world.as("admin", () -> post.newest(10)))
        .extracting(Mail::subject)
        .anyMatch(subject -> subject.startsWith("Geef uw zienswijze"));
    assertThat(term().lastDay()).isEqualTo(LAST);
    assertThat(hearings.outcome(JINC, SUBJECT)).isEmpty();
  }

  @Test
  void a_provider_gives_its_views_and_the_officers_task_goes() {
    situation.asked();
    world.timePassesTo("2025-06-10");
    world.as("jinc", () -> hearings.give(give(), "Het gaat alleen later door.\r\n"));

    assertThat(hearings.outcome(JINC, SUBJECT))
        .contains(
            new Outcome.Given(
                LocalDate.parse("2025-06-10"), "Het gaat alleen later door.", name("jinc")));
    ended("End_ViewsGiven", "hearing.event.given");
    assertThat(term().endedOn()).contains(LocalDate.parse("2025-06-10"));
  }

  @Test
  void a_provider_says_that_it_has_no_views() {
    situation.asked();
    world.as("jinc", () -> hearings.waive(give()));

    assertThat(hearings.outcome(JINC, SUBJECT))
        .contains(new Outcome.NoneGiven(LocalDate.parse("2025-06-02"), Optional.of(name("jinc"))));
    ended("End_ViewsGiven", "hearing.event.waived");
  }

  @Test
  void an_officer_writes_down_what_was_said_and_the_providers_task_goes() {
    situation.asked();
    world.timePassesTo("2025-06-05");
    world.as(
        "officer",
        () -> hearings.record(record(), LocalDate.parse("2025-06-04"), "JINC is het er mee eens."));

    assertThat(hearings.outcome(JINC, SUBJECT))
        .contains(
            new Outcome.Recorded(
                LocalDate.parse("2025-06-04"), "JINC is het er mee eens.", name("officer")));
    ended("End_ViewsRecorded", "hearing.event.recorded");
  }

  @Test
  void the_term_passes_after_its_last_day_and_not_on_it() {
    situation.asked();
    world.timePassesTo("2025-06-16");
    assertThat(world.openTasks(JINC)).hasSize(2);

    world.timePassesTo("2025-06-17");
    assertThat(hearings.outcome(JINC, SUBJECT))
        .contains(new Outcome.NoneGiven(LAST, Optional.empty()));
    ended("End_NoViews", "hearing.event.expired");
    assertThat(term().endedOn()).contains(LocalDate.parse("2025-06-17"));
  }

  @Test
  void more_time_moves_clock_timer_and_tasks() {
    situation.asked();
    world.timePassesTo("2025-06-12");
    LocalDate later = LocalDate.parse("2025-06-30");
    world.as("officer", () -> hearings.moreTime(record(), later, "De bestuurder is ziek."));

    assertThat(world.open(JINC)).hasSize(2).extracting(WorkItem::dueOn).containsOnly(later);
    assertThat(term().lastDay()).isEqualTo(later);
    world.timePassesTo("2025-06-30");
    assertThat(world.openTasks(JINC)).hasSize(2);
    world.timePassesTo("2025-07-01");
    assertThat(hearings.outcome(JINC, SUBJECT))
        .contains(new Outcome.NoneGiven(later, Optional.empty()));
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.happened(JINC)).contains("hearing.event.moreTime");
  }

  @Test
  void a_new_intention_on_the_same_subject_is_a_new_round_and_the_old_one_stays() {
    situation.asked();
    world.as("jinc", () -> hearings.give(give(), "Niet mee eens."));
    situation.again(SUBJECT, "Wij verlagen het bedrag met minder.");
    assertThat(hearings.outcome(JINC, SUBJECT)).isEmpty();

    world.as("jinc", () -> hearings.waive(give()));
    assertThat(world.as("jinc", () -> hearings.rounds(JINC, SUBJECT)))
        .extracting(HearingRound::number, round -> round.outcome().orElseThrow().getClass())
        .containsExactly(tuple(2, Outcome.NoneGiven.class), tuple(1, Outcome.Given.class));
  }

  @Test
  void more_time_on_one_subject_leaves_the_other_alone() {
    situation.asked();
    situation.again("amendment-1", "Wij trekken de subsidie in.");
    TaskId other = world.task(JINC, HearingTask.RECORD, "amendment-1");
    world.as("officer", () -> hearings.moreTime(other, LocalDate.parse("2025-07-07"), "Vakantie."));

    world.timePassesTo("2025-06-20");
    assertThat(hearings.outcome(JINC, SUBJECT)).isPresent();
    assertThat(hearings.outcome(JINC, "amendment-1")).isEmpty();
    assertThat(world.openTasks(JINC)).hasSize(2);
  }

  @Test
  void who_comes_second_learns_that_it_was_done() {
    situation.asked();
    TaskId late = record();
    world.as("jinc", () -> hearings.waive(give()));

    assertThatThrownBy(
            () ->
                world.as(
                    "officer",
                    () -> hearings.record(late, LocalDate.parse("2025-06-02"), "Te laat.")))
        .isInstanceOf(Refused.class);
    assertThat(hearings.outcome(JINC, SUBJECT)).containsInstanceOf(Outcome.NoneGiven.class);
  }

  private void ended(String end, String event) {
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.openTasks(JINC)).isEmpty();
    assertThat(world.visited("hearing")).contains(end);
    assertThat(world.happened(JINC)).containsOnlyOnce(event);
  }

  private CaseClock term() {
    return clocks.find(new Clocks.Key(JINC, ClockKind.HEARING, SUBJECT)).orElseThrow();
  }

  private TaskId give() {
    return world.task(JINC, HearingTask.GIVE);
  }

  private TaskId record() {
    return world.task(JINC, HearingTask.RECORD);
  }

  private String name(String person) {
    return world.as(person, () -> access.current().name());
  }
}
