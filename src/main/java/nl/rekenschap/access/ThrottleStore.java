package nl.rekenschap.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of wrong tries. The time is the database's, so that all nodes have the same. */
@Repository
class ThrottleStore {

  private final JdbcClient jdbc;

  ThrottleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Counts a try before it is known whether it is right, so that many at once are not all free.
   *
   * @return how long to wait instead; absent when it was counted and may be made
   */
  Optional<Duration> begin(String who, int free, Duration first, Duration longest) {
    jdbc.sql(
            """
            INSERT INTO access.login_try (who, wrong, last_at) VALUES (:who, 0, clock_timestamp())
            ON CONFLICT (who) DO NOTHING
            """)
        .param("who", who)
        .update();
    int counted =
        jdbc.sql(
                """
                UPDATE access.login_try
                SET wrong = wrong + 1, last_at = clock_timestamp(),
                    closed_until = CASE WHEN wrong + 1 < :free THEN NULL
                      ELSE clock_timestamp() + least(:longest, :first * power(2, least(wrong + 1 - :free, 30)))
                        * interval '1 millisecond' END
                WHERE who = :who AND (closed_until IS NULL OR closed_until <= clock_timestamp())
                """)
            .param("who", who)
            .param("free", free)
            .param("first", first.toMillis())
            .param("longest", longest.toMillis())
            .update();
    return counted > 0 ? Optional.empty() : wait(who);
  }

  private Optional<Duration> wait(String who) {
    return jdbc.sql(
            """
            SELECT greatest(1000, extract(epoch FROM closed_until - clock_timestamp()) * 1000)::bigint
            FROM access.login_try WHERE who = :who AND closed_until IS NOT NULL
            """)
        .param("who", who)
        .query(Long.class)
        .optional()
        .map(Duration::ofMillis)
        .or(() -> Optional.of(Duration.ofSeconds(1)));
  }

  void forget(String who) {
    jdbc.sql("DELETE FROM access.login_try WHERE who = :who").param("who", who).update();
  }

  /** The last try of it was right: it does not count. */
  void takeBack(String who) {
    jdbc.sql(
            """
            UPDATE access.login_try SET wrong = greatest(0, wrong - 1), closed_until = NULL
            WHERE who = :who
            """)
        .param("who", who)
        .update();
  }

  void forgetBefore(Duration age) {
    jdbc.sql(
            """
            DELETE FROM access.login_try
            WHERE last_at < clock_timestamp() - :age * interval '1 millisecond'
              AND (closed_until IS NULL OR closed_until <= clock_timestamp())
            """)
        .param("age", age.toMillis())
        .update();
  }

  /** What a name or address is kept as. */
  String hash(String what) {
    return Sha256.of(salt() + what);
  }

  private String salt() {
    jdbc.sql("INSERT INTO access.login_salt (salt) VALUES (:salt) ON CONFLICT DO NOTHING")
        .param("salt", UUID.randomUUID().toString() + UUID.randomUUID())
        .update();
    return jdbc.sql("SELECT salt FROM access.login_salt").query(String.class).single();
  }
}
