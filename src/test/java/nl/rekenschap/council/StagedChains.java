package nl.rekenschap.council;

import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Chains that a test breaks, beside those that are broken. */
@Component
@Primary
@Profile("roomtest")
class StagedChains extends ChainCheck {

  private volatile List<String> told = List.of();

  void breakOne(String figure) {
    told = List.of(figure);
  }

  void breakNone() {
    told = List.of();
  }

  @Override
  List<String> broken(CouncilReport report) {
    return told.isEmpty() ? super.broken(report) : told;
  }
}
