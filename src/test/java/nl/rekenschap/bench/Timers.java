package nl.rekenschap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** One engine's timers: they rest while the other engine is measured. */
final class Timers {

  private static final long LOOK_NANOS = 5_000_000;

  private final JobExecutor executor;
  private final DataSource database;
  private final String jobs;

  private Timers(JobExecutor executor, DataSource database, String jobs) {
    this.executor = executor;
    this.database = database;
    this.jobs = jobs;
  }

  static Timers of(Running running) {
    return of(running.bean(ProcessEngine.class), running.bean(DataSource.class), "engine.");
  }

  static Timers of(ProcessEngine engine, DataSource database, String prefix) {
    JobExecutor executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    return new Timers(executor, database, prefix + "act_ru_job");
  }

  void rest() {
    if (executor.isActive()) {
      executor.shutdown();
    }
  }

  /** Comes back when nothing is due any more by the clock as it stands. */
  void runWhatIsDue() {
    executor.start();
    while (due() > 0) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    executor.shutdown();
  }

  private long due() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT count(*) FROM " + jobs + " WHERE duedate_ <= ? OR duedate_ IS NULL")) {
      statement.setTimestamp(1, Timestamp.from(ClockUtil.getCurrentTime().toInstant()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
