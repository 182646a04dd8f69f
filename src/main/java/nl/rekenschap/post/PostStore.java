package nl.rekenschap.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class PostStore {

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void queue(CaseId caseId, Person to, String subject, String text, Instant at) {
    jdbc.sql(
            """
            INSERT INTO post.mail
              (case_id, to_person, to_name, to_address, subject, text, created_at, next_attempt_at)
            VALUES (:case, :person, :name, :address, :subject, :text, :at, now())
            """)
        .param("case", caseId.value())
        .param("person", to.id().value())
        .param("name", to.name())
        .param("address", to.email())
        .param("subject", subject)
        .param("text", text)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Not about a case, and to somebody without an account. */
  void queueInConfidence(String name, String address, String subject, String text, Instant at) {
    jdbc.sql(
            """
            INSERT INTO post.mail
              (to_name, to_address, subject, text, created_at, next_attempt_at, confidential)
            VALUES (:name, :address, :subject, :text, :at, now(), true)
            """)
        .param("name", name)
        .param("address", address)
        .param("subject", subject)
        .param("text", text)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Waiting mails; other nodes skip those that this transaction holds. */
  List<Mail> waiting(int limit) {
    return jdbc.sql(
            """
            SELECT * FROM post.mail
            WHERE sent_at IS NULL AND next_attempt_at <= now()
            ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
            """)
        .param("limit", limit)
        .query(PostStore::mail)
        .list();
  }

  void sent(long id, Instant at) {
    jdbc.sql(
            """
            UPDATE post.mail
            SET sent_at = :at, problem = NULL, attempts = attempts + 1,
                text = CASE WHEN confidential THEN '' ELSE text END
            WHERE id = :id
            """)
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * Each failure doubles the pause, up to an hour. Doubling stops there too: the fortieth would not
   * fit an interval, and its error would stop the whole round.
   */
  void failed(long id, String problem) {
    jdbc.sql(
            """
            UPDATE post.mail
            SET attempts = attempts + 1, problem = :problem,
                next_attempt_at =
                  now() + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 9)))
            WHERE id = :id
            """)
        .param("id", id)
        .param("problem", problem)
        .update();
  }

  List<Mail> newest(int limit) {
    return jdbc.sql("SELECT * FROM post.mail ORDER BY id DESC LIMIT :limit")
        .param("limit", limit)
        .query(PostStore::mail)
        .list();
  }

  private static Mail mail(ResultSet row, int number) throws SQLException {
    Timestamp sent = row.getTimestamp("sent_at");
    String caseId = row.getString("case_id");
    return new Mail(
        row.getLong("id"),
        caseId == null ? null : new CaseId(caseId),
        row.getString("to_name"),
        row.getString("to_address"),
        row.getString("subject"),
        row.getString("text"),
        row.getTimestamp("created_at").toInstant(),
        sent == null ? null : sent.toInstant(),
        row.getInt("attempts"),
        row.getString("problem"),
        row.getBoolean("confidential"));
  }
}
