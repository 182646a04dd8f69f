package nl.rekenschap.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of timers that are done together: what the engine would read for each, read for all. */
@Repository
class TimerStore {

  /** Where processes stand, as the engine is asked for it. */
  static final String PLACES = "SELECT * FROM engine.act_ru_execution WHERE proc_inst_id_ IN (%s)";

  /** Key of the lock under which a node takes timers. */
  private static final long TAKING = 22_000_001;

  private final JdbcClient jdbc;

  TimerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction, which is a matter of milliseconds. */
  void oneNodeAtATime() {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
        .param("key", TAKING)
        .query((row, n) -> Boolean.TRUE)
        .single();
  }

  /** Which of these jobs have an incident. */
  Set<String> failed(Collection<String> jobs) {
    return jdbc.sql(
            "SELECT configuration_ FROM engine.act_ru_incident WHERE configuration_ = ANY (:ids)")
        .param("ids", jobs.toArray(String[]::new))
        .query((row, n) -> row.getString(1))
        .set();
  }

  /** What these processes are about, in the order of their names. */
  List<String> scopes(Collection<String> processes) {
    return jdbc.sql(
            """
            SELECT DISTINCT text_ FROM engine.act_ru_variable
            WHERE execution_id_ = ANY (:processes) AND name_ = :name AND text_ IS NOT NULL
            ORDER BY text_
            """)
        .param("processes", processes.toArray(String[]::new))
        .param("name", Workflow.SCOPE)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
