package nl.rekenschap.access;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the second step. */
@Repository
class SecondStepStore {

  private final JdbcClient jdbc;

  SecondStepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sealed secret; absent when that person has no second step. */
  Optional<String> sealed(PersonId id) {
    return jdbc.sql("SELECT sealed FROM access.second_step WHERE person_id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  /** The sealed secret of each person who has one. */
  Map<PersonId, String> allSealed() {
    Map<PersonId, String> all = new HashMap<>();
    jdbc.sql("SELECT person_id, sealed FROM access.second_step")
        .query(
            (ResultSet row) -> {
              all.put(new PersonId(row.getString("person_id")), row.getString("sealed"));
            });
    return all;
  }

  /** The same secret under another seal, unless it was set anew meanwhile. */
  void reseal(PersonId id, String before, String sealed) {
    jdbc.sql(
            "UPDATE access.second_step SET sealed = :sealed WHERE person_id = :id AND sealed ="
                + " :before")
        .param("id", id.value())
        .param("before", before)
        .param("sealed", sealed)
        .update();
  }

  void set(PersonId id, String sealed, long usedStep) {
    jdbc.sql(
            """
            INSERT INTO access.second_step (person_id, sealed, last_step)
            VALUES (:id, :sealed, :step)
            ON CONFLICT (person_id) DO UPDATE
            SET sealed = excluded.sealed, last_step = excluded.last_step
            """)
        .param("id", id.value())
        .param("sealed", sealed)
        .param("step", usedStep)
        .update();
  }

  /**
   * @return false when that step or a later one was used before
   */
  boolean use(PersonId id, long step) {
    return jdbc.sql(
                """
                UPDATE access.second_step SET last_step = :step
                WHERE person_id = :id AND last_step < :step
                """)
            .param("id", id.value())
            .param("step", step)
            .update()
        > 0;
  }

  /**
   * @return whether there was one
   */
  boolean forget(PersonId id) {
    jdbc.sql("DELETE FROM access.recovery_code WHERE person_id = :id")
        .param("id", id.value())
        .update();
    return jdbc.sql("DELETE FROM access.second_step WHERE person_id = :id")
            .param("id", id.value())
            .update()
        > 0;
  }

  void recoveryCodes(PersonId id, Collection<String> hashes) {
    jdbc.sql("DELETE FROM access.recovery_code WHERE person_id = :id")
        .param("id", id.value())
        .update();
    for (String hash : hashes) {
      jdbc.sql("INSERT INTO access.recovery_code (person_id, code_hash) VALUES (:id, :hash)")
          .param("id", id.value())
          .param("hash", hash)
          .update();
    }
  }

  /**
   * @return false when there is no such code, or no longer
   */
  boolean useRecoveryCode(PersonId id, String hash) {
    return jdbc.sql("DELETE FROM access.recovery_code WHERE person_id = :id AND code_hash = :hash")
            .param("id", id.value())
            .param("hash", hash)
            .update()
        > 0;
  }

  int recoveryCodes(PersonId id) {
    return jdbc.sql("SELECT count(*) FROM access.recovery_code WHERE person_id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }
}
