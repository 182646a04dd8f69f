package nl.rekenschap.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rekenschap.access.Person;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class PostStore {

  private static final String MAILS =
      """
      SELECT m.*, ARRAY(SELECT a.name FROM post.attachment a WHERE a.mail_id = m.id ORDER BY a.name)
        AS attachments
      FROM post.mail m
      """;

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file that goes along; its bytes are in the case's record. */
  record Attachment(UUID document, String name, String mediaType) {}

  /**
   * @param caseId absent when it is about no case
   * @return number of the mail
   */
  long queue(@Nullable CaseId caseId, Person to, String subject, String text, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO post.mail
              (case_id, to_person, to_name, to_address, subject, text, created_at, next_attempt_at)
            VALUES (:case, :person, :name, :address, :subject, :text, :at, now())
            RETURNING id
            """)
        .param("case", caseId == null ? null : caseId.value())
        .param("person", to.id().value())
        .param("name", to.name())
        .param("address", to.email())
        .param("subject", subject)
        .param("text", text)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  void attach(long mail, Document document) {
    jdbc.sql(
            """
            INSERT INTO post.attachment (mail_id, document, name, media_type)
            VALUES (:mail, :document, :name, :type)
            """)
        .param("mail", mail)
        .param("document", document.id())
        .param("name", document.name())
        .param("type", document.mediaType())
        .update();
  }

  List<Attachment> attachments(long mail) {
    return jdbc.sql(
            """
            SELECT document, name, media_type FROM post.attachment
            WHERE mail_id = :mail ORDER BY name
            """)
        .param("mail", mail)
        .query(
            (row, number) ->
                new Attachment(
                    row.getObject("document", UUID.class),
                    row.getString("name"),
                    row.getString("media_type")))
        .list();
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
            MAILS
                + """
                WHERE m.sent_at IS NULL AND m.next_attempt_at <= now()
                ORDER BY m.id LIMIT :limit FOR UPDATE OF m SKIP LOCKED
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
    return jdbc.sql(MAILS + "ORDER BY m.id DESC LIMIT :limit")
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
        row.getBoolean("confidential"),
        List.of((String[]) row.getArray("attachments").getArray()));
  }
}
