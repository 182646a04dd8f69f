package nl.rekenschap.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. Rows are added, never changed: the tables refuse it too. */
@Repository
class LetterStore {

  private final JdbcClient jdbc;

  LetterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever adds a version of that letter waits for the other to finish. */
  void lock(String letter) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:letter, 23))")
        .param("letter", letter)
        .query((row, n) -> Boolean.TRUE)
        .single();
  }

  Optional<TemplateVersion> newest(String letter) {
    return jdbc.sql(
            """
            SELECT * FROM letter.template WHERE letter = :letter ORDER BY version DESC LIMIT 1
            """)
        .param("letter", letter)
        .query(LetterStore::version)
        .optional();
  }

  /** All versions, newest first. */
  List<TemplateVersion> versions(String letter) {
    return jdbc.sql("SELECT * FROM letter.template WHERE letter = :letter ORDER BY version DESC")
        .param("letter", letter)
        .query(LetterStore::version)
        .list();
  }

  void add(TemplateVersion version) {
    jdbc.sql(
            """
            INSERT INTO letter.template
              (letter, version, text, reason, saved_at, saved_by, saved_by_name)
            VALUES (:letter, :version, :text, :reason, :at, :by, :byName)
            """)
        .param("letter", version.letter())
        .param("version", version.version())
        .param("text", version.text())
        .param("reason", version.reason())
        .param("at", Timestamp.from(version.savedAt()))
        .param("by", version.savedBy().orElse(null))
        .param("byName", version.savedByName())
        .update();
  }

  void sent(SentLetter letter, CaseId caseId, boolean practice, Instant at) {
    jdbc.sql(
            """
            INSERT INTO letter.sent (document, case_id, letter, version, sha256, practice, sent_at)
            VALUES (:document, :case, :letter, :version, :sha, :practice, :at)
            """)
        .param("document", letter.document())
        .param("case", caseId.value())
        .param("letter", letter.letter())
        .param("version", letter.version())
        .param("sha", letter.sha256())
        .param("practice", practice)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** What went out in a case, oldest first. */
  List<SentLetter> sentIn(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT document, letter, version, sha256 FROM letter.sent
            WHERE case_id = :case ORDER BY sent_at, document
            """)
        .param("case", caseId.value())
        .query(
            (row, number) ->
                new SentLetter(
                    row.getObject("document", UUID.class),
                    row.getString("letter"),
                    row.getInt("version"),
                    row.getString("sha256")))
        .list();
  }

  private static TemplateVersion version(ResultSet row, int number) throws SQLException {
    return new TemplateVersion(
        row.getString("letter"),
        row.getInt("version"),
        row.getString("text"),
        row.getString("reason"),
        row.getTimestamp("saved_at").toInstant(),
        Optional.ofNullable(row.getString("saved_by")),
        row.getString("saved_by_name"));
  }
}
