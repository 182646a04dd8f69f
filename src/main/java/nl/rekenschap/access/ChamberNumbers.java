package nl.rekenschap.access;

import java.util.Optional;
import nl.rekenschap.kernel.ProviderId;

/** Which provider has which number of the chamber of commerce; the room that keeps them answers. */
public interface ChamberNumbers {

  /**
   * @param number eight digits (KvK-nummer)
   */
  Optional<ProviderId> withNumber(String number);
}
