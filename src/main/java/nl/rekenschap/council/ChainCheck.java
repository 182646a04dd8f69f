package nl.rekenschap.council;

import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of which figures the chain back to their source is broken. */
@Component
class ChainCheck {

  private final PassportDesk passports;

  ChainCheck(PassportDesk passports) {
    this.passports = passports;
  }

  /** Those figures with what is wrong, in words; empty when every chain is whole. */
  List<String> broken(CouncilReport report) {
    Sentences words = Sentences.dutch();
    return passports.of(report).broken().stream()
        .map(broken -> broken.figure() + ": " + broken.sentence(words))
        .distinct()
        .toList();
  }
}
