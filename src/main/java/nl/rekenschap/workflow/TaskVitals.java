package nl.rekenschap.workflow;

import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Vital;
import nl.rekenschap.kernel.Vitals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tasks are open, of which kind, and how many of those are late. */
@Component
class TaskVitals implements Vitals {

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  TaskVitals(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Vital> now() {
    return jdbc.sql(
            """
            SELECT task, coalesce(due_on < :today, false) AS late, count(*) AS number
            FROM workflow.work_item WHERE state = 'OPEN' GROUP BY 1, 2
            """)
        .param("today", clock.today())
        .query(
            (row, at) ->
                Vital.count(
                    "workflow.Vital.",
                    "tasks",
                    row.getInt("number"),
                    Map.of("task", row.getString("task"), "late", "" + row.getBoolean("late"))))
        .list();
  }
}
