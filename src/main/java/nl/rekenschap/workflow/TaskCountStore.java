package nl.rekenschap.workflow;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts open tasks. */
@Repository
class TaskCountStore {

  private final JdbcClient jdbc;

  TaskCountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of one kind, and late or not. */
  record Count(String task, boolean late, int number) {}

  List<Count> open(LocalDate today) {
    return jdbc.sql(
            """
            SELECT task, coalesce(due_on < :today, false) AS late, count(*) AS number
            FROM workflow.work_item WHERE state = 'OPEN' GROUP BY 1, 2
            """)
        .param("today", today)
        .query(
            (row, at) ->
                new Count(row.getString("task"), row.getBoolean("late"), row.getInt("number")))
        .list();
  }
}
