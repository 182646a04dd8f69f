package nl.rekenschap.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of suspensions of payment. */
@Repository
class SuspensionStore {

  private final JdbcClient jdbc;

  SuspensionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins one; its id, or empty when one runs in that case already. */
  Optional<Long> begin(
      CaseId caseId, String suspicion, LocalDate from, LocalDate lastDay, String by) {
    return jdbc.sql(
            """
            INSERT INTO payment.suspension (case_id, suspicion, from_day, last_day, by_name)
            VALUES (:case, :suspicion, :from, :last, :by)
            ON CONFLICT (case_id) WHERE ended_on IS NULL DO NOTHING
            RETURNING id
            """)
        .param("case", caseId.value())
        .param("suspicion", suspicion)
        .param("from", from)
        .param("last", lastDay)
        .param("by", by)
        .query(Long.class)
        .optional();
  }

  Optional<Suspension> find(long id) {
    return jdbc.sql("SELECT * FROM payment.suspension WHERE id = :id")
        .param("id", id)
        .query(SuspensionStore::suspension)
        .optional();
  }

  Optional<Suspension> running(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT * FROM payment.suspension WHERE case_id = :case AND ended_on IS NULL
            """)
        .param("case", caseId.value())
        .query(SuspensionStore::suspension)
        .optional();
  }

  List<Suspension> of(CaseId caseId) {
    return jdbc.sql("SELECT * FROM payment.suspension WHERE case_id = :case ORDER BY id")
        .param("case", caseId.value())
        .query(SuspensionStore::suspension)
        .list();
  }

  /** Ends it, unless it has ended; whether it had not. */
  boolean end(long id, LocalDate on, String why, @Nullable String by) {
    return jdbc.sql(
                """
                UPDATE payment.suspension SET ended_on = :on, ended_why = :why, ended_by = :by
                WHERE id = :id AND ended_on IS NULL
                """)
            .param("on", on)
            .param("why", why)
            .param("by", by)
            .param("id", id)
            .update()
        == 1;
  }

  private static Suspension suspension(ResultSet row, int number) throws SQLException {
    Optional<LocalDate> ended = Optional.ofNullable(row.getObject("ended_on", LocalDate.class));
    String why = row.getString("ended_why");
    Optional<String> by = Optional.ofNullable(row.getString("ended_by"));
    return new Suspension(
        row.getLong("id"),
        new CaseId(row.getString("case_id")),
        row.getString("suspicion"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("by_name"),
        ended.map(on -> new Suspension.End(on, why, by)));
  }
}
