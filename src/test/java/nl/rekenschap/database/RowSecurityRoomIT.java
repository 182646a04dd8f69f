package nl.rekenschap.database;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.subsidy.LifeSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two providers, two officers and nobody before every table, each with a query without a filter.
 *
 * <p>Long because it names each table that is everybody's and each place that sees all, with why.
 */
@RoomTest
class RowSecurityRoomIT {

  private static final String PLAN = "the plan, which anyone may read";

  /** Tables whose rows are nobody's, and why. */
  private static final Map<String, String> OF_ALL =
      Map.ofEntries(
          entry("council.edition", "published; the public pages read the publishable text"),
          entry("council.output", "published files"),
          entry("council.passports", "published with the edition"),
          entry("ledger.book", "item and year of the plan; the bookings are guarded"),
          entry("letter.template", "texts without anybody's data"),
          entry("mandate.amount_limit", "the mandate rules of the municipality"),
          entry("post.line", "whether the mail server answers"),
          entry("provider.organisation", "names of who gets subsidy, which are public"),
          entry("retention.opened", "only the owner's functions reach it; the product may not"),
          entry("rehearsal.clock", "what day it is in the rehearsal"),
          entry("workflow.choice", "names for narrowing a list; shown to staff"),
          entry("workflow.queue", "which groups of work there are"),
          entry("workflow.team", "names of teams"),
          entry("workflow.team_serves", "which roles a team has"),
          entry("workflow.team_share", "which lines and districts a team has"));

  /** Private to a person: other staff do not see them either. */
  private static final Set<String> PRIVATE =
      Set.of(
          "access.second_step",
          "access.recovery_code",
          "access.forgotten_ask",
          "access.forgotten_link",
          "access.own_session",
          "access.login_try",
          "access.login_salt",
          "upload.blob",
          "upload.blob_part",
          "upload.arrival",
          "post.signal",
          "post.wish",
          "post.reader",
          "reporting.call_once",
          "workflow.seen",
          "workflow.last_look",
          "workflow.saved_view");

  /** Where all rows are taken in sight, and why. */
  private static final Map<String, String> WIDENED =
      Map.ofEntries(
          entry("Rekenschap", "nobody is logged in while the product starts"),
          entry("access/Access", "names of people, for messages and for acting in the rehearsal"),
          entry("access/AccessSetup", "the rehearsal's accounts, at the start"),
          entry("access/Forgotten", "who forgot a password is nobody yet"),
          entry("access/Invitations", "who has the link is nobody yet"),
          entry("access/LetIn", "for whom somebody who comes in may stand in"),
          entry("access/LoginSessions", "the session of who logs out"),
          entry("access/LocalLogin", "the account of who logs in"),
          entry("access/LoginEnd", "the second step of who is half way"),
          entry("access/NewSeals", "second steps of all, sealed anew at the start"),
          entry("access/OidcEnd", "sessions that another login says have ended"),
          entry("access/OidcLogin", "the account of who was let in elsewhere"),
          entry("access/People", "an administrator resets a colleague's second step"),
          entry("access/SecondStepPages", "the second step of who is half way"),
          entry("access/Throttle", "wrong tries are nobody's"),
          entry("access/AccountAsItIs", "the account as it is at this request"),
          entry("access/KeyDoor", "the key of a program that nobody is yet"),
          entry("council/PassportDesk", "what happened since to a published figure, without names"),
          entry("dossier/Dossier", "the chain runs through entries that are not shown"),
          entry("dossier/DossierSetup", "the days of all cases are sealed"),
          entry("dossier/Readings", "who opened what is one chain a day"),
          entry("upload/BlobStore", "a content is nobody's; rooms know whose"),
          entry("upload/Watch", "what waits for the scanner, and what nobody holds"),
          entry("kernel/OwnWork", "what follows from an event"),
          entry("post/Post", "messages to others are settled"),
          entry("ledger/LedgerSetup", "the books are examined at night"),
          entry("post/Signals", "a link that was passed on to who may see the case"),
          entry("post/PostSetup", "the postman's rounds"),
          entry("post/Teller", "others are told"),
          entry("retention/Destroying", "a case goes with what is private to somebody, too"),
          entry("retention/PersonFile", "everything about one person, for who may gather it"),
          entry("rehearsal/Play", "the play looks at the work of all"),
          entry("upkeep/Telemetry", "numbers of all rooms, without persons"),
          entry("terms/TermSetup", "the watch over terms"),
          entry("workbook/WorkbookSetup", "the key with which workbooks are sealed"),
          entry("workflow/StepsSeeAll", "steps of a process"));

  @Autowired private JdbcClient jdbc;
  @Autowired private World world;
  @Autowired private LifeSituation life;
  @Autowired private TransactionTemplate transaction;

  @Test
  void every_table_is_guarded_or_is_everybodys_for_a_reason() {
    List<String> open =
        world
            .owner()
            .sql(
                """
                SELECT c.oid::regclass::text FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
                  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'programme', 'engine')
                  AND c.relname <> 'flyway_schema_history'
                """)
            .query(String.class)
            .list();

    assertThat(open)
        .as(PLAN + "; the engine holds ids only; Flyway's own no one reads")
        .containsExactlyInAnyOrderElementsOf(OF_ALL.keySet());
    assertThat(
            world
                .owner()
                .sql(
                    """
                    SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace::regnamespace::text
                      NOT IN ('pg_catalog', 'information_schema')
                      AND coalesce(array_to_string(reloptions, ','), '') NOT LIKE
                        '%security_invoker=true%'
                    """)
                .query(String.class)
                .list())
        .as("a view shows what its reader may see")
        .isEmpty();
  }

  @Test
  void whose_a_row_is_is_asked_of_its_case_and_not_of_all_cases_of_a_provider() {
    List<String> rules =
        world
            .owner()
            .sql("SELECT qual FROM pg_policies WHERE qual LIKE '%case_provider c%'")
            .query(String.class)
            .list();

    assertThat(rules).hasSizeGreaterThan(40).allMatch(rule -> rule.contains("(c.case_id = "));
  }

  @Test
  void a_query_without_a_filter_shows_nobody_what_is_not_theirs() {
    twoProviders();
    Set<String> seenByJinc = new TreeSet<>();
    for (String table : guarded()) {
      List<String> all = rows(world.owner(), table);
      List<String> jinc = world.as("jinc", () -> rows(jdbc, table));
      List<String> leergeld = world.as("leergeld", () -> rows(jdbc, table));
      AtomicReference<List<String>> nobody = new AtomicReference<>();
      world.asNobody(() -> nobody.set(rows(jdbc, table)));

      assertThat(nobody.get()).as("nobody at " + table).isEmpty();
      assertThat(jinc).as("both at " + table).noneMatch(leergeld::contains);
      assertThat(all).as(table).containsAll(jinc).containsAll(leergeld);
      if (!PRIVATE.contains(table)) {
        for (String officer : List.of("officer", "controller")) {
          assertThat(world.as(officer, () -> rows(jdbc, table))).as(table).hasSameSizeAs(all);
        }
      } else {
        List<String> officer = world.as("officer", () -> rows(jdbc, table));
        List<String> controller = world.as("controller", () -> rows(jdbc, table));
        assertThat(officer).as(table).noneMatch(controller::contains);
      }
      if (!jinc.isEmpty()) {
        seenByJinc.add(table);
      }
    }
    assertThat(seenByJinc)
        .contains(
            "access.case_provider",
            "access.person",
            "award.award",
            "dossier.document",
            "dossier.entry",
            "ledger.entry",
            "post.signal",
            "reporting.measurement",
            "reporting.period",
            "reporting.submission",
            "review.judgement",
            "subsidy.case_file",
            "terms.clock",
            "workflow.work_item")
        .doesNotContain("post.mail", "workbook.seal_key", "access.stand_in");
  }

  @Test
  void a_provider_reads_no_internal_entry_and_writes_in_nobody_elses_case() {
    twoProviders();

    assertThat(
            world.as(
                "jinc",
                () ->
                    jdbc.sql("SELECT count(*) FROM dossier.entry WHERE internal")
                        .query(Long.class)
                        .single()))
        .isZero();
    assertThat(
            world.as(
                "jinc",
                () ->
                    jdbc.sql("UPDATE reporting.period SET due_on = '2030-01-01' WHERE case_id = :c")
                        .param("c", LifeSituation.LEERGELD.value())
                        .update()))
        .isZero();
    assertThatThrownBy(
            () ->
                world.as(
                    "jinc",
                    () ->
                        jdbc.sql("INSERT INTO access.case_provider VALUES ('2025-x', 'leergeld')")
                            .update()))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void all_is_in_sight_for_as_long_as_the_work_lasts_also_when_it_fails() {
    twoProviders();
    world.as(
        "jinc",
        () ->
            transaction.executeWithoutResult(
                status -> {
                  assertThat(cases(jdbc)).containsExactly("2025-jinc");
                  assertThat(Sight.whole(() -> cases(jdbc))).contains("2025-leergeld");
                  assertThat(cases(jdbc)).containsExactly("2025-jinc");
                  assertThatThrownBy(
                          () ->
                              Sight.whole(
                                  (Runnable)
                                      () -> {
                                        throw new IllegalStateException("halfway");
                                      }))
                      .hasMessage("halfway");
                  assertThat(cases(jdbc)).containsExactly("2025-jinc");
                  assertThat(Sight.whole(() -> Sight.own(() -> cases(jdbc))))
                      .containsExactly("2025-jinc");
                }));
  }

  @Test
  void each_place_where_all_is_in_sight_is_known_with_its_reason() throws IOException {
    Path code = Path.of("src/main/java/nl/rekenschap");
    try (Stream<Path> files = Files.walk(code)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("Sight.java"))
                  .filter(RowSecurityRoomIT::widens)
                  .map(file -> code.relativize(file).toString().replace(".java", "")))
          .containsExactlyInAnyOrderElementsOf(WIDENED.keySet());
    }
  }

  private static boolean widens(Path file) {
    try {
      return Files.readString(file).contains("Sight.whole(");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void twoProviders() {
    life.started();
    life.awarded(LifeSituation.JINC);
    life.awarded(LifeSituation.LEERGELD);
    world.timePassesTo("2025-07-10");
    life.submits(LifeSituation.JINC, "jinc", ReportingTask.SUBMIT_FIGURES);
    life.accepts(LifeSituation.JINC);
    life.submits(LifeSituation.LEERGELD, "leergeld", ReportingTask.SUBMIT_FIGURES);
    life.accepts(LifeSituation.LEERGELD);
  }

  private List<String> guarded() {
    return world
        .owner()
        .sql("SELECT oid::regclass::text FROM pg_class WHERE relrowsecurity ORDER BY 1")
        .query(String.class)
        .list();
  }

  private static List<String> cases(JdbcClient client) {
    return client
        .sql("SELECT DISTINCT case_id FROM reporting.period ORDER BY 1")
        .query(String.class)
        .list();
  }

  private static List<String> rows(JdbcClient client, String table) {
    return client.sql("SELECT CAST(t AS text) FROM " + table + " t").query(String.class).list();
  }
}
