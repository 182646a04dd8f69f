package nl.rekenschap.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * Queues a mail that comes from no single telling, such as a daily overview.
   *
   * @return number of the mail
   */
  long queue(Person to, Locale language, String subject, String text, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO post.mail (to_person, to_name, to_address, language, subject, text,
              created_at, next_attempt_at)
            VALUES (:person, :name, :address, :language, :subject, :text, :at, now())
            RETURNING id
            """)
        .param("person", to.id().value())
        .param("name", to.name())
        .param("address", to.email())
        .param("language", language.getLanguage())
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

  /** Not about a case, and to an address that belongs to no account. */
  void queueOutside(String address, String subject, String text, Instant at) {
    jdbc.sql(
            """
            INSERT INTO post.mail
              (to_name, to_address, subject, text, created_at, next_attempt_at)
            VALUES (:address, :address, :subject, :text, :at, now())
            """)
        .param("address", address)
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

  /**
   * Takes the next mail that waits in hand: no other postman gets it before that time is over.
   *
   * @param now by the clock of the cases; attempts go by the clock of the database
   */
  Optional<Mail> take(Instant now, Duration inHand) {
    return jdbc.sql(
            """
            WITH next AS (
              UPDATE post.mail
              SET next_attempt_at = now() + make_interval(secs => :inHand), attempts = attempts + 1
              WHERE id = (
                SELECT id FROM post.mail
                WHERE sent_at IS NULL AND dropped_at IS NULL AND next_attempt_at <= now()
                  AND (not_before IS NULL OR not_before <= :now)
                ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
              RETURNING *)
            SELECT m.*, ARRAY(SELECT a.name FROM post.attachment a WHERE a.mail_id = m.id
              ORDER BY a.name) AS attachments
            FROM next m
            """)
        .param("inHand", inHand.toSeconds())
        .param("now", Timestamp.from(now))
        .query(PostStore::mail)
        .optional();
  }

  /** A mail that was dropped while it was in hand has left all the same. */
  void sent(long id, Instant at) {
    jdbc.sql(
            """
            UPDATE post.mail
            SET sent_at = :at, problem = NULL, dropped_at = NULL, dropped_why = NULL,
                text = CASE WHEN confidential THEN '' ELSE text END
            WHERE id = :id
            """)
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * Each failure doubles the pause, up to an hour. Doubling stops there too: the fortieth would not
   * fit an interval.
   */
  void failed(long id, String problem) {
    jdbc.sql(
            """
            UPDATE post.mail
            SET problem = :problem,
                next_attempt_at = now()
                  + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts - 1, 9)))
            WHERE id = :id
            """)
        .param("id", id)
        .param("problem", problem)
        .update();
  }

  /** It was not the mail's fault: it waits as before, in its old place. */
  void putBack(Mail mail) {
    jdbc.sql(
            """
            UPDATE post.mail SET next_attempt_at = now() - interval '1 hour', attempts = attempts - 1
            WHERE id = :id
            """)
        .param("id", mail.id())
        .update();
  }

  /** Tries again at once, at the address that the person has now. */
  void again(long id, @Nullable String address) {
    jdbc.sql(
            """
            UPDATE post.mail SET next_attempt_at = now(), attempts = 0, problem = NULL,
              to_address = coalesce(:address, to_address)
            WHERE id = :id AND sent_at IS NULL AND dropped_at IS NULL
            """)
        .param("id", id)
        .param("address", address, Types.VARCHAR)
        .update();
  }

  void giveUp(long id, Instant at) {
    jdbc.sql(
            """
            UPDATE post.mail SET dropped_at = :at, dropped_why = 'GIVEN_UP'
            WHERE id = :id AND sent_at IS NULL AND dropped_at IS NULL
            """)
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** That mail while it waits; held until the transaction ends. */
  Optional<Mail> waiting(long id) {
    return jdbc.sql(
            MAILS
                + "WHERE m.id = :id AND m.sent_at IS NULL AND m.dropped_at IS NULL FOR UPDATE OF m")
        .param("id", id)
        .query(PostStore::mail)
        .optional();
  }

  /** Those that failed so often, oldest first. */
  List<Mail> stuck(int attempts, int limit) {
    return jdbc.sql(
            MAILS
                + """
                WHERE m.sent_at IS NULL AND m.dropped_at IS NULL AND m.attempts >= :attempts
                  AND m.problem IS NOT NULL
                ORDER BY m.id LIMIT :limit
                """)
        .param("attempts", attempts)
        .param("limit", limit)
        .query(PostStore::mail)
        .list();
  }

  long waiting() {
    return jdbc.sql("SELECT count(*) FROM post.mail WHERE sent_at IS NULL AND dropped_at IS NULL")
        .query(Long.class)
        .single();
  }

  List<Mail> newest(int limit) {
    return jdbc.sql(MAILS + "ORDER BY m.id DESC LIMIT :limit")
        .param("limit", limit)
        .query(PostStore::mail)
        .list();
  }

  private static Mail mail(ResultSet row, int number) throws SQLException {
    String caseId = row.getString("case_id");
    String dropped = row.getString("dropped_why");
    return new Mail(
        row.getLong("id"),
        caseId == null ? null : new CaseId(caseId),
        row.getString("to_person"),
        row.getString("to_name"),
        row.getString("to_address"),
        Locale.of(row.getString("language")),
        row.getString("subject"),
        row.getString("text"),
        row.getTimestamp("created_at").toInstant(),
        moment(row.getTimestamp("sent_at")),
        moment(row.getTimestamp("not_before")),
        row.getInt("attempts"),
        row.getString("problem"),
        dropped == null ? null : Mail.Dropped.valueOf(dropped),
        row.getBoolean("confidential"),
        row.getObject("message_id", UUID.class),
        List.of((String[]) row.getArray("attachments").getArray()));
  }

  private static @Nullable Instant moment(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
