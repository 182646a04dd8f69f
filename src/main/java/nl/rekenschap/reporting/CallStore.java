package nl.rekenschap.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of calls of programs. */
@Repository
class CallStore {

  private final JdbcClient jdbc;

  CallStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was answered to which request. */
  record Kept(String requestHash, Calls.Answer answer) {}

  long nextNumber() {
    return jdbc.sql("SELECT nextval('reporting.call_number')").query(Long.class).single();
  }

  /**
   * Claims the key. While another transaction does the same call this waits for its end.
   *
   * @return false when that call was made before
   */
  boolean begin(PersonId person, String key, String requestHash, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO reporting.call_once (person_id, key, request_hash, at)
                VALUES (:person, :key, :hash, :at) ON CONFLICT (person_id, key) DO NOTHING
                """)
            .param("person", person.value())
            .param("key", key)
            .param("hash", requestHash)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void keep(PersonId person, String key, Calls.Answer answer) {
    jdbc.sql(
            """
            UPDATE reporting.call_once
            SET status = :status, body = :body, location = :location, etag = :etag
            WHERE person_id = :person AND key = :key
            """)
        .param("status", answer.status())
        .param("body", answer.body())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("person", person.value())
        .param("key", key)
        .update();
  }

  /** What was answered; absent when that was before the moment. */
  Optional<Kept> kept(PersonId person, String key, Instant since) {
    return jdbc.sql(
            """
            SELECT request_hash, status, body, location, etag FROM reporting.call_once
            WHERE person_id = :person AND key = :key AND at >= :since
            """)
        .param("person", person.value())
        .param("key", key)
        .param("since", Timestamp.from(since))
        .query(
            (row, number) ->
                new Kept(
                    row.getString("request_hash"),
                    new Calls.Answer(
                        row.getInt("status"),
                        row.getString("body"),
                        row.getString("location"),
                        row.getString("etag"),
                        true)))
        .optional();
  }

  void forgetBefore(Instant moment) {
    jdbc.sql("DELETE FROM reporting.call_once WHERE at < :moment")
        .param("moment", Timestamp.from(moment))
        .update();
  }
}
