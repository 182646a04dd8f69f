package nl.rekenschap.workflow.operations;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.WorkCheck;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does to the engine as a whole; all of it is recorded. */
@Service
public class Operations {

  /** Most failed steps on a page. */
  public static final int PAGE = 50;

  /** Longest that timers may rest at a time, in hours. */
  public static final int LONGEST_PAUSE = 72;

  private static final int LONGEST_REASON = 500;
  private static final int KEPT_IN_SIGHT = 50;

  private final ProcessEngine engine;
  private final FailedSteps failed;
  private final OperationsStore store;
  private final WorkCheck check;
  private final Access access;
  private final BusinessClock clock;

  Operations(
      @Lazy ProcessEngine engine,
      FailedSteps failed,
      OperationsStore store,
      WorkCheck check,
      Access access,
      BusinessClock clock) {
    this.engine = engine;
    this.failed = failed;
    this.store = store;
    this.check = check;
    this.access = access;
    this.clock = clock;
  }

  /** How many steps failed as often as they may, and wait for somebody. */
  @RolesAllowed({Names.MANAGER, Names.ADMINISTRATOR})
  public long stuck() {
    return failed.number();
  }

  /** Those steps, the oldest first; at most {@link #PAGE}. */
  @RolesAllowed({Names.MANAGER, Names.ADMINISTRATOR})
  @Transactional(readOnly = true)
  public List<Failure> failures() {
    return failed.page(PAGE);
  }

  /** How many steps failed, and will be tried again by themselves. */
  @RolesAllowed({Names.MANAGER, Names.ADMINISTRATOR})
  public long triedAgain() {
    return engine.getManagementService().createJobQuery().withException().withRetriesLeft().count();
  }

  /**
   * What the engine kept of that failure, for who mends the product.
   *
   * @throws Refused {@code workflow.operation.gone}
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  public String trace(String job) {
    return failed.trace(job);
  }

  /**
   * Has these steps tried again: all of them, or none. They run in their own time, as if nothing
   * had happened; who had them tried stands in the record of each case.
   *
   * @throws Refused {@code workflow.operation.none}, {@code .gone} when one is no longer stuck
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void retry(Collection<String> jobs) {
    if (jobs.isEmpty()) {
      throw new Refused("workflow.operation.none");
    }
    failed.retry(jobs);
    record(Operation.What.RETRIED, "", jobs.size(), "");
  }

  /** The pause that holds now. */
  @RolesAllowed({Names.MANAGER, Names.ADMINISTRATOR})
  public Optional<TimerPause> pause() {
    return store.pause(clock.now());
  }

  /**
   * For who would let timers go off by hand.
   *
   * @throws Refused {@code workflow.operation.resting}
   */
  @ForRooms
  public void requireTimersGo() {
    if (store.pause(clock.now()).isPresent()) {
      throw new Refused("workflow.operation.resting");
    }
  }

  /** Timers whose moment has come, and that have not gone off. */
  @RolesAllowed({Names.MANAGER, Names.ADMINISTRATOR})
  public long waitingTimers() {
    return engine
        .getManagementService()
        .createJobQuery()
        .timers()
        .withRetriesLeft()
        .duedateLowerThan(Date.from(clock.now()))
        .count();
  }

  /**
   * No timer goes off until then, on any node: nobody is reminded and no term runs out by itself.
   * People can go on with their work. What came due meanwhile goes off when the pause ends.
   *
   * @throws Refused at {@code hours} or {@code reason}; {@code workflow.operation.paused}
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void pause(long hours, String reason) {
    if (hours < 1 || hours > LONGEST_PAUSE) {
      throw Refused.at("hours", "workflow.operation.hours", LONGEST_PAUSE);
    }
    String because = Prose.required("reason", reason, LONGEST_REASON);
    Instant now = clock.now();
    store.close(now);
    if (!store.begin(now, now.plus(Duration.ofHours(hours)), access.current(), because)) {
      throw new Refused("workflow.operation.paused");
    }
    record(Operation.What.PAUSED, "", (int) hours, because);
  }

  /**
   * Timers go off again.
   *
   * @throws Refused {@code workflow.operation.notPaused}
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void resume() {
    if (!store.end(clock.now())) {
      throw new Refused("workflow.operation.notPaused");
    }
    record(Operation.What.RESUMED, "", 0, "");
  }

  /**
   * Compares the work list with what the engine waits for, and puts right what differs; what was
   * wrong stands in the record of each case.
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  public WorkCheck.Outcome checkWorkList() {
    WorkCheck.Outcome outcome = check.check();
    record(
        Operation.What.CHECKED,
        "",
        (int) Math.min(Integer.MAX_VALUE, outcome.repairs().size() + outcome.moved()),
        "");
    return outcome;
  }

  /** What was done last, newest first. */
  @RolesAllowed(Names.ADMINISTRATOR)
  public List<Operation> newest() {
    return store.newest(KEPT_IN_SIGHT);
  }

  private void record(Operation.What what, String subject, int number, String reason) {
    store.add(clock.now(), access.current(), what, subject, number, reason);
  }
}
