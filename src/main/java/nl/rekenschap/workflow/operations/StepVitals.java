package nl.rekenschap.workflow.operations;

import java.util.List;
import nl.rekenschap.kernel.Vital;
import nl.rekenschap.kernel.Vital.Level;
import nl.rekenschap.kernel.Vitals;
import org.springframework.stereotype.Component;

/** Whether processes go on. */
@Component
class StepVitals implements Vitals {

  private static final String FAMILY = "workflow.vital.";
  private static final String STEPS = "steps";

  private final FailedSteps failed;

  StepVitals(FailedSteps failed) {
    this.failed = failed;
  }

  @Override
  public List<Vital> now() {
    long stuck = failed.number();
    return List.of(new Vital(FAMILY, STEPS, stuck > 0 ? Level.LOOK : Level.WELL, stuck, stuck));
  }
}
