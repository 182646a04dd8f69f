package nl.rekenschap.provider;

import java.util.Optional;
import nl.rekenschap.access.ChamberNumbers;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.stereotype.Component;

/** The numbers of the chamber of commerce that were typed for our organisations. */
@Component
class KeptChamberNumbers implements ChamberNumbers {

  private final ProviderStore store;

  KeptChamberNumbers(ProviderStore store) {
    this.store = store;
  }

  @Override
  public Optional<ProviderId> withNumber(String number) {
    return store.withChamberNumber(number);
  }
}
