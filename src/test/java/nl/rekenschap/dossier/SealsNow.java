package nl.rekenschap.dossier;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Seals the days that are over, for tests of other rooms. */
@Component
@Profile("roomtest")
public class SealsNow {

  private final Sealer sealer;

  SealsNow(Sealer sealer) {
    this.sealer = sealer;
  }

  public void run() {
    sealer.look();
  }
}
