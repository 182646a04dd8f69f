package nl.rekenschap.workflow.operations;

import nl.rekenschap.kernel.BusinessClock;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.springframework.stereotype.Component;

/**
 * Lets no node take up timers while they are paused: asked at each round, since another node may
 * have paused them.
 */
@Component
public class RestingTimers extends CommandInterceptor {

  private final OperationsStore store;
  private final BusinessClock clock;

  RestingTimers(OperationsStore store, BusinessClock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  @SuppressWarnings("unchecked") // the command's own result
  public <T> T execute(Command<T> command) {
    if (command instanceof AcquireJobsCmd && isResting()) {
      return (T) new AcquiredJobs(0);
    }
    return next.execute(command);
  }

  boolean isResting() {
    return store.pause(clock.now()).isPresent();
  }
}
