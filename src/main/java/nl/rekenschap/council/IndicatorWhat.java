package nl.rekenschap.council;

import java.util.Optional;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.What;
import nl.rekenschap.programme.IndicatorForYear;

/**
 * What a passport of an indicator is about.
 *
 * @param item name of its budget line
 */
record IndicatorWhat(String item) {

  What of(
      Sort sort,
      IndicatorForYear indicator,
      int ofYear,
      Optional<String> span,
      Optional<String> part) {
    return new What(
        sort, ofYear, item, Optional.of(indicator.wording()), span, part, Optional.empty());
  }
}
