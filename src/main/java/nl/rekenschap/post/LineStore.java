package nl.rekenschap.post;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of how the way to the mail server stands; by the clock of the database, for all nodes. */
@Repository
class LineStore {

  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean mayTry() {
    return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM post.line WHERE next_try_at > now())")
        .query(Boolean.class)
        .single();
  }

  Optional<LineTrouble> trouble() {
    return jdbc.sql("SELECT away_since, problem FROM post.line")
        .query(
            (row, number) ->
                new LineTrouble(
                    row.getTimestamp("away_since").toInstant(), row.getString("problem")))
        .optional();
  }

  /** Each failure doubles the pause, up to the longest. */
  void away(String problem, Duration longest) {
    jdbc.sql(
            """
            INSERT INTO post.line AS l (away_since, failures, next_try_at, problem)
            VALUES (now(), 1, now() + interval '2 seconds', :problem)
            ON CONFLICT (one) DO UPDATE SET failures = l.failures + 1, problem = :problem,
              next_try_at = now() + least(make_interval(secs => :longest),
                interval '2 seconds' * power(2, least(l.failures, 12)))
            """)
        .param("problem", problem)
        .param("longest", longest.toSeconds())
        .update();
  }

  void open() {
    jdbc.sql("DELETE FROM post.line").update();
  }
}
