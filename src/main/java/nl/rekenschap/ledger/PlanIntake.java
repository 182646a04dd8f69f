package nl.rekenschap.ledger;

import nl.rekenschap.programme.ProgrammeImported;
import nl.rekenschap.programme.ProgrammeInForce;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books have what the programme gives from the moment that it is in force; and a database that
 * is older than the books when the product starts, after the programme is there.
 */
@Component
@Order(PlanIntake.AFTER_THE_PROGRAMME)
class PlanIntake implements ApplicationRunner {

  static final int AFTER_THE_PROGRAMME = -90;

  private final PlanPostings plans;

  PlanIntake(PlanPostings plans) {
    this.plans = plans;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(ProgrammeImported programme) {
    plans.bringAll();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(ProgrammeInForce programme) {
    plans.bringAll();
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    plans.bringAll();
  }
}
