package nl.rekenschap.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Timers that are done in one transaction. When one of them fails, none of them has been done, and
 * each is then done on its own, as the engine does: the others succeed, and the one that fails has
 * one attempt less and its cause on the screen of operations.
 */
final class Bundle extends ExecuteJobsRunnable {

  private static final Logger LOG = LoggerFactory.getLogger(Bundle.class);

  private final List<String> jobs;
  private final ReadAhead ahead;

  Bundle(List<String> jobs, ProcessEngineImpl engine, JobExecutor node, ReadAhead ahead) {
    super(jobs, engine);
    this.jobExecutor = node;
    this.jobs = jobs;
    this.ahead = ahead;
  }

  @Override
  public void run() {
    if (jobs.size() > 1 && jobExecutor.isActive()) {
      runTogether();
    } else {
      runOneByOne();
    }
  }

  private void runOneByOne() {
    super.run();
  }

  private void runTogether() {
    JobExecutorContext executing = new JobExecutorContext();
    Context.setJobExecutorContext(executing);
    try {
      processEngine
          .getProcessEngineConfiguration()
          .getCommandExecutorTxRequired()
          .execute(new ManyJobs(jobs, executing, ahead));
    } catch (RuntimeException | Error e) {
      // What fails on its own too is logged and counted then.
      LOG.debug("{} timers are done one by one: {}", jobs.size(), e.getClass().getSimpleName());
      runOneByOne();
      return;
    } finally {
      Context.removeJobExecutorContext();
    }
    // What they led to at once, in the same processes.
    List<String> more = List.copyOf(executing.getCurrentProcessorJobQueue());
    if (!more.isEmpty()) {
      new Bundle(more, processEngine, jobExecutor, ahead).runOneByOne();
    }
  }
}
