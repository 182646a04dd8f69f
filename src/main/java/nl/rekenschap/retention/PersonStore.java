package nl.rekenschap.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what we know of a person, and of what was made unreadable. */
@Repository
class PersonStore {

  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Rows as JSON, by table. */
  Map<String, List<String>> rowsOf(@Nullable String account, List<String> names, int most) {
    Map<String, List<String>> rows = new TreeMap<>();
    jdbc.sql("SELECT relation, found::text FROM retention.rows_of(:account, :names, :most)")
        .param("account", account)
        .param("names", names.toArray(String[]::new))
        .param("most", most)
        .query(
            (row, n) ->
                rows.computeIfAbsent(row.getString("relation"), table -> new ArrayList<>())
                    .add(row.getString("found")))
        .list();
    return rows;
  }

  void exported(String about, String reason, int found, String sha256, Person by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO retention.person_export
              (about, reason, found, sha256, by_person, by_name, at)
            VALUES (:about, :reason, :found, :sha, :by, :name, :at)
            """)
        .param("about", about)
        .param("reason", reason)
        .param("found", found)
        .param("sha", sha256)
        .param("by", by.id().value())
        .param("name", by.name())
        .param("at", Timestamp.from(at))
        .update();
  }

  List<PersonFile.Handed> exports() {
    return jdbc.sql("SELECT * FROM retention.person_export ORDER BY id DESC LIMIT 200")
        .query(
            (row, n) ->
                new PersonFile.Handed(
                    row.getString("about"),
                    row.getString("reason"),
                    row.getInt("found"),
                    row.getString("by_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  int redact(CaseId caseId, String words, String reason, Person by, Instant at) {
    return jdbc.sql("SELECT retention.redact(:case, :words, :reason, :by, :name, :at)")
        .param("case", caseId.value())
        .param("words", words)
        .param("reason", reason)
        .param("by", by.id().value())
        .param("name", by.name())
        .param("at", Timestamp.from(at))
        .query(Integer.class)
        .single();
  }

  List<Redaction> redactions(CaseId caseId) {
    return jdbc.sql("SELECT * FROM retention.redaction WHERE case_id = :case ORDER BY id DESC")
        .param("case", caseId.value())
        .query(
            (row, n) ->
                new Redaction(
                    row.getString("relation") + "." + row.getString("field"),
                    row.getInt("parts"),
                    row.getString("reason"),
                    row.getString("sha256"),
                    row.getString("by_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
