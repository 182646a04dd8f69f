package nl.rekenschap.retention;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.retention.DestructionList.Approval;
import nl.rekenschap.retention.DestructionList.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL of the destruction lists. Long because a list, its lines, approvals and stones change
 * together.
 */
@Repository
class ListStore {

  private static final String LISTS =
      """
      SELECT l.*, c.* FROM retention.list l CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE x.state = 'LISTED') AS listed,
               count(*) FILTER (WHERE x.state = 'EXCEPTED') AS excepted,
               count(*) FILTER (WHERE x.state = 'DESTROYED') AS destroyed,
               count(*) FILTER (WHERE x.state = 'LEFT') AS left_over
        FROM retention.list_case x WHERE x.list = l.number) c
      """;

  private final JdbcClient jdbc;

  ListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One list is made at a time. */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(27, 1)").query((row, n) -> Boolean.TRUE).single();
  }

  boolean isAnyOpen() {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM retention.list
                           WHERE state IN ('DRAFT', 'OFFERED', 'RUNNING'))
            """)
        .query(Boolean.class)
        .single();
  }

  long add(int year, Person by, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO retention.list
              (year, state, made_by, made_by_name, made_hands, made_at, sha256)
            VALUES (:year, 'DRAFT', :by, :name, :hands, :at, '')
            RETURNING number
            """)
        .param("year", year)
        .param("by", by.id().value())
        .param("name", by.name())
        .param("hands", hands(by))
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  void add(long list, CaseEnd end, Fate.Goes goes) {
    jdbc.sql(
            """
            INSERT INTO retention.list_case
              (list, case_id, name, year, result, ended_on, years, destroy_on, source, fingerprint,
               state)
            VALUES (:list, :case, :name, :year, :result, :ended, :years, :on, :source,
                    retention.fingerprint(:case), 'LISTED')
            """)
        .param("list", list)
        .param("case", end.id().value())
        .param("name", end.name())
        .param("year", end.year())
        .param("result", goes.result().name())
        .param("ended", goes.endedOn())
        .param("years", goes.years())
        .param("on", goes.on())
        .param("source", goes.source())
        .update();
  }

  /** What it says has changed: whoever agreed has to look again. */
  void seal(long list) {
    jdbc.sql("DELETE FROM retention.approval WHERE list = :list").param("list", list).update();
    jdbc.sql("UPDATE retention.list SET sha256 = retention.list_hash(number) WHERE number = :list")
        .param("list", list)
        .update();
  }

  Optional<DestructionList> lock(long list) {
    jdbc.sql("SELECT number FROM retention.list WHERE number = :list FOR UPDATE")
        .param("list", list)
        .query(Long.class)
        .optional();
    return find(list);
  }

  Optional<DestructionList> find(long list) {
    return jdbc.sql(LISTS + " WHERE l.number = :list")
        .param("list", list)
        .query(this::list)
        .optional();
  }

  List<DestructionList> all() {
    return jdbc.sql(LISTS + " ORDER BY l.number DESC LIMIT 200").query(this::list).list();
  }

  List<Long> running() {
    return jdbc.sql("SELECT number FROM retention.list WHERE state = 'RUNNING' ORDER BY number")
        .query((row, n) -> row.getLong(1))
        .list();
  }

  List<ListLine> lines(long list) {
    return jdbc.sql(
            "SELECT * FROM retention.list_case WHERE list = :list ORDER BY year, name, case_id")
        .param("list", list)
        .query(ListStore::line)
        .list();
  }

  /**
   * @return whether that case was on the list and could still be left off
   */
  boolean except(long list, CaseId caseId, String because, Person by) {
    return jdbc.sql(
                """
                UPDATE retention.list_case
                SET state = 'EXCEPTED', excepted_because = :because, excepted_by = :by,
                    excepted_by_name = :name
                WHERE list = :list AND case_id = :case AND state = 'LISTED'
                """)
            .param("list", list)
            .param("case", caseId.value())
            .param("because", because)
            .param("by", by.id().value())
            .param("name", by.name())
            .update()
        == 1;
  }

  void approve(DestructionList list, Person by, Role role, Instant at) {
    jdbc.sql(
            """
            INSERT INTO retention.approval (list, person, person_name, hands, role, at, sha256)
            VALUES (:list, :by, :name, :hands, :role, :at, :sha)
            """)
        .param("list", list.number())
        .param("by", by.id().value())
        .param("name", by.name())
        .param("hands", hands(by))
        .param("role", role.name())
        .param("at", Timestamp.from(at))
        .param("sha", list.sha256())
        .update();
  }

  void move(long list, ListState state) {
    jdbc.sql("UPDATE retention.list SET state = :state WHERE number = :list")
        .param("state", state.name())
        .param("list", list)
        .update();
  }

  void begin(long list, Person by, Instant at) {
    jdbc.sql(
            """
            UPDATE retention.list
            SET state = 'RUNNING', started_at = :at, started_by = :by, started_by_name = :name
            WHERE number = :list
            """)
        .param("at", Timestamp.from(at))
        .param("by", by.id().value())
        .param("name", by.name())
        .param("list", list)
        .update();
  }

  /** The next case that is to go; held until the transaction ends, and passed by another node. */
  Optional<CaseId> next(long list) {
    return jdbc.sql(
            """
            SELECT case_id FROM retention.list_case WHERE list = :list AND state = 'LISTED'
            ORDER BY case_id LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .param("list", list)
        .query(String.class)
        .optional()
        .map(CaseId::new);
  }

  Optional<String> whyNot(long list, CaseId caseId, LocalDate today) {
    return jdbc.sql("SELECT coalesce(retention.why_not(:list, :case, :today), '')")
        .param("list", list)
        .param("case", caseId.value())
        .param("today", today)
        .query(String.class)
        .optional()
        .filter(why -> !why.isEmpty());
  }

  /** The database itself looks whether the case may go. */
  void erase(long list, CaseId caseId, LocalDate today) {
    jdbc.sql("SELECT retention.erase_case(:list, :case, :today)")
        .param("list", list)
        .param("case", caseId.value())
        .param("today", today)
        .query((row, n) -> Boolean.TRUE)
        .single();
  }

  void left(long list, CaseId caseId, String why) {
    jdbc.sql(
            """
            UPDATE retention.list_case SET state = 'LEFT', left_why = :why
            WHERE list = :list AND case_id = :case AND state = 'LISTED'
            """)
        .param("why", why)
        .param("list", list)
        .param("case", caseId.value())
        .update();
  }

  void done(long list, byte[] declaration, String sha256, Instant at) {
    jdbc.sql(
            """
            UPDATE retention.list
            SET state = 'DONE', ended_at = :at, declaration = :paper, declaration_sha256 = :sha
            WHERE number = :list AND state = 'RUNNING'
            """)
        .param("at", Timestamp.from(at))
        .param("paper", declaration)
        .param("sha", sha256)
        .param("list", list)
        .update();
  }

  Optional<byte[]> declaration(long list) {
    return jdbc.sql(
            "SELECT declaration FROM retention.list WHERE number = :list AND state = 'DONE'")
        .param("list", list)
        .query(byte[].class)
        .optional();
  }

  List<Tombstone> tombstones(long list) {
    return jdbc.sql("SELECT * FROM retention.destroyed WHERE list = :list ORDER BY case_id")
        .param("list", list)
        .query((row, n) -> stone(row))
        .list();
  }

  Optional<Tombstone> tombstone(CaseId caseId) {
    return jdbc.sql("SELECT * FROM retention.destroyed WHERE case_id = :case")
        .param("case", caseId.value())
        .query((row, n) -> stone(row))
        .optional();
  }

  private Tombstone stone(ResultSet row) throws SQLException {
    return new Tombstone(
        new CaseId(row.getString("case_id")),
        row.getLong("list"),
        row.getObject("destroyed_on", LocalDate.class),
        row.getInt("last_number"),
        row.getString("last_hash"),
        row.getInt("documents"),
        row.getString("documents_hash"),
        counts(row.getString("row_counts")));
  }

  private Map<String, Long> counts(String json) {
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.sql("SELECT key, value::bigint AS rows FROM jsonb_each_text(:json::jsonb) ORDER BY key")
        .param("json", json)
        .query((row, n) -> counts.put(row.getString("key"), row.getLong("rows")))
        .list();
    return counts;
  }

  private DestructionList list(ResultSet row, int number) throws SQLException {
    long list = row.getLong("number");
    return new DestructionList(
        list,
        row.getInt("year"),
        ListState.valueOf(row.getString("state")),
        row.getString("made_by_name"),
        set(row.getArray("made_hands")),
        row.getTimestamp("made_at").toInstant(),
        row.getString("sha256"),
        approvals(list),
        new Counts(
            row.getInt("listed"),
            row.getInt("excepted"),
            row.getInt("destroyed"),
            row.getInt("left_over")));
  }

  private List<Approval> approvals(long list) {
    return jdbc.sql("SELECT * FROM retention.approval WHERE list = :list ORDER BY at, person")
        .param("list", list)
        .query(
            (row, n) ->
                new Approval(
                    row.getString("person_name"),
                    set(row.getArray("hands")),
                    Role.valueOf(row.getString("role")),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private static ListLine line(ResultSet row, int number) throws SQLException {
    String because = row.getString("excepted_because");
    return new ListLine(
        new CaseId(row.getString("case_id")),
        row.getString("name"),
        row.getInt("year"),
        ResultType.valueOf(row.getString("result")),
        row.getObject("ended_on", LocalDate.class),
        row.getInt("years"),
        row.getObject("destroy_on", LocalDate.class),
        row.getString("source"),
        ListLine.State.valueOf(row.getString("state")),
        because == null
            ? Optional.empty()
            : Optional.of(new ListLine.Excepted(because, row.getString("excepted_by_name"))),
        Optional.ofNullable(row.getString("left_why")));
  }

  private static String[] hands(Person by) {
    return by.hands().stream().map(PersonId::value).toArray(String[]::new);
  }

  private static Set<String> set(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }
}
