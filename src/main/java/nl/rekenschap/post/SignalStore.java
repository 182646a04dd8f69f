package nl.rekenschap.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
   * Tells, and queues the mails with it.
   *
   * @return by the key of each telling; without those whose person was told that before
   */
  Map<String, Told> tell(List<Telling> all, Instant at) {
    Map<String, Told> told = new HashMap<>();
    jdbc.sql(
            """
            WITH asked AS (
              SELECT * FROM unnest(:keys::text[], :persons::text[], :names::text[],
                :addresses::text[], :cases::text[], :abouts::text[], :kinds::text[],
                :subjects::text[], :texts::text[], :paths::text[], :onces::text[],
                :onScreen::boolean[], :digestsAt::timestamptz[], :languages::text[],
                :notBefore::timestamptz[], :mailed::boolean[])
              WITH ORDINALITY AS a (key, person, name, address, case_id, about, kind, subject, text,
                path, once, on_screen, digest_at, language, not_before, mailed, place)),
            told AS (
              INSERT INTO post.signal (key, person, case_id, about, kind, subject, text, path, once,
                created_at, on_screen, digest_at)
              SELECT key, person, case_id, about, kind, subject, text, path, once, :at, on_screen,
                digest_at
              FROM asked ORDER BY place
              ON CONFLICT (person, once) WHERE once IS NOT NULL DO NOTHING
              RETURNING id, key),
            mailed AS (
              INSERT INTO post.mail (case_id, to_person, to_name, to_address, subject, text,
                created_at, next_attempt_at, signal_id, language, not_before)
              SELECT case_id, person, name, address, subject, text, :at, now(), told.id, language,
                not_before
              FROM told JOIN asked USING (key) WHERE mailed ORDER BY place
              RETURNING id, signal_id)
            SELECT told.key, told.id AS signal, coalesce(mailed.id, 0) AS mail
            FROM told LEFT JOIN mailed ON mailed.signal_id = told.id
            """)
        .param("keys", texts(all, Telling::key))
        .param("persons", texts(all, telling -> telling.to().id().value()))
        .param("names", texts(all, telling -> telling.to().name()))
        .param("addresses", texts(all, telling -> telling.to().email()))
        .param("cases", texts(all, t -> t.caseId() == null ? null : t.caseId().value()))
        .param("abouts", texts(all, telling -> telling.message().about().orElse(null)))
        .param("kinds", texts(all, telling -> telling.kind().name()))
        .param("subjects", texts(all, telling -> telling.text().subject()))
        .param("texts", texts(all, telling -> telling.text().body()))
        .param("paths", texts(all, telling -> telling.message().path()))
        .param("onces", texts(all, telling -> telling.message().once().orElse(null)))
        .param("onScreen", all.stream().map(Telling::onScreen).toArray(Boolean[]::new))
        .param("digestsAt", texts(all, telling -> moment(telling.digestAt())))
        .param("languages", texts(all, telling -> telling.language().getLanguage()))
        .param("notBefore", texts(all, telling -> moment(telling.notBefore())))
        .param("mailed", all.stream().map(Telling::mailed).toArray(Boolean[]::new))
        .param("at", Timestamp.from(at))
        .query(
            (row, number) ->
                told.put(
                    row.getString("key"), new Told(row.getLong("signal"), row.getLong("mail"))))
        .list();
    return told;
  }

  private static @Nullable String[] texts(
      List<Telling> all, Function<Telling, @Nullable String> part) {
    return all.stream().map(part).toArray(String[]::new);
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

  private static @Nullable String moment(@Nullable Instant at) {
    return at == null ? null : at.toString();
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
