package nl.rekenschap.retention;

import static nl.rekenschap.subsidy.LifeSituation.JINC;
import static nl.rekenschap.subsidy.LifeSituation.LEERGELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Graves;
import nl.rekenschap.dossier.ReadingKind;
import nl.rekenschap.dossier.Readings;
import nl.rekenschap.dossier.RestoredRecord;
import nl.rekenschap.dossier.SealsNow;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.upload.Blobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is destroyed is gone from every table, and nothing goes that should not.
 *
 * <p>Long because each test is one thing that may not go, and all need a list behind them.
 */
@RoomTest
class DestroyedCasesRoomIT {

  private static final String MARK = "Q7merkteken";

  @Autowired World world;
  @Autowired KeptSituation situation;
  @Autowired Lists lists;
  @Autowired Retention retention;
  @Autowired Subsidy subsidy;
  @Autowired Sweep sweep;
  @Autowired Dossier dossier;
  @Autowired Readings readings;
  @Autowired SealsNow seal;
  @Autowired Blobs blobs;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Value("${spring.datasource.url}")
  String url;

  @Test
  void nothing_of_a_destroyed_case_is_left_in_any_column_of_any_table() {
    situation.determined();
    world.itIs("2033-01-15");
    long list = situation.approved();
    assertThat(situation.line(list, JINC).source()).isEqualTo("Selectielijst 2020, 8.1.7");
    batchWithBoth();
    world.as("officer", () -> readings.opened(JINC, ReadingKind.DOCUMENT, "begroting"));
    seal.run();
    assertThat(contents(JINC)).isPositive();
    List<String> planted = sweep.plant(JINC.value(), MARK);
    assertThat(planted).hasSizeGreaterThan(130);
    assertThat(sweep.find(MARK)).hasSizeGreaterThan(25);
    Map<String, List<String>> others = others();
    List<Map<String, Object>> books = books();
    int lines = world.happened(JINC).size();

    DestructionList done = situation.carriedOut(list);

    assertThat(done.counts().destroyed()).isEqualTo(1);
    assertThat(sweep.find(MARK)).isEmpty();
    assertThat(contents(LEERGELD)).isPositive();
    assertThat(sweep.find(JINC.value()).keySet())
        .as("the list, the tombstone, and what the seals and the chain of readings are made over")
        .containsExactly(
            "dossier.reading", "dossier.sealed_end", "retention.destroyed", "retention.list_case");
    assertThat(others()).isEqualTo(others);
    assertThat(books()).isEqualTo(books);
    assertThat(jdbc.sql("SELECT content FROM payment.batch").query(byte[].class).single())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("kop\r\n\"2\";\"2025-leergeld\";\"Leergeld\"\r\n");
    Tombstone stone = retention.tombstone(JINC).orElseThrow();
    assertThat(stone.lastNumber()).isEqualTo(lines);
    assertThat(stone.documents()).isPositive();
    assertThat(stone.rows()).containsKeys("dossier.entry", "reporting.measurement", "post.mail");
    assertThat(world.as("controller", () -> lists.declaration(list)))
        .asString(StandardCharsets.ISO_8859_1)
        .startsWith("%PDF");
  }

  /** Contents of papers of that case, each with its parts. */
  private long contents(CaseId caseId) {
    return world
        .owner()
        .sql(
            """
            SELECT count(*) FROM upload.blob_part p
            JOIN dossier.document d ON d.sha256 = p.sha256 WHERE d.case_id = ?
            """)
        .param(caseId.value())
        .query(Long.class)
        .single();
  }

  @Test
  void in_a_database_that_was_put_back_a_destroyed_case_is_not_a_lost_one() {
    situation.determined();
    world.itIs("2033-01-15");
    seal.run();
    situation.carriedOut(situation.approved());

    assertThat(isSound(GraveStore::in)).isTrue();
    assertThat(isSound(nothing -> List::of)).isFalse();
  }

  private boolean isSound(Function<DataSource, Graves> graves) {
    return RestoredRecord.isSound(
        url.replaceFirst("\\?.*", ""),
        "postgres",
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        graves);
  }

  @Test
  void a_file_that_another_case_has_too_stays_with_it() {
    situation.refused();
    byte[] shared = "een folder van beide".getBytes(StandardCharsets.UTF_8);
    byte[] own = "een folder van een".getBytes(StandardCharsets.UTF_8);
    transaction.executeWithoutResult(
        status -> {
          dossier.add(JINC, "dossier.kind.upload", "folder.txt", "text/plain", shared);
          dossier.add(JINC, "dossier.kind.upload", "eigen.txt", "text/plain", own);
        });
    Document other =
        transaction.execute(
            status ->
                dossier.add(LEERGELD, "dossier.kind.upload", "folder.txt", "text/plain", shared));
    world.itIs("2030-02-01");
    situation.carriedOut(situation.approved());
    assertThat(world.as("officer", () -> dossier.content(other.id()))).isEqualTo(shared);
    assertThat(blobs.states(List.of(Sha256.of(own), Sha256.of(shared))))
        .containsOnlyKeys(Sha256.of(shared));
  }

  /** A file for the finance package with a line of each of two cases. */
  private void batchWithBoth() {
    jdbc.sql(
            """
            INSERT INTO payment.batch (exported_at, exported_by, orders, total, content, sha256)
            VALUES (now(), 'Mina', 2, 20, convert_to(:content, 'UTF8'), 'x')
            """)
        .param(
            "content",
            "kop\r\n\"1\";\"2025-jinc\";\""
                + MARK
                + "\"\r\n\"2\";\"2025-leergeld\";\"Leergeld\"\r\n")
        .update();
  }

  private Map<String, List<String>> others() {
    Map<String, List<String>> others = sweep.rows(LEERGELD.value());
    others.remove("payment.batch");
    return others;
  }

  private List<Map<String, Object>> books() {
    return jdbc.sql(
            """
            SELECT item, year, account, sum(amount) FROM ledger.entry
            GROUP BY item, year, account ORDER BY item, year, account
            """)
        .query()
        .listOfRows();
  }

  @Test
  void a_destroyed_case_is_not_started_again() {
    situation.refused();
    world.itIs("2030-02-01");
    situation.carriedOut(situation.approved());
    world.as("officer", () -> subsidy.start(2025));
    assertThat(world.as("officer", () -> subsidy.ofYear(2025)))
        .extracting(file -> file.id())
        .doesNotContain(JINC);
  }

  @Test
  void a_case_that_is_not_due_stays_off_the_list_until_its_day() {
    situation.refused();
    world.itIs("2030-01-09");
    assertThatThrownBy(() -> world.as("admin", () -> lists.make()))
        .hasMessageContaining("retention.list.nothing");
    world.itIs("2030-01-10");
    long list = situation.offered();
    assertThat(situation.line(list, JINC).on()).isEqualTo(LocalDate.of(2030, 1, 10));
    assertThat(situation.line(list, JINC).result()).isEqualTo(ResultType.REFUSED);
  }

  @Test
  void a_case_whose_result_has_no_term_comes_on_no_list() {
    situation.determined();
    world.itIs("2090-01-01");
    long list = situation.offered();
    assertThat(world.as("admin", () -> lists.lines(list)))
        .extracting(ListLine::result)
        .containsOnly(ResultType.GRANTED);
  }

  @Test
  void kept_for_good_is_kept() {
    situation.refused();
    world.as(
        "controller",
        () -> retention.setTerm(ResultType.REFUSED, Optional.empty(), "Hotspot (oefening)"));
    world.itIs("2090-01-01");
    assertThatThrownBy(() -> world.as("admin", () -> lists.make()))
        .hasMessageContaining("retention.list.nothing");
    assertThat(world.as("admin", () -> retention.fate(JINC))).isInstanceOf(Fate.StaysForGood.class);
  }

  @Test
  void a_held_case_stays_until_the_hold_ends() {
    situation.refused();
    world.itIs("2030-02-01");
    long list = situation.approved();
    world.as("officer", () -> retention.hold(JINC, Optional.empty(), "Onderzoek rekenkamer."));
    situation.carriedOut(list);
    assertThat(situation.line(list, JINC).leftWhy()).contains("retention.left.held");
    assertThatThrownBy(() -> world.as("admin", () -> lists.make()))
        .hasMessageContaining("retention.list.nothing");
    Hold hold = world.as("manager", () -> retention.holds(JINC)).getFirst();
    world.as("manager", () -> retention.release(hold.id(), "Het onderzoek is klaar."));
    assertThat(world.happened(JINC)).endsWith("retention.event.held", "retention.event.released");
    situation.carriedOut(situation.approved());
    assertThat(sweep.find(JINC.value()).keySet())
        .containsExactly("retention.destroyed", "retention.list_case");
  }

  @Test
  void what_changed_after_it_was_listed_is_left() {
    situation.refused();
    world.itIs("2030-02-01");
    long list = situation.approved();
    world.as("officer", () -> retention.hold(JINC, Optional.of(world.today()), "Alleen vandaag."));
    world.itIs("2030-02-02");
    situation.carriedOut(list);
    assertThat(situation.line(list, JINC).leftWhy()).contains("retention.left.changed");
  }

  @Test
  void one_approver_is_not_enough() {
    situation.refused();
    world.itIs("2030-02-01");
    long list = situation.offered();
    situation.approves("manager", list);
    assertThatThrownBy(() -> world.as("admin", () -> lists.carryOut(list)))
        .hasMessageContaining("retention.list.notApproved");
    jdbc.sql("UPDATE retention.list SET state = 'RUNNING' WHERE number = ?").param(list).update();
    assertThatThrownBy(() -> erase(list)).hasMessageContaining("stays: notApproved");
  }

  @Test
  void the_same_person_does_not_approve_twice_nor_the_maker_at_all() {
    situation.refused();
    world.person("both", nl.rekenschap.access.Role.MANAGER, nl.rekenschap.access.Role.CONTROLLER);
    world.itIs("2030-02-01");
    long list = situation.offered();
    situation.approves("both", list);
    assertThatThrownBy(() -> situation.approves("both", list))
        .hasMessageContaining("retention.approve.twice");
    assertThatThrownBy(() -> situation.approves("admin", list))
        .hasMessageContaining("retention.approve.maker");
    assertThatThrownBy(() -> situation.approves("officer", list))
        .hasMessageContaining("retention.approve.role");
  }

  @Test
  void who_stands_behind_an_approver_counts_too() {
    situation.refused();
    world.itIs("2030-02-01");
    long list = situation.approved();
    // As when the controller had agreed on behalf of who made the list.
    jdbc.sql(
            """
            UPDATE retention.approval SET hands = ARRAY['controller', 'admin']
            WHERE list = ? AND person = 'controller'
            """)
        .param(list)
        .update();
    assertThat(isApproved(list)).isFalse();
    jdbc.sql(
            """
            UPDATE retention.approval SET hands = ARRAY['controller', 'manager']
            WHERE list = ? AND person = 'controller'
            """)
        .param(list)
        .update();
    assertThat(isApproved(list)).isFalse();
    jdbc.sql(
            """
            UPDATE retention.approval SET hands = ARRAY['controller']
            WHERE list = ? AND person = 'controller'
            """)
        .param(list)
        .update();
    assertThat(isApproved(list)).isTrue();
  }

  private boolean isApproved(long list) {
    return jdbc.sql("SELECT retention.is_approved(?)").param(list).query(Boolean.class).single();
  }

  @Test
  void a_list_that_changed_is_to_be_approved_again() {
    situation.determined();
    world.itIs("2033-01-15");
    long list = situation.offered();
    String before = situation.sha(list);
    situation.approves("manager", list);
    world.as("admin", () -> lists.except(list, JINC, "Nog nodig voor de evaluatie."));
    assertThat(world.as("admin", () -> lists.list(list)).approvals()).isEmpty();
    assertThatThrownBy(() -> world.as("manager", () -> lists.approve(list, before)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("retention.approve.changed");
    assertThat(situation.line(list, JINC).excepted())
        .contains(new ListLine.Excepted("Nog nodig voor de evaluatie.", name("admin")));
  }

  private String name(String id) {
    return jdbc.sql("SELECT name FROM access.person WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  @Test
  void the_database_refuses_what_no_list_allows() {
    situation.refused();
    world.itIs("2030-02-01");
    long list = situation.approved();
    assertThatThrownBy(() -> erase(list)).hasMessageContaining("stays: notOnList");
    jdbc.sql("UPDATE retention.list SET state = 'RUNNING' WHERE number = ?").param(list).update();
    // Two approvals of a line that somebody rewrote are none.
    jdbc.sql("UPDATE retention.list_case SET destroy_on = '2029-01-01'").update();
    assertThatThrownBy(() -> erase(list)).hasMessageContaining("stays: notApproved");
    jdbc.sql("UPDATE retention.list_case SET destroy_on = '2030-01-10'").update();
    assertThatThrownBy(
            () ->
                jdbc.sql("SELECT retention.erase_case(?, ?, date '2030-01-09')")
                    .params(list, JINC.value())
                    .query(String.class)
                    .single())
        .hasMessageContaining("stays: tooEarly");
    // What is not of the rehearsal goes by the machine's own clock as well.
    jdbc.sql("UPDATE subsidy.case_file SET practice = false").update();
    assertThatThrownBy(() -> erase(list)).hasMessageContaining("stays: tooEarly");
    assertThatThrownBy(() -> world.owner().sql("DELETE FROM dossier.entry").update())
        .hasMessageContaining("append-only");
  }

  private void erase(long list) {
    jdbc.sql("SELECT retention.erase_case(?, ?, date '2030-02-01')")
        .params(list, JINC.value())
        .query(String.class)
        .single();
  }

  @Test
  void a_list_that_was_cut_short_is_taken_up_again() {
    situation.refused();
    world.itIs("2030-02-01");
    long list = situation.approved();
    jdbc.sql("UPDATE retention.list SET state = 'RUNNING' WHERE number = ?").param(list).update();
    world.as("admin", () -> lists.carryOut(list));
    assertThat(situation.done(list).counts().destroyed()).isEqualTo(1);
  }
}
