package nl.rekenschap.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Long because each test is one rule of the room, and they share their situation. */
@RoomTest
class LedgerRoomIT {

  private static final CaseId A = new CaseId("2025-a");
  private static final CaseId B = new CaseId("2025-b");

  @Autowired private World world;
  @Autowired private LedgerSituation books;
  @Autowired private Ledger ledger;
  @Autowired private Budgets budgets;
  @Autowired private Integrity integrity;
  @Autowired private AwardSituation awards;
  @Autowired private Award award;
  @Autowired private YearEndSituation yearEnds;
  @Autowired private Post post;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext context;
  @Autowired private TransactionTemplate transaction;

  @Test
  void the_books_have_what_the_table_gives_and_the_carry_over_is_in_it_not_on_top() {
    books.planned();

    BudgetYear year = of(2025);
    assertThat(year.total(Figure.PLAN)).isEqualTo(Money.of(1_115_000));
    assertThat(of(2024).total(Figure.PLAN)).isEqualTo(Money.of(1_115_000));
    assertThat(row(year, "jongerenwerk-9-13").of(Figure.PLAN)).isEqualTo(Money.of(115_000));
    assertThat(row(year, "participatie").has(Figure.PLAN)).as("an empty cell is not 0").isFalse();
    assertThat(year.pools())
        .singleElement()
        .satisfies(
            pool -> {
              assertThat(pool.fromYear()).isEqualTo(2023);
              assertThat(pool.carried()).isEqualTo(Money.of(440_000));
              assertThat(pool.allocated()).isEqualTo(Money.of(345_000));
              assertThat(pool.unallocated()).isEqualTo(Money.of(95_000));
              assertThat(pool.restsOn()).singleElement().asString().contains("S1:916");
            });
    assertThat(row(of(2024), "kinderwerk-noord").text()).contains(Money.of(75_000));
  }

  @Test
  void taking_the_plan_in_again_posts_nothing() {
    books.planned();
    List<String> rows = books.rows();

    books.planned();

    assertThat(books.rows()).isEqualTo(rows);
  }

  @Test
  void a_newer_programme_posts_what_it_gives_more_or_less() {
    books.planned();
    try {
      table("jinc", 70_000);
      books.planned();
      assertThat(ledger.free("jinc", 2025)).isEqualTo(Money.of(70_000));
    } finally {
      table("jinc", 65_000);
    }
    assertThat(ledger.free("jinc", 2025))
        .as("also before it is posted")
        .isEqualTo(Money.of(65_000));
    assertThat(world.as("controller", () -> integrity.examine()).findings())
        .singleElement()
        .asString()
        .contains("jinc");

    books.planned();

    assertThat(entries(Optional.of("jinc"), Figure.PLAN))
        .extracting(BudgetYear.Line::amount)
        .containsExactly(Money.of(65_000), Money.of(5_000), Money.of(-5_000));
    assertThat(world.as("controller", () -> integrity.examine()).isSound()).isTrue();
  }

  private void table(String item, long euros) {
    jdbc.sql("UPDATE programme.item_budget SET amount = :amount WHERE item = :item AND year = 2025")
        .param("amount", euros)
        .param("item", item)
        .update();
    // Another table is another file, and the plan is read anew only when its fingerprint is
    // another.
    jdbc.sql(
            """
            UPDATE programme.programme SET fingerprint = split_part(fingerprint, '/', 1)
              || CASE WHEN :amount = 65000 THEN '' ELSE '/' || :amount END
            WHERE in_force
            """)
        .param("amount", euros)
        .update();
  }

  @Test
  void what_was_decided_before_there_was_a_ledger_is_taken_in_at_the_start() throws Exception {
    yearEnds.complete();
    yearEnds.heardAndProposed("60000");
    yearEnds.approve();
    CaseAmounts amounts = ledger.of(YearEndSituation.JINC);
    world.owner().sql("TRUNCATE ledger.book, ledger.posting, ledger.entry").update();

    for (String room : List.of("planIntake", "awardBooks", "determinationBooks")) {
      context.getBean(room, ApplicationRunner.class).run(new DefaultApplicationArguments());
    }

    assertThat(ledger.of(YearEndSituation.JINC)).isEqualTo(amounts);
    List<String> rows = books.rows();
    for (String room : List.of("planIntake", "awardBooks", "determinationBooks")) {
      context.getBean(room, ApplicationRunner.class).run(new DefaultApplicationArguments());
    }
    assertThat(books.rows()).isEqualTo(rows);
    assertThat(integrity.examineAtNight().findings()).isEmpty();
  }

  @Test
  void each_amount_is_the_sum_of_the_entries_that_it_opens() {
    books.planned();
    liveThrough();

    BudgetYear year = of(2025);
    for (BudgetYear.Row row : year.rows()) {
      for (Figure figure : row.figures().keySet()) {
        List<BudgetYear.Line> lines = entries(Optional.of(row.item()), figure);
        assertThat(sum(lines)).as(row.item() + " " + figure).isEqualTo(row.of(figure));
        assertThat(lines).allSatisfy(line -> assertThat(line.against()).isNotEmpty());
      }
    }
    for (Figure figure : BudgetYear.COLUMNS) {
      assertThat(sum(entries(Optional.empty(), figure))).isEqualTo(year.total(figure));
    }
  }

  @Test
  void a_whole_life_ends_to_the_cent() {
    liveThrough();

    CaseAmounts amounts = ledger.of(A);
    assertThat(amounts.isSettled()).isTrue();
    assertThat(amounts.of(Figure.AWARDED)).isEqualTo(Money.of(60_000));
    assertThat(amounts.of(Figure.RELEASED)).isEqualTo(Money.of("19999.90"));
    assertThat(amounts.of(Figure.PAID).minus(amounts.of(Figure.RETURNED)))
        .isEqualTo(Money.of("40000.10"));
    assertThat(ledger.free("jinc", 2025)).isEqualTo(Money.of("24999.90"));
    assertThat(integrity.examineAtNight().findings()).isEmpty();
  }

  @Test
  void what_is_refused_leaves_the_books_as_they_were() {
    books.awarded(A, "jinc", Money.of(60_000));
    ledger.advance(A, Money.of(10_000), basis("q1"));
    List<String> rows = books.rows();

    assertRefused("kernel.number.negative", () -> ledger.advance(A, Money.of(-1), basis("q2")));
    assertRefused("ledger.amount.zero", () -> ledger.advance(A, Money.ZERO, basis("q2")));
    assertRefused("kernel.Money.decimals", () -> ledger.advance(A, Money.of("0.001"), basis("q2")));
    assertRefused(
        "ledger.advance.aboveAward", () -> ledger.advance(A, Money.of("50000.01"), basis("q2")));
    assertRefused(
        "ledger.determine.aboveAward",
        () -> ledger.determine(A, Money.of("60000.01"), basis("determination")));
    assertRefused("ledger.notDetermined", () -> ledger.payRest(A, Money.of(1), basis("rest")));
    assertRefused("ledger.notAwarded", () -> ledger.advance(B, Money.of(1), basis("q1")));
    assertRefused("ledger.award.second", () -> books.awarded(A, "jinc", Money.of(1)));
    assertRefused("ledger.award.aboveFree", () -> books.awarded(B, "jinc", Money.of("5000.01")));
    assertRefused(
        "kernel.Money.tooLarge",
        () -> ledger.amend(A, Money.of("999999999.99").plus(Money.of(1)), "x", basis("up")));
    assertThat(books.rows()).isEqualTo(rows);

    ledger.determine(A, Money.of(50_000), basis("determination"));
    List<String> determined = books.rows();
    assertRefused(
        "ledger.determined", () -> ledger.determine(A, Money.of(50_000), basis("determination")));
    assertRefused("ledger.determined", () -> ledger.determine(A, Money.of(1), basis("again")));
    assertThat(books.rows()).isEqualTo(determined);
  }

  @Test
  void the_same_payment_told_twice_is_paid_once() {
    books.awarded(A, "jinc", Money.of(60_000));
    ledger.advance(A, Money.of(10_000), basis("q1"));
    List<String> rows = books.rows();

    ledger.advance(A, Money.of(10_000), basis("q1"));

    assertThat(books.rows()).isEqualTo(rows);
    assertRefused("ledger.reference.taken", () -> ledger.advance(A, Money.of(9_999), basis("q1")));
  }

  @Test
  void of_two_awards_at_once_on_one_line_only_one_gets_what_is_free() throws Exception {
    books.planned();
    CyclicBarrier together = new CyclicBarrier(2);
    List<String> outcomes = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      List<Future<String>> both =
          List.of(A, B).stream()
              .map(
                  id ->
                      people.submit(
                          () -> {
                            together.await();
                            try {
                              books.awarded(id, "jinc", Money.of(40_000));
                              return "awarded";
                            } catch (Refused refused) {
                              return refused.messageKey();
                            }
                          }))
              .toList();
      for (Future<String> one : both) {
        outcomes.add(one.get());
      }
    }

    assertThat(outcomes).containsExactlyInAnyOrder("awarded", "ledger.award.aboveFree");
    assertThat(ledger.free("jinc", 2025)).isEqualTo(Money.of(25_000));
  }

  @Test
  void above_what_is_free_is_awarded_on_a_ground_that_is_kept() {
    ledger.award(A, "jinc", 2025, Money.of(70_000), "Raadsbesluit 12", basis("award"));

    assertThat(ledger.free("jinc", 2025)).isEqualTo(Money.of(-5_000));
    assertThat(entries(Optional.of("jinc"), Figure.AWARDED))
        .singleElement()
        .satisfies(line -> assertThat(line.ground()).contains("Raadsbesluit 12"));
  }

  @Test
  void the_database_itself_refuses_to_change_to_halve_or_to_repeat_a_posting() {
    books.awarded(A, "jinc", Money.of(60_000));
    List<String> rows = books.rows();

    assertFails("permission denied", "UPDATE ledger.entry SET amount = 1");
    assertFails("permission denied", "DELETE FROM ledger.entry");
    assertFails("permission denied", "UPDATE ledger.posting SET by_name = 'x'");
    assertFails("permission denied", "DELETE FROM ledger.posting");
    assertFails(
        "entries",
        """
        INSERT INTO ledger.entry (posting, place, account, item, year, amount)
        SELECT max(id), 7, 'BANK', 'jinc', 2025, 5 FROM ledger.posting
        """);
    assertFails(
        "entries",
        """
        INSERT INTO ledger.posting
          (posted_at, on_day, kind, item, year, reference, rests_on, by_name, entries)
        VALUES (now(), now(), 'PLANNED', 'jinc', 2025, 'x', 'x', 'x', 2)
        """);
    assertFails(
        "posting_once",
        """
        INSERT INTO ledger.posting
          (posted_at, on_day, kind, item, year, case_id, reference, rests_on, by_name, entries)
        VALUES (now(), now(), 'AWARDED', 'jinc', 2025, '2025-a', 'award', 'x', 'x', 2)
        """);
    assertFails(
        "entry_amount_check",
        """
        INSERT INTO ledger.entry (posting, place, account, item, year, amount)
        SELECT max(id), 7, 'BANK', 'jinc', 2025, 0.005 FROM ledger.posting
        """);
    assertThat(books.rows()).isEqualTo(rows);
  }

  @Test
  void a_decision_of_the_council_allocates_what_was_left_and_not_more() {
    books.planned();
    ledger.allocate(2023, "jinc", 2025, Money.of(90_000), basis("Raadsbesluit 7"));

    assertThat(ledger.free("jinc", 2025)).isEqualTo(Money.of(155_000));
    assertThat(of(2025).pools().getFirst().unallocated()).isEqualTo(Money.of(5_000));
    assertRefused(
        "ledger.carryOver.aboveFree",
        () -> ledger.allocate(2023, "jinc", 2025, Money.of("5000.01"), basis("Raadsbesluit 8")));
    assertThat(entries(Optional.of("jinc"), Figure.CARRIED_OVER))
        .singleElement()
        .satisfies(line -> assertThat(line.restsOn()).isEqualTo("Besluit Raadsbesluit 7"));
    books.planned();
    assertThat(ledger.free("jinc", 2025))
        .as("the plan takes it not back")
        .isEqualTo(Money.of(155_000));
  }

  @Test
  void an_award_and_its_determination_stand_in_the_books_with_who_decided() {
    yearEnds.complete();
    yearEnds.heardAndProposed("60000");
    yearEnds.approve();

    CaseAmounts amounts = ledger.of(YearEndSituation.JINC);
    assertThat(amounts.of(Figure.AWARDED)).isEqualTo(Money.of(65_000));
    assertThat(amounts.determined()).contains(Money.of(60_000));
    assertThat(ledger.free("jinc", 2025)).isEqualTo(Money.of(5_000));
    assertThat(entries(Optional.of("jinc"), Figure.DETERMINED))
        .singleElement()
        .satisfies(line -> assertThat(line.by()).isEqualTo("Mina Oefen"));
  }

  @Test
  void a_provider_reads_no_books_and_an_officer_does_not_examine_them() {
    assertThatThrownBy(() -> world.as("jinc", () -> budgets.of(2025)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("officer", () -> integrity.examine()))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void an_award_above_what_is_left_waits_for_a_ground_and_writes_nothing_without() {
    world.itIs("2024-10-01");
    CaseId caseId = awards.drafted("jinc");
    TaskId task = world.task(caseId, AwardTask.APPROVE_AWARD);
    books.awarded(A, "jinc", Money.of(10_000));
    List<String> rows = books.rows();

    assertRefused("ledger.award.aboveFree", () -> world.as("manager", () -> award.approve(task)));
    assertThat(books.rows()).isEqualTo(rows);
    assertThat(award.of(caseId).orElseThrow().awarded()).isEmpty();
    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveAward");

    world.as("manager", () -> award.approve(task, "Begrotingswijziging 3", ""));
    assertThat(ledger.free("jinc", 2025)).isEqualTo(Money.of(-10_000));
    assertThat(world.happenedInside(caseId)).contains("award.event.aboveFree");
  }

  @Test
  void what_is_wrong_in_the_books_is_found_and_told_to_the_administrators() {
    books.awarded(A, "jinc", Money.of(60_000));
    world.tamper("UPDATE ledger.entry SET amount = amount - 1 WHERE account = 'COMMITTED'");

    Examination found = integrity.examineAtNight();

    assertThat(found.isSound()).isFalse();
    assertThat(found.findings()).anyMatch(f -> f.contains("telt niet op tot nul"));
    assertThat(world.as("controller", () -> integrity.last()).map(Examination::findings))
        .contains(found.findings());
    List<Mail> mails = world.as("admin", () -> post.newest(10));
    assertThat(mails)
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).contains("klopt niet");
              assertThat(mail.text()).contains("telt niet op tot nul", "/post/open/");
            });
  }

  @Test
  void the_year_can_be_read_by_a_spreadsheet() {
    books.planned();
    books.awarded(A, "jinc", Money.of(60_000));

    String csv =
        new String(world.as("controller", () -> budgets.csv(2025)), StandardCharsets.UTF_8);

    assertThat(csv.lines().toList())
        .first()
        .asString()
        .startsWith("\ufeff\"jaar\";\"code\"")
        .endsWith("\"Vrij\"");
    assertThat(csv)
        .contains("\"2025\";\"jinc\"", "\"65000,00\"", "\"60000,00\"", "\"5000,00\"")
        .contains("\"totaal\"");
    assertThat(csv.lines().map(line -> line.split("\";\"", -1).length)).containsOnly(13);
  }

  private void liveThrough() {
    books.awarded(A, "jinc", Money.of(50_000));
    books.awarded(B, "leergeld", Money.of(90_000));
    ledger.amend(A, Money.of(60_000), "", basis("amendment"));
    ledger.advance(A, Money.of("50000.25"), basis("q1"));
    ledger.determine(A, Money.of("40000.10"), basis("determination"));
    ledger.reclaim(A, Money.of("10000.15"), basis("recovery"));
    ledger.repaid(A, Money.of("5000.05"), basis("receipt"));
    ledger.setOff(A, B, Money.of("5000.10"), basis("set-off"));
  }

  private BudgetYear of(int year) {
    return world.as("controller", () -> budgets.of(year));
  }

  private static BudgetYear.Row row(BudgetYear year, String item) {
    return year.rows().stream().filter(row -> row.item().equals(item)).findFirst().orElseThrow();
  }

  private List<BudgetYear.Line> entries(Optional<String> item, Figure figure) {
    return world.as("controller", () -> budgets.entries(2025, item, figure));
  }

  private static Money sum(List<BudgetYear.Line> lines) {
    return Money.sum(lines.stream().map(BudgetYear.Line::amount).toList());
  }

  private static Basis basis(String reference) {
    return Basis.of(reference, "Besluit " + reference);
  }

  private void assertFails(String why, String sql) {
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.sql(sql).update()))
        .hasStackTraceContaining(why);
  }

  private static void assertRefused(String sentence, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo(sentence));
  }
}
