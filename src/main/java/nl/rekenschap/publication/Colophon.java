package nl.rekenschap.publication;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.kernel.Dutch;

/** What every form of an edition says about the edition. */
final class Colophon {

  // Days in the law and in the paper are Dutch days, wherever the machine stands.
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  private Colophon() {}

  /** Each what it is about, and what it says. */
  static List<List<String>> facts(Imprint imprint) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of(text("publisher"), imprint.publisher()));
    facts.add(List.of(text("edition"), imprint.edition()));
    facts.add(List.of(text("madeAt"), Dutch.date(imprint.madeAt().atZone(HERE).toLocalDate())));
    facts.add(List.of(text("licence"), imprint.licence()));
    imprint.address().ifPresent(address -> facts.add(List.of(text("address"), address)));
    return facts;
  }

  private static String text(String what) {
    return Dutch.text("publication.Colophon." + what);
  }
}
