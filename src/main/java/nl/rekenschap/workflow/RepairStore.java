package nl.rekenschap.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes what the check of the work list needs, and nobody else. */
@Repository
class RepairStore {

  private final JdbcClient jdbc;

  RepairStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Open items by id.
   *
   * @param upTo the last one; null when there is no end
   */
  List<OpenTasks.Open> openBetween(String after, @Nullable String upTo) {
    return jdbc.sql(
            """
            SELECT id, assignee FROM workflow.work_item
            WHERE state = 'OPEN' AND id > :after AND (CAST(:upTo AS text) IS NULL OR id <= :upTo)
            """)
        .param("after", after)
        .param("upTo", upTo)
        .query((row, number) -> new OpenTasks.Open(row.getString(1), row.getString(2)))
        .list();
  }

  /** For a task that the engine waits for although its item had ended. */
  void reopened(String id) {
    jdbc.sql(
            """
            WITH open AS (
              UPDATE workflow.work_item
              SET state = 'OPEN', ended_at = NULL, ended_by = NULL, ended_by_name = NULL,
                  ended_for = '{}',
                  version = version + 1, changed_in = pg_current_xact_id()
              WHERE id = :id
              RETURNING number, queue, due_key, districts)
            INSERT INTO workflow.item_district (district, queue, due_key, number)
            SELECT district, queue, due_key, number FROM open CROSS JOIN unnest(districts) district
            """)
        .param("id", id)
        .update();
  }
}
