package nl.rekenschap.rehearsal;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.Workflow;
import nl.rekenschap.workflow.operations.Operations;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** The rehearsal's clock: time passes when somebody says so. */
@Service
@Profile("demo")
public class Rehearsal {

  private static final int FURTHEST_YEARS = 3;

  private final RehearsalClock clock;
  private final Workflow workflow;
  private final Operations operations;

  Rehearsal(RehearsalClock clock, Workflow workflow, Operations operations) {
    this.clock = clock;
    this.workflow = workflow;
    this.operations = operations;
  }

  /**
   * Lets time pass until nine in the morning of that day; every timer fires on its own day.
   *
   * @throws Refused at field {@code day} for a day that has passed or lies too far ahead; {@code
   *     workflow.operation.resting} while the timers are paused
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public synchronized void timePassesTo(LocalDate day) {
    if (day.isBefore(clock.today())) {
      throw Refused.at("day", "rehearsal.clock.back", clock.today());
    }
    if (day.isAfter(clock.today().plusYears(FURTHEST_YEARS))) {
      throw Refused.at("day", "rehearsal.clock.far", FURTHEST_YEARS);
    }
    operations.requireTimersGo();
    Instant nine = day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
    workflow.letTimePass(nine, clock::moveTo);
  }
}
