package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.Numbered;
import nl.rekenschap.kernel.NumberedMap;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was typed, field by field; each save is a fixed number of statements for each ten thousand
 * fields.
 */
@Repository
class DraftStore {

  /** Rows in memory as the database sends them; a form may have a hundred thousand. */
  private static final int FETCHED = 1_000;

  /** Rows in memory as the database gets them. */
  private static final int WRITTEN = 10_000;

  /** Changes fields that are there; the key stays, so that it is not looked up elsewhere again. */
  private static final String CHANGE =
      """
      UPDATE reporting.draft_value
      SET typed = t.typed, version = :version, saved_at = :at, source = :source, place = t.place,
          by_person = :by, by_name = :byName
      FROM unnest(:fields::text[], :typed::text[], :places::text[]) AS t(field, typed, place)
      WHERE period_id = :id AND draft_value.field = t.field
      """;

  /** Adds fields, among which some may be there. */
  private static final String ADD =
      """
      INSERT INTO reporting.draft_value
        (period_id, field, typed, version, saved_at, source, place, by_person, by_name)
      SELECT :id, t.field, t.typed, :version, :at, :source, t.place, :by, :byName
      FROM unnest(:fields::text[], :typed::text[], :places::text[]) AS t(field, typed, place)
      ON CONFLICT (period_id, field) DO UPDATE
      SET typed = excluded.typed, version = excluded.version, saved_at = excluded.saved_at,
          source = excluded.source, place = excluded.place, by_person = excluded.by_person,
          by_name = excluded.by_name
      """;

  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One field, with who typed it last. */
  record Row(String field, Draft.Entry entry) {}

  Optional<Draft> draft(PeriodId id) {
    return draft(
        id,
        () ->
            entries(
                id, "SELECT * FROM reporting.draft_value WHERE period_id = :id", new HashMap<>()));
  }

  /**
   * The same without the places of its sources, which only handing in asks for.
   *
   * @param names of the fields that the form has
   */
  Optional<Draft> draftForForm(PeriodId id, Numbered names) {
    return draft(
        id,
        () ->
            entries(
                    id,
                    """
                    SELECT field, typed, version, saved_at, source, '' AS place, by_person, by_name
                    FROM reporting.draft_value WHERE period_id = :id
                    """,
                    new NumberedMap<>(names))
                .frozen());
  }

  private Optional<Draft> draft(PeriodId id, Supplier<Map<String, Draft.Entry>> entries) {
    return jdbc.sql("SELECT * FROM reporting.draft WHERE period_id = :id")
        .param("id", id.value())
        .query((row, number) -> draft(row, entries.get()))
        .optional();
  }

  private static Draft draft(ResultSet row, Map<String, Draft.Entry> entries) throws SQLException {
    Timestamp ready = row.getTimestamp("ready_at");
    String readyBy = row.getString("ready_by_name");
    return new Draft(
        row.getLong("version"),
        entries,
        row.getTimestamp("saved_at").toInstant(),
        row.getString("saved_by_name"),
        ready == null
            ? Optional.empty()
            : Optional.of(new Draft.Ready(ready.toInstant(), readyBy)));
  }

  private <M extends Map<String, Draft.Entry>> M entries(PeriodId id, String sql, M entries) {
    DraftRows rows = new DraftRows();
    jdbc.sql(sql)
        .param("id", id.value())
        .withFetchSize(FETCHED)
        .query(
            row -> {
              Row read = rows.mapRow(row, 0);
              entries.put(read.field(), read.entry());
            });
    return entries;
  }

  /** Its newest version; absent when nothing was typed. */
  Optional<Long> version(PeriodId id) {
    return jdbc.sql("SELECT version FROM reporting.draft WHERE period_id = :id")
        .param("id", id.value())
        .query(Long.class)
        .optional();
  }

  /** Those of these fields that are there. */
  List<Row> fields(PeriodId id, Collection<String> fields) {
    return rows(
        jdbc.sql(
                """
                SELECT * FROM reporting.draft_value
                WHERE period_id = :id AND field = ANY(:fields)
                """)
            .param("fields", fields.toArray(String[]::new)),
        id);
  }

  /** What was changed after that version, in order of the changes. */
  List<Row> since(PeriodId id, long version) {
    return rows(
        jdbc.sql(
                """
                SELECT * FROM reporting.draft_value
                WHERE period_id = :id AND version > :version ORDER BY version, field
                """)
            .param("version", version),
        id);
  }

  private static List<Row> rows(JdbcClient.StatementSpec sql, PeriodId id) {
    return sql.param("id", id.value()).withFetchSize(FETCHED).query(new DraftRows()).list();
  }

  /** A new version; whoever said that it was ready, said so of another text. */
  void begin(PeriodId id, long version, Instant at, String byName) {
    jdbc.sql(
            """
            INSERT INTO reporting.draft (period_id, version, saved_at, saved_by_name)
            VALUES (:id, :version, :at, :by)
            ON CONFLICT (period_id) DO UPDATE
            SET version = excluded.version, saved_at = excluded.saved_at,
                saved_by_name = excluded.saved_by_name, ready_at = NULL, ready_by_name = NULL
            """)
        .param("id", id.value())
        .param("version", version)
        .param("at", Timestamp.from(at))
        .param("by", byName)
        .update();
  }

  /**
   * Keeps changes; those of fields that are there first, so that one field that is new does not
   * make all of them dearer.
   *
   * @param isThere whether a field is there
   */
  void keep(PeriodId id, Kept kept, List<Change> changes, Predicate<String> isThere) {
    List<Change> ordered = changes;
    int there = (int) changes.stream().filter(change -> isThere.test(change.field())).count();
    if (there > 0 && there < changes.size()) {
      ordered = new ArrayList<>(changes);
      ordered.sort(Comparator.comparing(change -> !isThere.test(change.field())));
    }
    for (int from = 0; from < ordered.size(); from += WRITTEN) {
      int to = Math.min(from + WRITTEN, ordered.size());
      write(to <= there ? CHANGE : ADD, id, kept, ordered.subList(from, to));
    }
  }

  /** What all changes of one save have in common. */
  record Kept(long version, Instant at, Person by, Drafts.Way way) {}

  private void write(String sql, PeriodId id, Kept kept, List<Change> changes) {
    Function<Change, String> place = change -> kept.way().place(change.field());
    jdbc.sql(sql)
        .param("id", id.value())
        .param("version", kept.version())
        .param("at", Timestamp.from(kept.at()))
        .param("source", kept.way().kind().name())
        .param("by", kept.by().id().value())
        .param("byName", kept.by().name())
        .param("fields", changes.stream().map(Change::field).toArray(String[]::new))
        .param("typed", changes.stream().map(Change::text).toArray(String[]::new))
        .param("places", changes.stream().map(place).toArray(String[]::new))
        .update();
  }

  void put(PeriodId id, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO reporting.draft_value
              (period_id, field, typed, version, saved_at, source, place, by_person, by_name)
            SELECT :id, t.* FROM unnest(
              :fields::text[], :typed::text[], :versions::bigint[], :at::timestamptz[],
              :sources::text[], :places::text[], :by::text[], :byNames::text[]) AS t
            ON CONFLICT (period_id, field) DO UPDATE
            SET typed = excluded.typed, version = excluded.version, saved_at = excluded.saved_at,
                source = excluded.source, place = excluded.place, by_person = excluded.by_person,
                by_name = excluded.by_name
            """)
        .param("id", id.value())
        .param("fields", texts(rows, Row::field))
        .param("typed", texts(rows, row -> row.entry().text()))
        .param("versions", rows.stream().map(row -> row.entry().version()).toArray(Long[]::new))
        .param("at", texts(rows, row -> row.entry().at().toString()))
        .param("sources", texts(rows, row -> row.entry().source().kind().name()))
        .param("places", texts(rows, row -> row.entry().source().place()))
        .param("by", texts(rows, row -> row.entry().source().by().value()))
        .param("byNames", texts(rows, row -> row.entry().source().byName()))
        .update();
  }

  private static String[] texts(List<Row> rows, Function<Row, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  void ready(PeriodId id, Draft.Ready ready) {
    jdbc.sql(
            """
            UPDATE reporting.draft SET ready_at = :at, ready_by_name = :by WHERE period_id = :id
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(ready.at()))
        .param("by", ready.byName())
        .update();
  }

  void forget(PeriodId id) {
    jdbc.sql("DELETE FROM reporting.draft WHERE period_id = :id").param("id", id.value()).update();
  }
}
