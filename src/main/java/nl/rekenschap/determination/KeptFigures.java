package nl.rekenschap.determination;

import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.BarsReopening;
import org.springframework.stereotype.Component;

/**
 * Once the amount is determined, the figures under it stay as they are: a change of the
 * determination is a decision of its own (Awb 4:49).
 */
@Component
class KeptFigures implements BarsReopening {

  private final DeterminationStore store;

  KeptFigures(DeterminationStore store) {
    this.store = store;
  }

  @Override
  public void requireReopenable(CaseId caseId) {
    store
        .decision(caseId)
        .ifPresent(
            decision -> {
              throw new Refused("determination.figures.kept", decision.decidedOn());
            });
  }
}
