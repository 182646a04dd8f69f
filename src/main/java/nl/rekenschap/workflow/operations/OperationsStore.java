package nl.rekenschap.workflow.operations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was done to the engine, and of the pause of its timers. */
@Repository
class OperationsStore {

  private final JdbcClient jdbc;

  OperationsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Instant at, Person by, Operation.What what, String subject, int number, String reason) {
    jdbc.sql(
            """
            INSERT INTO workflow.operation (at, by_id, by_name, what, subject, number, reason)
            VALUES (:at, :by, :name, :what, :subject, :number, :reason)
            """)
        .param("at", Timestamp.from(at))
        .param("by", by.id().value())
        .param("name", by.name())
        .param("what", what.name())
        .param("subject", subject)
        .param("number", number)
        .param("reason", reason)
        .update();
  }

  List<Operation> newest(int most) {
    return jdbc.sql("SELECT * FROM workflow.operation ORDER BY id DESC LIMIT :most")
        .param("most", most)
        .query(
            (row, number) ->
                new Operation(
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_name"),
                    Operation.What.valueOf(row.getString("what")),
                    row.getString("subject"),
                    row.getInt("number"),
                    row.getString("reason")))
        .list();
  }

  Optional<TimerPause> pause(Instant now) {
    return jdbc.sql("SELECT * FROM workflow.timer_pause WHERE ended_at IS NULL AND until_at > :now")
        .param("now", Timestamp.from(now))
        .query(
            (row, number) ->
                new TimerPause(
                    row.getTimestamp("began_at").toInstant(),
                    row.getTimestamp("until_at").toInstant(),
                    row.getString("by_name"),
                    row.getString("reason")))
        .optional();
  }

  /** Closes what has ended by itself. */
  void close(Instant now) {
    jdbc.sql(
            """
            UPDATE workflow.timer_pause SET ended_at = until_at
            WHERE ended_at IS NULL AND until_at <= :now
            """)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Whether it began; not while there is one. */
  boolean begin(Instant now, Instant until, Person by, String reason) {
    return jdbc.sql(
                """
                INSERT INTO workflow.timer_pause (began_at, until_at, by_name, reason)
                VALUES (:now, :until, :name, :reason)
                ON CONFLICT DO NOTHING
                """)
            .param("now", Timestamp.from(now))
            .param("until", Timestamp.from(until))
            .param("name", by.name())
            .param("reason", reason)
            .update()
        == 1;
  }

  /** Whether there was one to end. */
  boolean end(Instant now) {
    return jdbc.sql(
                """
                UPDATE workflow.timer_pause SET ended_at = :now
                WHERE ended_at IS NULL AND until_at > :now
                """)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
