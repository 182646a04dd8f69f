package nl.rekenschap.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Hands timers that are due to its threads in bundles, each done in one transaction ({@link
 * Bundle}). It takes no more than its threads have room for, and nodes take one after another, so
 * that no two want the same (decision 0019).
 */
final class TimersTogether extends DefaultJobExecutor {

  /** A thread has one bundle in hand and one that waits. */
  private static final int BUNDLES_A_THREAD = 2;

  private final int bundle;
  private final int most;
  private final TimerStore store;
  private final ReadAhead ahead;
  private final PeopleFirst people;
  private final AtomicInteger handedOut = new AtomicInteger();

  TimersTogether(
      WorkflowSettings.Timers timers, TimerStore store, ReadAhead ahead, PeopleFirst people) {
    this.ahead = ahead;
    this.people = people;
    this.bundle = timers.batch();
    this.most = timers.threads() * BUNDLES_A_THREAD;
    this.store = store;
    setCorePoolSize(timers.threads());
    setMaxPoolSize(timers.threads());
    // Room for whatever is taken, also when what belongs together makes small bundles.
    setQueueSize(most * bundle);
    setMaxJobsPerAcquisition(most * bundle);
  }

  @Override
  protected void startExecutingJobs() {
    handedOut.set(0);
    super.startExecutingJobs();
  }

  @Override
  public Command<AcquiredJobs> getAcquireJobsCmd(int number) {
    int room = Math.max(0, most - handedOut.get()) * bundle;
    return room == 0 ? context -> new AcquiredJobs(0) : new Take(this, Math.min(number, room));
  }

  @Override
  public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
    handedOut.incrementAndGet();
    Runnable work = new Bundle(jobs, engine, this, ahead);
    return () -> {
      long begin = System.nanoTime();
      try {
        work.run();
        people.giveWay(Duration.ofNanos(System.nanoTime() - begin));
      } finally {
        handedOut.decrementAndGet();
        jobWasAdded();
      }
    };
  }

  /** Takes what is due, and ties it into bundles. */
  private final class Take extends AcquireJobsCmd {

    Take(JobExecutor executor, int number) {
      super(executor, number);
    }

    @Override
    public AcquiredJobs execute(CommandContext context) {
      store.oneNodeAtATime();
      AcquiredJobs taken = super.execute(context);
      tie(taken.getJobIdBatches());
      return taken;
    }
  }

  /** What belongs to one process stays together, as the engine wants it. */
  private void tie(List<List<String>> batches) {
    List<List<String>> tied = new ArrayList<>();
    for (List<String> batch : batches) {
      if (tied.isEmpty() || tied.getLast().size() + batch.size() > bundle) {
        tied.add(new ArrayList<>());
      }
      tied.getLast().addAll(batch);
    }
    batches.clear();
    batches.addAll(tied);
  }
}
