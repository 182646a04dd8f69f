package nl.rekenschap.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Vital;
import nl.rekenschap.kernel.Vital.Level;
import nl.rekenschap.kernel.Vitals;
import org.springframework.stereotype.Component;

/** Whether each day is sealed. */
@Component
class SealVitals implements Vitals {

  private static final String FAMILY = "dossier.vital.";
  private static final String SEAL = "seal";

  /** The day before is sealed some minutes after midnight. */
  private static final Duration LONGEST = Duration.ofHours(26);

  private final SealStore store;
  private final DossierSettings settings;
  private final BusinessClock clock;

  SealVitals(SealStore store, DossierSettings settings, BusinessClock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Vital> now() {
    if (!settings.sealEvery().isPositive()) {
      return List.of(new Vital(FAMILY, SEAL, Level.OFF, 0));
    }
    Optional<Seal> last = store.last();
    if (last.isEmpty()) {
      return List.of(new Vital(FAMILY, SEAL, Level.WELL, 0, "–"));
    }
    Instant upTo = last.get().upTo();
    Duration age = Duration.between(upTo, clock.now());
    return List.of(
        new Vital(
            FAMILY,
            SEAL,
            age.compareTo(LONGEST) > 0 ? Level.LOOK : Level.WELL,
            age.toHours(),
            last.get().day()));
  }
}
