package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of whether subsidies go on. */
@Repository
class ContinuationStore {

  private final JdbcClient jdbc;

  ContinuationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseId caseId, Continuation decided) {
    jdbc.sql(
            """
            INSERT INTO amendment.continuation
              (case_id, continues, reason, until, decided_on, decided_by)
            VALUES (:case, :continues, :reason, :until, :on, :by)
            """)
        .param("case", caseId.value())
        .param("continues", decided.until().isEmpty())
        .param("reason", decided.reason())
        .param("until", decided.until().orElse(null))
        .param("on", decided.on())
        .param("by", decided.by())
        .update();
  }

  Optional<Continuation> find(CaseId caseId) {
    return jdbc.sql("SELECT * FROM amendment.continuation WHERE case_id = :case")
        .param("case", caseId.value())
        .query(
            (row, n) ->
                new Continuation(
                    row.getString("reason"),
                    Optional.ofNullable(row.getObject("until", LocalDate.class)),
                    row.getObject("decided_on", LocalDate.class),
                    row.getString("decided_by")))
        .optional();
  }
}
