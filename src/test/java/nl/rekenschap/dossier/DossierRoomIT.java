package nl.rekenschap.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.TestDatabase;
import nl.rekenschap.testing.World;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Long because each test is one rule of the room, and they share their situation. */
@RoomTest
class DossierRoomIT {

  private static final CaseId CASE = new CaseId("2025-jinc");
  private static final String SAID = "subsidy.event.started";
  private static final byte[] CONTENT = "inhoud".getBytes(StandardCharsets.UTF_8);

  @Autowired private World world;
  @Autowired private Dossier dossier;
  @Autowired private Access access;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private Statements statements;

  @BeforeEach
  void the_case_is_jincs() {
    world.itIs("2025-01-10");
    access.assign(CASE, new ProviderId("jinc"));
  }

  @Test
  void what_a_room_says_is_written_with_who_and_when_and_in_its_order() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("zin", "Café \"de Zon\"; 10:5;x");
    details.put("bedrag", "€ 65.000");
    world.as("officer", () -> say(details));
    say(Map.of());

    List<Entry> entries = entries();
    assertThat(entries).extracting(Entry::number).containsExactly(1, 2);
    assertThat(entries.getFirst().personName()).isEqualTo("Omar Oefen");
    assertThat(entries.getFirst().details()).containsExactlyEntriesOf(details);
    assertThat(entries.getFirst().at()).isBefore("2025-01-11T00:00:00Z");
    assertThat(entries.getLast().person()).as("a timer has no name").isNull();
    assertThat(broken()).isEmpty();
  }

  @Test
  void what_happens_in_one_act_is_chained_and_its_end_is_looked_up_once() {
    say(Map.of("eerder", "iets"));
    List<String> sent =
        statements.of(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      say(Map.of("eerst", "dit"));
                      say(Map.of("dan", "dat"));
                      say(Map.of());
                    }));

    assertThat(entries()).extracting(Entry::number).containsExactly(1, 2, 3, 4);
    assertThat(broken()).isEmpty();
    assertThat(sent).filteredOn(sql -> sql.contains("FROM dossier.entry")).hasSize(1);
  }

  @Test
  void what_an_act_wrote_that_was_taken_back_is_not_chained_on() {
    say(Map.of("eerder", "iets"));
    transaction.executeWithoutResult(
        status -> {
          say(Map.of("weg", "dit"));
          status.setRollbackOnly();
        });
    say(Map.of("later", "dat"));

    assertThat(entries()).extracting(Entry::number).containsExactly(1, 2);
    assertThat(broken()).isEmpty();
  }

  @Test
  void what_is_said_inside_is_read_by_staff_and_not_by_the_provider() {
    say(Map.of("nummer", "1"));
    sayInside(Map.of("nummer", "2"));
    say(Map.of("nummer", "3"));

    assertThat(entries()).extracting(Entry::internal).containsExactly(false, true, false);
    assertThat(world.as("jinc", () -> dossier.entries(CASE)))
        .extracting(Entry::number)
        .containsExactly(1, 3);
    assertThat(world.as("jinc", () -> dossier.firstBroken(CASE))).isEmpty();
  }

  /** The hash is what the product wrote of this entry before entries bore a mark. */
  @Test
  void an_entry_from_before_the_mark_stays_sound_and_hidden() {
    jdbc.sql(
            """
            INSERT INTO dossier.entry
              (case_id, number, at, what, detail_names, detail_values, internal, hash)
            VALUES (:case, 1, '2025-01-10T09:00:00Z', 'post.event.queued', '{to}', '{Jan}', true,
              :hash)
            """)
        .param("case", CASE.value())
        .param("hash", "3793da862ac4edd9bb8cd4acdaf791512d6f18320c3ec3580bc8d8d6afa36210")
        .update();
    say(Map.of());

    assertThat(broken()).isEmpty();
    assertThat(world.as("jinc", () -> dossier.entries(CASE)))
        .extracting(Entry::number)
        .containsExactly(2);
  }

  @Test
  void entries_of_an_older_database_are_marked_once_by_their_kind() {
    DataSource old = new DriverManagerDataSource(TestDatabase.fresh());
    FluentConfiguration room =
        Flyway.configure()
            .dataSource(old)
            .schemas("dossier")
            .locations("classpath:db/migration/dossier")
            // Whose rows are shown needs the room that knows people.
            .repeatableSqlMigrationPrefix("later");
    room.target("1").load().migrate();
    JdbcClient before = JdbcClient.create(old);
    List<String> kinds = List.of("award.event.announced", "award.event.drafted");
    for (String kind : kinds) {
      before
          .sql("INSERT INTO dossier.entry VALUES ('c', :n, now(), null, null, :k, '{}', '{}', '')")
          .param("n", kinds.indexOf(kind))
          .param("k", kind)
          .update();
    }

    room.target("latest").load().migrate();
    // The refusal asks the room that says what may go.
    Flyway.configure()
        .dataSource(old)
        .schemas("retention")
        .locations("classpath:db/migration/retention")
        .repeatableSqlMigrationPrefix("later")
        .load()
        .migrate();

    assertThat(
            before.sql("SELECT what FROM dossier.entry WHERE internal").query(String.class).list())
        .containsExactly("award.event.drafted");
    assertThatThrownBy(() -> before.sql("UPDATE dossier.entry SET internal = false").update())
        .hasMessageContaining("append-only");
  }

  @Test
  void an_event_outside_a_transaction_is_a_bug() {
    assertThatThrownBy(() -> events.publishEvent(CaseEvent.of(CASE, SAID, Map.of())))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void what_did_not_happen_is_not_written() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      events.publishEvent(CaseEvent.of(CASE, SAID, Map.of()));
                      throw new IllegalStateException("toch niet");
                    }))
        .hasMessage("toch niet");

    assertThat(entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE dossier.entry SET what = 'award.event.refused'",
        "UPDATE dossier.entry SET hash = ''",
        "DELETE FROM dossier.entry"
      })
  void the_table_itself_refuses_to_change_or_forget(String sql) {
    say(Map.of());

    assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> world.owner().sql(sql).update())
        .hasMessageContaining("the record of a case is append-only");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2|UPDATE dossier.entry SET what = 'award.event.refused' WHERE number = 2",
        "2|UPDATE dossier.entry SET at = at + interval '1 microsecond' WHERE number = 2",
        "2|UPDATE dossier.entry SET person = 'officer' WHERE number = 2",
        "2|UPDATE dossier.entry SET person_name = 'Mina' WHERE number = 2",
        "2|UPDATE dossier.entry SET detail_values = '{anders}' WHERE number = 2",
        "2|UPDATE dossier.entry SET detail_names = '{anders}' WHERE number = 2",
        "4|UPDATE dossier.entry SET internal = false WHERE number = 4",
        "1|UPDATE dossier.entry SET hash = 'x' WHERE number = 1",
        "1|DELETE FROM dossier.entry WHERE number = 1",
        "2|DELETE FROM dossier.entry WHERE number = 2",
        "3|DELETE FROM dossier.entry WHERE number = 3",
        "1|UPDATE dossier.entry SET number = CASE number WHEN 1 THEN 12 WHEN 2 THEN 11 ELSE number"
            + " + 20 END",
      })
  void what_was_tampered_with_is_named(int first, String sql) {
    for (int i = 1; i <= 3; i++) {
      Map<String, String> details = Map.of("nummer", Integer.toString(i));
      world.as("manager", () -> say(details));
    }
    world.as("manager", () -> sayInside(Map.of("nummer", "4")));
    assertThat(broken()).isEmpty();

    tamper(sql);

    assertThat(broken()).contains(first);
  }

  @Test
  void two_entries_that_changed_places_are_named() {
    for (int i = 1; i <= 3; i++) {
      say(Map.of("nummer", Integer.toString(i)));
    }
    tamper(
        "UPDATE dossier.entry SET number = number + 100 WHERE number IN (2, 3)",
        "UPDATE dossier.entry SET number = 3 WHERE number = 102",
        "UPDATE dossier.entry SET number = 2 WHERE number = 103");

    assertThat(broken()).contains(2);
  }

  @Test
  void an_entry_moved_to_another_case_breaks_both() {
    CaseId other = new CaseId("2025-leergeld");
    say(Map.of());
    tamper("UPDATE dossier.entry SET case_id = '" + other + "'");

    assertThat(world.as("admin", () -> dossier.firstBroken(other))).contains(1);
  }

  @Test
  void those_who_write_in_one_case_at_the_same_moment_make_one_chain() throws Exception {
    int rounds = 20;
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      CyclicBarrier together = new CyclicBarrier(2);
      List<Future<Boolean>> done =
          List.of(
              two.submit(() -> sayOften("officer", rounds, together)),
              two.submit(() -> sayOften("manager", rounds, together)));
      for (Future<Boolean> one : done) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(entries()).hasSize(2 * rounds);
    assertThat(broken()).isEmpty();
  }

  private Boolean sayOften(String who, int rounds, CyclicBarrier together) throws Exception {
    for (int i = 0; i < rounds; i++) {
      together.await();
      world.as(who, () -> say(Map.of()));
    }
    return true;
  }

  @Test
  void another_provider_gets_the_answer_for_what_does_not_exist() {
    Document document = add("begroting.pdf", CONTENT);
    say(Map.of());

    assertThat(world.as("jinc", () -> dossier.content(document.id()))).isEqualTo(CONTENT);
    assertThat(world.as("jinc", () -> dossier.documents(CASE))).containsExactly(document);
    for (Supplier<Object> question :
        List.<Supplier<Object>>of(
            () -> dossier.content(document.id()),
            () -> dossier.content(UUID.randomUUID()),
            () -> dossier.documents(CASE),
            () -> dossier.entries(CASE),
            () -> dossier.firstBroken(CASE))) {
      assertThat(refused(() -> world.as("leergeld", question))).isEqualTo("kernel.notFound");
    }
  }

  @Test
  void a_document_says_what_it_is_and_who_brought_it() {
    Document document = world.as("jinc", () -> add("begroting.pdf", CONTENT));

    assertThat(document.size()).isEqualTo(6);
    assertThat(document.sha256())
        .isEqualTo("d7e97c74572ca14e0d8fa46583f74d3211594d19b3d0fc5e1a2fcefc0cf964fb");
    assertThat(document.addedByName()).isEqualTo("Contactpersoon JINC (oefen)");
    assertThat(add("brief.html", CONTENT).addedByName()).isEqualTo("Rekenschap");
  }

  @Test
  void an_empty_document_and_one_over_ten_megabytes_are_refused() {
    byte[] largest = new byte[25 * 1024 * 1024];

    assertThat(refused(() -> add("leeg.pdf", new byte[0]))).isEqualTo("dossier.document.empty");
    assertThat(refused(() -> add("groot.pdf", new byte[largest.length + 1])))
        .isEqualTo("dossier.document.tooLarge");
    assertThat(add("net.pdf", largest).size()).isEqualTo(largest.length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Begroting 2025-v2_def.pdf|Begroting 2025-v2_def.pdf",
        "Één café.pdf|Één café.pdf",
        "../../etc/passwd|_.._etc_passwd",
        "C:\\geheim.txt|C__geheim.txt",
        ".htaccess|htaccess",
        "...|_",
        "'  '|_",
        "''|_",
        "<script>.html|_script_.html",
        "a\"b;c.pdf|a_b_c.pdf"
      })
  void a_name_is_safe_in_any_folder(String given, String kept) {
    assertThat(add(given, CONTENT).name()).isEqualTo(kept);
  }

  @Test
  void a_long_name_keeps_its_ending_and_whole_letters() {
    String cow = "\ud842\udfb7"; // one letter in two chars
    Document document = add("x" + cow.repeat(130) + ".pdf", CONTENT);

    assertThat(document.name()).endsWith(cow + ".pdf").startsWith(cow);
    assertThat(document.name().codePointCount(0, document.name().length())).isEqualTo(120);
    assertThat(world.as("jinc", () -> dossier.documents(CASE)).getFirst().name())
        .isEqualTo(document.name());
  }

  private Document add(String name, byte[] content) {
    return dossier.add(CASE, "dossier.kind", name, "application/pdf", content);
  }

  private void say(Map<String, String> details) {
    transaction.executeWithoutResult(
        status -> events.publishEvent(CaseEvent.of(CASE, SAID, details)));
  }

  private void sayInside(Map<String, String> details) {
    transaction.executeWithoutResult(
        status -> events.publishEvent(CaseEvent.internal(CASE, SAID, details)));
  }

  private List<Entry> entries() {
    return world.as("admin", () -> dossier.entries(CASE));
  }

  private Optional<Integer> broken() {
    return world.as("admin", () -> dossier.firstBroken(CASE));
  }

  /** As somebody with the keys of the database could, all or nothing. */
  private void tamper(String... statements) {
    world.tamper(statements);
  }

  private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    Refused refused = catchThrowableOfType(Refused.class, work);
    assertThat(refused).isNotNull();
    return refused.messageKey();
  }
}
