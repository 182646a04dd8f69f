package nl.rekenschap.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.rekenschap.access.Person;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.Writing.Remark;
import nl.rekenschap.council.Writing.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the words of reports in the making, and of what colleagues say about them. */
@Repository
class NarrativeStore {

  private final JdbcClient jdbc;

  NarrativeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that was written for that edition. */
  Narrative narrative(int year, int edition) {
    TreeMap<String, String> texts = new TreeMap<>();
    for (Written written : written(year, edition)) {
      if (!written.words().isEmpty()) {
        texts.put(written.part().name(), written.words());
      }
    }
    return Narrative.of(texts);
  }

  List<Written> written(int year, int edition) {
    return jdbc.sql(
            """
            SELECT section, words, version, saved_at, by_name FROM council.section_text
            WHERE year = :year AND edition = :edition ORDER BY section
            """)
        .param("year", year)
        .param("edition", edition)
        .query(NarrativeStore::written)
        .list();
  }

  Optional<Written> written(int year, int edition, NarrativePart part) {
    return jdbc.sql(
            """
            SELECT section, words, version, saved_at, by_name FROM council.section_text
            WHERE year = :year AND edition = :edition AND section = :section
            """)
        .param("year", year)
        .param("edition", edition)
        .param("section", part.name())
        .query(NarrativeStore::written)
        .optional();
  }

  /** Whether it was kept; false when somebody wrote there since the version it was based on. */
  boolean write(int year, int edition, Written text, Person by, long basedOn) {
    String sql =
        basedOn == 0
            ? """
              INSERT INTO council.section_text
                (year, edition, section, words, version, saved_at, by_person, by_name)
              VALUES (:year, :edition, :section, :words, :version, :at, :by, :byName)
              ON CONFLICT DO NOTHING
              """
            : """
              UPDATE council.section_text
              SET words = :words, version = :version, saved_at = :at, by_person = :by,
                  by_name = :byName
              WHERE year = :year AND edition = :edition AND section = :section
                AND version = :basedOn
              """;
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql)
            .param("year", year)
            .param("edition", edition)
            .param("section", text.part().name())
            .param("words", text.words())
            .param("version", text.version())
            .param("at", Timestamp.from(text.at()))
            .param("by", by.id().value())
            .param("byName", by.name());
    return (basedOn == 0 ? statement : statement.param("basedOn", basedOn)).update() == 1;
  }

  /** A new edition begins with the words of the one before. */
  void takeOver(int year, int from, int to) {
    jdbc.sql(
            """
            INSERT INTO council.section_text
              (year, edition, section, words, version, saved_at, by_person, by_name)
            SELECT year, :to, section, words, 1, saved_at, by_person, by_name
            FROM council.section_text WHERE year = :year AND edition = :from
            """)
        .param("year", year)
        .param("from", from)
        .param("to", to)
        .update();
  }

  List<Remark> remarks(int year, int edition) {
    return jdbc.sql(
            """
            SELECT id, section, words, said_at, by_name, resolved_at, resolved_by_name
            FROM council.remark WHERE year = :year AND edition = :edition ORDER BY said_at, id
            """)
        .param("year", year)
        .param("edition", edition)
        .query(NarrativeStore::remark)
        .list();
  }

  void remark(int year, int edition, Remark remark, Person by) {
    jdbc.sql(
            """
            INSERT INTO council.remark
              (id, year, edition, section, words, said_at, by_person, by_name)
            VALUES (:id, :year, :edition, :section, :words, :at, :by, :byName)
            """)
        .param("id", remark.id())
        .param("year", year)
        .param("edition", edition)
        .param("section", remark.part().name())
        .param("words", remark.words())
        .param("at", Timestamp.from(remark.at()))
        .param("by", by.id().value())
        .param("byName", by.name())
        .update();
  }

  /** Whether it was there and open. */
  boolean resolve(int year, int edition, UUID id, Writing.Resolved resolved) {
    return jdbc.sql(
                """
                UPDATE council.remark SET resolved_at = :at, resolved_by_name = :by
                WHERE year = :year AND edition = :edition AND id = :id AND resolved_at IS NULL
                """)
            .param("year", year)
            .param("edition", edition)
            .param("id", id)
            .param("at", Timestamp.from(resolved.at()))
            .param("by", resolved.byName())
            .update()
        == 1;
  }

  private static Written written(ResultSet row, int number) throws SQLException {
    return new Written(
        NarrativePart.named(row.getString("section")),
        row.getString("words"),
        row.getLong("version"),
        row.getTimestamp("saved_at").toInstant(),
        row.getString("by_name"));
  }

  private static Remark remark(ResultSet row, int number) throws SQLException {
    Timestamp resolved = row.getTimestamp("resolved_at");
    return new Remark(
        row.getObject("id", UUID.class),
        NarrativePart.named(row.getString("section")),
        row.getString("words"),
        row.getTimestamp("said_at").toInstant(),
        row.getString("by_name"),
        resolved == null
            ? Optional.empty()
            : Optional.of(
                new Writing.Resolved(resolved.toInstant(), row.getString("resolved_by_name"))));
  }
}
