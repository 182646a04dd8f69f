package nl.rekenschap.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** Engine settings that make it write and ask less; why each, is in decision 0019. */
final class EngineTuning {

  /** Ids that the engine fetches at once: each fetch is a transaction of its own. */
  private static final int IDS = 10_000;

  private EngineTuning() {}

  static void tune(
      SpringProcessEngineConfiguration engine,
      WorkflowSettings.Timers timers,
      TimerStore store,
      ReadAhead ahead,
      PeopleFirst people) {
    engine.setCustomHistoryLevels(List.of(new PassageHistory()));
    engine.setHistory(PassageHistory.NAME);
    // What is too old goes by the day on which it ended: no date is written into every row.
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    engine.setHistoryCleanupStrategy(
        ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    engine.setHistoryEventHandler(new ReadAhead.Passages());
    engine.setCustomIncidentHandlers(List.<IncidentHandler>of(new ReadAhead.Incidents()));
    engine.setIdBlockSize(IDS);
    // No timer goes before another, so nobody need look up which does.
    engine.setProducePrioritizedJobs(false);
    engine.setJobExecutorAcquireByPriority(false);
    engine.setJobExecutor(executor(timers, store, ahead, people));
  }

  private static JobExecutor executor(
      WorkflowSettings.Timers timers, TimerStore store, ReadAhead ahead, PeopleFirst people) {
    JobExecutor executor = new TimersTogether(timers, store, ahead, people);
    executor.setWaitTimeInMillis(Math.toIntExact(timers.look().toMillis()));
    executor.setMaxWait(timers.lookAtLeast().toMillis());
    executor.setLockTimeInMillis(Math.toIntExact(timers.lock().toMillis()));
    return executor;
  }
}
