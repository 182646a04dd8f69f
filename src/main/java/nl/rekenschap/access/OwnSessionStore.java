package nl.rekenschap.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of where people are logged in. */
@Repository
class OwnSessionStore {

  private final JdbcClient jdbc;

  OwnSessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Account account, OwnSession session, Optional<Elsewhere> elsewhere) {
    jdbc.sql(
            """
            INSERT INTO access.own_session
              (id, person_id, session_number, began_at, last_used_at, browser,
               login_issuer, login_sid)
            VALUES (:id, :person, :number, :began, :used, :browser, :issuer, :sid)
            """)
        .param("id", session.id())
        .param("person", account.person().id().value())
        .param("number", account.sessionNumber())
        .param("began", Timestamp.from(session.beganAt()))
        .param("used", Timestamp.from(session.lastUsedAt()))
        .param("browser", session.browser())
        .param("issuer", elsewhere.map(Elsewhere::issuer).orElse(null))
        .param("sid", elsewhere.flatMap(Elsewhere::session).orElse(null))
        .update();
  }

  /** Whether its person ended it; absent when it is not known. */
  Optional<Boolean> ended(UUID id) {
    return jdbc.sql("SELECT ended FROM access.own_session WHERE id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional();
  }

  void used(UUID id, Instant at) {
    jdbc.sql("UPDATE access.own_session SET last_used_at = :at WHERE id = :id AND NOT ended")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Those that may go on, the last used first. */
  List<OwnSession> of(PersonId person, Instant beganAfter, Instant usedAfter) {
    return jdbc.sql(
            """
            SELECT s.id, s.began_at, s.last_used_at, s.browser FROM access.own_session s
            JOIN access.person p ON p.id = s.person_id AND p.session_number = s.session_number
            WHERE s.person_id = :person AND NOT s.ended
              AND s.began_at > :began AND s.last_used_at > :used
            ORDER BY s.last_used_at DESC, s.id
            """)
        .param("person", person.value())
        .param("began", Timestamp.from(beganAfter))
        .param("used", Timestamp.from(usedAfter))
        .query(OwnSessionStore::session)
        .list();
  }

  /**
   * @return false when that person has no such session
   */
  boolean end(PersonId person, UUID id) {
    return jdbc.sql(
                """
                UPDATE access.own_session SET ended = true
                WHERE id = :id AND person_id = :person AND NOT ended
                """)
            .param("id", id)
            .param("person", person.value())
            .update()
        > 0;
  }

  /**
   * Ends what began at that session of another login.
   *
   * @return whose they were
   */
  List<PersonId> endElsewhere(String issuer, String session) {
    return jdbc.sql(
            """
            UPDATE access.own_session SET ended = true
            WHERE login_issuer = :issuer AND login_sid = :sid AND NOT ended
            RETURNING person_id
            """)
        .param("issuer", issuer)
        .param("sid", session)
        .query((row, number) -> new PersonId(row.getString("person_id")))
        .list();
  }

  /** Ends all that began until then at that other login, of that person. */
  List<PersonId> endElsewhere(PersonId person, String issuer, Instant until) {
    return jdbc.sql(
            """
            UPDATE access.own_session SET ended = true
            WHERE person_id = :person AND login_issuer = :issuer AND began_at <= :until
              AND NOT ended
            RETURNING person_id
            """)
        .param("person", person.value())
        .param("issuer", issuer)
        .param("until", Timestamp.from(until))
        .query((row, number) -> new PersonId(row.getString("person_id")))
        .list();
  }

  /** That one goes on under the number that the account has now. */
  void goesOn(UUID id, int sessionNumber) {
    jdbc.sql("UPDATE access.own_session SET session_number = :number WHERE id = :id")
        .param("id", id)
        .param("number", sessionNumber)
        .update();
  }

  void forget(UUID id) {
    jdbc.sql("DELETE FROM access.own_session WHERE id = :id").param("id", id).update();
  }

  void forgetBegunBefore(Instant at) {
    jdbc.sql("DELETE FROM access.own_session WHERE began_at < :at")
        .param("at", Timestamp.from(at))
        .update();
  }

  private static OwnSession session(ResultSet row, int number) throws SQLException {
    return new OwnSession(
        row.getObject("id", UUID.class),
        row.getTimestamp("began_at").toInstant(),
        row.getTimestamp("last_used_at").toInstant(),
        row.getString("browser"));
  }
}
