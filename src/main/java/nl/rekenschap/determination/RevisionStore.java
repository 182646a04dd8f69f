package nl.rekenschap.determination;

import java.time.LocalDate;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of later changes of a final amount. */
@Repository
class RevisionStore {

  private final JdbcClient jdbc;

  RevisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a revision. */
  void add(CaseId caseId, Money determined, String because, LocalDate on, String by) {
    jdbc.sql(
            """
            INSERT INTO determination.revision
              (case_id, number, determined, because, decided_on, decided_by)
            SELECT :case, coalesce(max(number), 0) + 1, :determined, :because, :on, :by
            FROM determination.revision WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("determined", determined.amount())
        .param("because", because)
        .param("on", on)
        .param("by", by)
        .update();
  }

  int count(CaseId caseId) {
    return jdbc.sql("SELECT count(*) FROM determination.revision WHERE case_id = :case")
        .param("case", caseId.value())
        .query(Integer.class)
        .single();
  }
}
