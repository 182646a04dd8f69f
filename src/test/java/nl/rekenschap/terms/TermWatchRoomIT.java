package nl.rekenschap.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.terms.TermQuestion.Origin;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class TermWatchRoomIT {

  private static final Clocks.Key KEY =
      Clocks.Key.of(new CaseId("2025-leergeld"), ClockKind.AWARD_DECISION);

  @Autowired private World world;
  @Autowired private TermWatch watch;
  @Autowired private Clocks clocks;
  @Autowired private Workflow workflow;
  @Autowired private Post post;

  /** Its last day is 5 March. */
  @BeforeEach
  void an_award_waits_for_its_decision() {
    world.itIs("2025-01-08");
    clocks.start(KEY, LocalDate.of(2025, 1, 8), TermLength.weeks(8), Origin.LEGAL);
    workflow.label(KEY.caseId(), new CaseLabel("Vrijwillige ouderbijdrage", 2025, null, null));
  }

  @Test
  void the_office_is_warned_step_by_step_and_its_manager_from_the_second_on() {
    lookEachDay("2025-01-09", "2025-02-11");
    assertThat(mails()).isEmpty();
    lookEachDay("2025-02-12", "2025-02-25");
    assertThat(mails()).extracting(Mail::toPerson).containsExactly("officer");
    lookEachDay("2025-02-26", "2025-03-05");
    assertThat(mails())
        .extracting(Mail::toPerson)
        .containsExactlyInAnyOrder("officer", "officer", "manager", "officer", "manager");
    lookEachDay("2025-03-06", "2025-03-20");
    assertThat(mails()).hasSize(7);
    assertThat(mails().getFirst().subject())
        .isEqualTo("Termijn voorbij: Beslissen op de verlening (Vrijwillige ouderbijdrage 2025)");
  }

  @Test
  void after_a_standstill_of_weeks_one_warning_goes_out() {
    lookEachDay("2025-02-28", "2025-02-28");
    assertThat(mails()).extracting(Mail::toPerson).containsExactlyInAnyOrder("officer", "manager");
  }

  @Test
  void what_was_decided_before_the_mail_left_warns_nobody() {
    lookEachDay("2025-02-12", "2025-02-12");
    clocks.end(KEY, LocalDate.of(2025, 2, 12), "terms.ended.awarded");
    assertThat(mails()).extracting(Mail::dropped).containsExactly(Mail.Dropped.DONE);
    lookEachDay("2025-02-26", "2025-03-10");
    assertThat(mails()).hasSize(1);
  }

  @Test
  void a_term_that_was_put_off_is_warned_of_anew() {
    lookEachDay("2025-02-12", "2025-02-12");
    clocks.extend(KEY, LocalDate.of(2025, 2, 13), TermLength.weeks(4), "druk");
    lookEachDay("2025-02-13", "2025-03-11");
    assertThat(mails()).hasSize(1);
    lookEachDay("2025-03-12", "2025-03-12");
    assertThat(mails()).extracting(Mail::dropped).containsExactly(null, Mail.Dropped.DONE);
  }

  private void lookEachDay(String from, String until) {
    LocalDate.parse(from)
        .datesUntil(LocalDate.parse(until).plusDays(1))
        .forEach(
            day -> {
              world.itIs(day.toString());
              watch.look();
            });
  }

  private List<Mail> mails() {
    return world.as("admin", () -> post.newest(50));
  }
}
