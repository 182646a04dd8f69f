package nl.rekenschap.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told how, when, and how often. */
@RoomTest
class SignalsRoomIT {

  private static final CaseId CASE = new CaseId("2025-leergeld");

  @Autowired private World world;
  @Autowired private Post post;
  @Autowired private Signals signals;
  @Autowired private Wishes wishes;
  @Autowired private SignalStore store;
  @Autowired private PostStore mails;
  @Autowired private Digest digest;
  @Autowired private ReportingSituation situation;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void a_thursday() {
    world.itIs("2025-05-08");
  }

  @Test
  void who_said_nothing_is_told_by_mail_and_on_the_screen_and_the_record_says_so() {
    tell(Message.of("reporting/returned", values(), "subsidy/x"));

    assertThat(mails.newest(9))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("/post/open/"));
    assertThat(unread()).isOne();
    assertThat(world.happened(CASE)).containsExactly("post.event.queued");
  }

  @ParameterizedTest
  @CsvSource({
    "AT_ONCE, true, 1, 1, post.event.queued",
    "AT_ONCE, false, 1, 0, post.event.queued",
    "DAILY, true, 0, 1, post.event.digest",
    "DAILY, false, 0, 0, post.event.digest",
    "NEVER, true, 0, 1, post.event.shown",
    "NEVER, false, 0, 0, post.event.unwanted"
  })
  void each_kind_is_told_as_the_person_wants_it(
      ByMail byMail, boolean onScreen, int mailed, int shown, String event) {
    wish(new Wish(SignalKind.TO_DO, byMail, onScreen));

    tell(Message.of("reporting/returned", values(), "subsidy/x"));

    assertThat(mails.newest(9)).hasSize(mailed);
    assertThat(unread()).isEqualTo(shown);
    assertThat(world.happened(CASE)).containsExactly(event);
    world.as("manager", () -> assertThat(signals.page(Optional.empty(), 9)).hasSize(shown));
  }

  @Test
  void a_wish_about_one_kind_says_nothing_about_another() {
    wish(new Wish(SignalKind.NEWS, ByMail.NEVER, false));
    tell(Message.of("reporting/returned", values(), "subsidy/x"));
    assertThat(mails.newest(9)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = SignalKind.class,
      names = {"DECISION", "RECEIPT"})
  void decisions_and_receipts_cannot_be_turned_off(SignalKind kind) {
    assertThatThrownBy(() -> wish(new Wish(kind, ByMail.NEVER, false)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("post.Wishes.always");
    world.as(
        "manager",
        () -> {
          assertThat(wishes.always()).containsExactly(SignalKind.DECISION, SignalKind.RECEIPT);
          assertThat(wishes.mine()).extracting(Wish::kind).doesNotContain(kind);
        });
  }

  @Test
  void a_language_that_we_do_not_write_is_refused() {
    assertThatThrownBy(() -> world.as("manager", () -> wishes.keep(Locale.of("fr"), List.of())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void who_reads_english_gets_english_with_english_days() {
    world.as("manager", () -> wishes.keep(Locale.of("en"), List.of()));
    tell(Message.of("reporting/returned", values(), "subsidy/x"));

    Mail mail = mails.newest(1).getFirst();
    assertThat(mail.language().getLanguage()).isEqualTo("en");
    assertThat(mail.subject()).isEqualTo("Sent back: figures for the 1st quarter of 2025 of JINC");
    assertThat(mail.text()).contains("submit them again by 15 May 2025", "Noem alle scholen.");
  }

  @Test
  void the_same_thing_is_told_once_however_often_it_is_asked_for() {
    Message once = Message.of("reporting/due-soon", values(), "subsidy/x").once("q1/-14");
    tell(once);
    tell(once);
    assertThat(mails.newest(9)).hasSize(1);
    assertThat(world.happened(CASE)).containsExactly("post.event.queued");

    tell(Message.of("reporting/due-soon", values(), "subsidy/x").once("q1/-3"));
    assertThat(mails.newest(9)).hasSize(2);
  }

  @Test
  void who_came_later_is_told_what_others_were_told_before() {
    Message once = Message.of("reporting/due-soon", values(), "subsidy/x").once("q1/-14");
    tell(once);
    world.person("manager2", Role.MANAGER);
    tell(once);
    assertThat(mails.newest(9)).extracting(Mail::toPerson).containsExactly("manager2", "manager");
  }

  @Test
  void what_was_done_before_the_mail_left_does_not_leave_and_is_no_longer_new() {
    tell(Message.of("reporting/due-soon", values(), "subsidy/x").about("q1"));
    tell(Message.of("reporting/due-soon", values(), "subsidy/x").about("q2"));
    tell(Message.of("award/awarded", values(), "subsidy/x").about("q1"));

    settle("q1");

    assertThat(mails.newest(9))
        .extracting(Mail::dropped)
        .containsExactly(null, null, Mail.Dropped.DONE);
    assertThat(mails.waiting()).as("the decision leaves all the same").isEqualTo(2);
    assertThat(unread()).isEqualTo(2);
  }

  @Test
  void a_reminder_of_figures_ends_when_they_are_handed_in() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-17");
    long before = waitingReminders();
    assertThat(before).isPositive();

    situation.jincSubmits();

    assertThat(waitingReminders()).isZero();
  }

  private long waitingReminders() {
    return mails.newest(50).stream()
        .filter(mail -> mail.subject().startsWith("Herinnering: cijfers"))
        .filter(mail -> mail.dropped() == null)
        .count();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-08, reporting/due-soon, ",
    "2025-05-10, reporting/due-soon, 2025-05-12T06:00:00Z",
    "2025-05-10, award/awarded, ",
    "2025-05-29, reporting/due-soon, 2025-05-30T06:00:00Z"
  })
  void on_days_on_which_nobody_works_only_decisions_and_receipts_leave(
      String day, String letter, String until) {
    world.itIs(day);
    tell(Message.of(letter, values(), "subsidy/x"));

    Mail mail = mails.newest(1).getFirst();
    assertThat(mail.notBefore()).isEqualTo(until == null ? null : Instant.parse(until));
    assertThat(unread()).as("the screen does not rest").isOne();
  }

  @Test
  void the_day_s_messages_come_in_one_mail_without_what_was_done_or_read() {
    wish(new Wish(SignalKind.REMINDER, ByMail.DAILY, true));
    tell(Message.of("reporting/due-soon", values(), "subsidy/x").about("q1"));
    tell(Message.of("reporting/overdue", values(), "subsidy/x").about("q2"));
    tell(Message.of("reporting/due-today", values(), "subsidy/x").about("q3"));
    settle("q1");
    world.as("manager", () -> signals.open(signals.page(Optional.empty(), 1).getFirst().key()));
    digest.write();
    assertThat(mails.newest(9)).as("not before the morning").isEmpty();

    world.itIs("2025-05-09");
    digest.write();
    digest.write();

    assertThat(mails.newest(9))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Uw dagoverzicht: 1 nieuw");
              assertThat(mail.text()).containsOnlyOnce("/post/open/").contains("Te laat: cijfers");
            });
  }

  @Test
  void a_day_without_news_gives_no_mail() {
    wish(new Wish(SignalKind.REMINDER, ByMail.DAILY, true));
    tell(Message.of("reporting/due-soon", values(), "subsidy/x").about("q1"));
    settle("q1");
    world.itIs("2025-05-09");
    digest.write();
    assertThat(mails.newest(9)).isEmpty();
    assertThat(store.awaitingDigest(Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void a_daily_overview_of_friday_leaves_on_monday() {
    world.itIs("2025-05-09");
    wish(new Wish(SignalKind.REMINDER, ByMail.DAILY, true));
    tell(Message.of("reporting/due-soon", values(), "subsidy/x"));
    world.itIs("2025-05-11");
    digest.write();
    assertThat(mails.newest(9)).isEmpty();
    world.itIs("2025-05-12");
    digest.write();
    assertThat(mails.newest(9)).hasSize(1);
  }

  @Test
  void a_link_opens_the_task_that_waits_and_later_the_case() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    String key = world.as("jinc", () -> signals.page(Optional.empty(), 1)).getFirst().key();

    String path = world.as("jinc", () -> signals.open(key));

    assertThat(path)
        .isEqualTo(
            ReportingTask.SUBMIT_FIGURES.route()
                + "/"
                + world.task(
                    ReportingSituation.JINC, ReportingTask.SUBMIT_FIGURES, "2025-jinc-q1"));
    assertThat(world.as("jinc", signals::unread)).isZero();
    situation.jincSubmits();
    assertThat(world.as("jinc", () -> signals.open(key))).isEqualTo("subsidy/2025-jinc");
  }

  @Test
  void a_link_that_was_passed_on_opens_for_who_may_see_the_case_and_for_nobody_else() {
    tell(Message.of("reporting/returned", values(), "subsidy/x"));
    String key = world.as("manager", () -> signals.page(Optional.empty(), 1)).getFirst().key();

    assertThat(world.as("officer", () -> signals.open(key))).isEqualTo("subsidy/x");
    assertThat(unread()).as("it was not theirs to read").isOne();
    assertThatThrownBy(() -> world.as("jinc", () -> signals.open(key))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.as("manager", () -> signals.open("x")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void nobody_sees_what_others_were_told_and_pages_follow_each_other() {
    for (int i = 0; i < 5; i++) {
      tell(Message.of("reporting/returned", values(), "subsidy/x"));
    }
    world.as("officer", () -> assertThat(signals.page(Optional.empty(), 9)).isEmpty());
    world.as(
        "manager",
        () -> {
          List<Signal> first = signals.page(Optional.empty(), 3);
          List<Signal> second = signals.page(Optional.of(first.getLast()), 3);
          assertThat(first).hasSize(3);
          assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
          signals.allSeen();
          assertThat(signals.unread()).isZero();
        });
  }

  private int unread() {
    return world.as("manager", signals::unread);
  }

  private void wish(Wish wish) {
    world.as("manager", () -> wishes.keep(Locale.of("nl"), List.of(wish)));
  }

  private void settle(String about) {
    transaction.executeWithoutResult(status -> post.settle(CASE, about));
  }

  private void tell(Message message) {
    transaction.executeWithoutResult(status -> post.tellRole(CASE, Role.MANAGER, message));
  }

  private static Map<String, String> values() {
    return Map.of(
        "period", "1e kwartaal 2025",
        "subsidy", "JINC",
        "reason", "Noem alle scholen.",
        "due", "15 mei 2025",
        "year", "2025",
        "amount", "€\u00a065.000,00",
        "from", "1 januari 2025",
        "until", "31 december 2025");
  }
}
