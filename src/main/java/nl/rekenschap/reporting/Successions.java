package nl.rekenschap.reporting;

import nl.rekenschap.award.AwardChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The periods of a case go over to who succeeds its provider. Who reported what was accepted stays
 * with those figures.
 */
@Component
class Successions {

  private final ReportingStore store;

  Successions(ReportingStore store) {
    this.store = store;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AwardChanged change) {
    change.provider().ifPresent(provider -> store.succeed(change.caseId(), provider));
  }
}
