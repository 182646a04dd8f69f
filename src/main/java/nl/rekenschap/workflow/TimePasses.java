package nl.rekenschap.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import nl.rekenschap.kernel.BusinessClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;

/** Moves the clock from timer to timer, so that each fires on its own day. */
final class TimePasses {

  private final ProcessEngine engine;
  private final BusinessClock clock;

  TimePasses(ProcessEngine engine, BusinessClock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  void until(Instant until, Consumer<Instant> moveClock) {
    JobExecutor executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    boolean ran = executor.isActive();
    if (ran) {
      executor.shutdown();
    }
    try {
      runDue();
      for (Instant next = nextTimer(); !next.isAfter(until); next = nextTimer()) {
        if (next.isAfter(clock.now())) {
          moveClock.accept(next);
        }
        runDue();
      }
      if (until.isAfter(clock.now())) {
        moveClock.accept(until);
      }
    } finally {
      if (ran) {
        executor.start();
      }
    }
  }

  private void runDue() {
    List<Job> due;
    do {
      due =
          engine
              .getManagementService()
              .createJobQuery()
              .executable()
              .orderByJobDuedate()
              .asc()
              .listPage(0, 200);
      for (Job job : due) {
        // An earlier job of this batch may have ended the process that this one belonged to.
        if (engine.getManagementService().createJobQuery().jobId(job.getId()).count() > 0) {
          engine.getManagementService().executeJob(job.getId());
        }
      }
    } while (!due.isEmpty());
  }

  private Instant nextTimer() {
    List<Job> next =
        engine
            .getManagementService()
            .createJobQuery()
            .timers()
            .active()
            .withRetriesLeft()
            .orderByJobDuedate()
            .asc()
            .listPage(0, 1);
    Date due = next.isEmpty() ? null : next.getFirst().getDuedate();
    return due == null ? Instant.MAX : due.toInstant();
  }
}
