package nl.rekenschap.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what people were told. */
@Repository
class SignalStore {

  private final JdbcClient jdbc;

  SignalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was told, and under which number its mail waits; no mail is 0. */
  record Told(long signal, long mail) {}

  /** How a link is opened. */
  record Door(
      long id, PersonId person, @Nullable CaseId caseId, Optional<String> about, String path) {}

  /**
   * Tells, and queues the mail with it.
   *
   * @return empty when that person was told that before
   */
  Optional<Told> tell(Telling telling, Instant at) {
    return jdbc.sql(
            """
            WITH told AS (
              INSERT INTO post.signal (key, person, case_id, about, kind, subject, text, path, once,
                created_at, on_screen, digest_at)
              VALUES (:key, :person, :case, :about, :kind, :subject, :text, :path, :once, :at,
                :onScreen, :digestAt::timestamptz)
              ON CONFLICT (person, once) WHERE once IS NOT NULL DO NOTHING
              RETURNING id),
            mailed AS (
              INSERT INTO post.mail (case_id, to_person, to_name, to_address, subject, text,
                created_at, next_attempt_at, signal_id, language, not_before)
              SELECT :case, :person, :name, :address, :subject, :text, :at, now(), told.id, :language,
                :notBefore::timestamptz
              FROM told WHERE :mailed
              RETURNING id)
            SELECT told.id AS signal, coalesce(mailed.id, 0) AS mail
            FROM told LEFT JOIN mailed ON true
            """)
        .param("key", telling.key())
        .param("person", telling.to().id().value())
        .param("name", telling.to().name())
        .param("address", telling.to().email())
        .param("case", telling.caseId() == null ? null : telling.caseId().value(), Types.VARCHAR)
        .param("about", telling.message().about().orElse(null), Types.VARCHAR)
        .param("kind", telling.kind().name())
        .param("subject", telling.text().subject())
        .param("text", telling.text().body())
        .param("path", telling.message().path())
        .param("once", telling.message().once().orElse(null), Types.VARCHAR)
        .param("at", Timestamp.from(at))
        .param("onScreen", telling.onScreen())
        .param("digestAt", moment(telling.digestAt()), Types.TIMESTAMP)
        .param("language", telling.language().getLanguage())
        .param("notBefore", moment(telling.notBefore()), Types.TIMESTAMP)
        .param("mailed", telling.mailed())
        .query((row, number) -> new Told(row.getLong("signal"), row.getLong("mail")))
        .optional();
  }

  /** What that asked for was done: nobody is told of it any more, but for these kinds. */
  void settle(CaseId caseId, String about, Collection<SignalKind> butFor, Instant at) {
    jdbc.sql(
            """
            WITH ended AS (
              UPDATE post.signal SET ended_at = :at
              WHERE case_id = :case AND about = :about AND ended_at IS NULL AND kind <> ALL (:butFor)
              RETURNING id)
            UPDATE post.mail m SET dropped_at = :at, dropped_why = 'DONE'
            FROM ended WHERE m.signal_id = ended.id AND m.sent_at IS NULL AND m.dropped_at IS NULL
            """)
        .param("case", caseId.value())
        .param("about", about)
        .param("butFor", butFor.stream().map(SignalKind::name).toArray(String[]::new))
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * What that person was told, newest first.
   *
   * @param before number of the last one on the page before; {@link Long#MAX_VALUE} for the first
   */
  List<Signal> page(PersonId person, long before, int size) {
    return jdbc.sql(
            """
            SELECT * FROM post.signal WHERE person = :person AND on_screen AND id < :before
            ORDER BY id DESC LIMIT :size
            """)
        .param("person", person.value())
        .param("before", before)
        .param("size", size)
        .query(SignalStore::signal)
        .list();
  }

  /** How many are new, counted no further than {@code most}. */
  int unread(PersonId person, int most) {
    return jdbc.sql(
            """
            SELECT count(*) FROM (SELECT 1 FROM post.signal
              WHERE person = :person AND on_screen AND seen_at IS NULL AND ended_at IS NULL
              LIMIT :most) AS few
            """)
        .param("person", person.value())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  Optional<Door> door(String key) {
    return jdbc.sql("SELECT id, person, case_id, about, path FROM post.signal WHERE key = :key")
        .param("key", key)
        .query(
            (row, number) ->
                new Door(
                    row.getLong("id"),
                    new PersonId(row.getString("person")),
                    caseId(row),
                    Optional.ofNullable(row.getString("about")),
                    row.getString("path")))
        .optional();
  }

  void seen(long id, Instant at) {
    jdbc.sql("UPDATE post.signal SET seen_at = :at WHERE id = :id AND seen_at IS NULL")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  void allSeen(PersonId person, Instant at) {
    jdbc.sql(
            """
            UPDATE post.signal SET seen_at = :at
            WHERE person = :person AND on_screen AND seen_at IS NULL
            """)
        .param("person", person.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Who is to get a daily overview by now. */
  List<PersonId> awaitingDigest(Instant now) {
    return jdbc.sql(
            """
            SELECT DISTINCT person FROM post.signal
            WHERE digest_at IS NOT NULL AND digest_mail IS NULL AND digest_at <= :now
            ORDER BY person
            """)
        .param("now", Timestamp.from(now))
        .query((row, number) -> new PersonId(row.getString("person")))
        .list();
  }

  /** What goes into that overview; held, so that another node does not send it too. */
  List<Signal> forDigest(PersonId person, Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM post.signal
            WHERE person = :person AND digest_at IS NOT NULL AND digest_mail IS NULL
              AND digest_at <= :now
            ORDER BY id FOR UPDATE SKIP LOCKED
            """)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .query(SignalStore::signal)
        .list();
  }

  /**
   * They were dealt with.
   *
   * @param mail number of the overview; empty when nothing was left to tell
   */
  void digested(List<Signal> signals, Optional<Long> mail) {
    jdbc.sql(
            """
            UPDATE post.signal SET digest_mail = :mail,
              digest_at = CASE WHEN :mail IS NULL THEN NULL ELSE digest_at END
            WHERE id = ANY (:ids)
            """)
        .param("mail", mail.orElse(null), Types.BIGINT)
        .param("ids", signals.stream().map(Signal::id).toArray(Long[]::new))
        .update();
  }

  private static @Nullable Timestamp moment(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static @Nullable CaseId caseId(ResultSet row) throws SQLException {
    String caseId = row.getString("case_id");
    return caseId == null ? null : new CaseId(caseId);
  }

  private static Signal signal(ResultSet row, int number) throws SQLException {
    return new Signal(
        row.getLong("id"),
        row.getString("key"),
        caseId(row),
        SignalKind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getString("text"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("seen_at") != null,
        row.getTimestamp("ended_at") != null);
  }
}
