package nl.rekenschap.workflow;

import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of whose hands were under what. */
@Repository
class HandStore {

  private final JdbcClient jdbc;

  HandStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names of tasks that one of these finished, or for whom, in that case and scope. */
  Set<String> doneBy(Set<PersonId> hands, CaseId caseId, String scope) {
    return jdbc.sql(
            """
            SELECT DISTINCT task FROM workflow.work_item
            WHERE case_id = :case AND scope = :scope AND state = 'DONE'
              AND (ended_by = ANY (:hands) OR ended_for && CAST(:hands AS text[]))
            """)
        .param("case", caseId.value())
        .param("scope", scope)
        .param("hands", hands.stream().map(PersonId::value).toArray(String[]::new))
        .query((row, number) -> row.getString(1))
        .set();
  }

  /** Who finished one of these tasks in that case, and for whom. */
  Set<PersonId> doersOf(CaseId caseId, Set<String> tasks) {
    return jdbc.sql(
            """
            SELECT DISTINCT h.hand
            FROM workflow.work_item w CROSS JOIN unnest(w.ended_for || w.ended_by) AS h (hand)
            WHERE w.case_id = :case AND w.task = ANY(:tasks) AND w.state = 'DONE'
              AND h.hand IS NOT NULL
            """)
        .param("case", caseId.value())
        .param("tasks", tasks.toArray(String[]::new))
        .query((row, number) -> new PersonId(row.getString(1)))
        .set();
  }
}
