package nl.rekenschap.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.rekenschap.kernel.CannotStart;

/**
 * Statutory interest from that day on (Burgerlijk Wetboek 6:119), until the next rate.
 *
 * @param percent of a year
 */
record Rate(LocalDate from, BigDecimal percent) {

  Rate {
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new CannotStart(
          "De instelling rekenschap.recovery.interest klopt niet: een percentage ligt tussen 0 en"
              + " 100.");
    }
  }

  /**
   * @param text such as {@code 2026-01-01=4.5}
   */
  static Rate of(String text) {
    String[] parts = text.split("=", -1);
    try {
      return new Rate(LocalDate.parse(parts[0].strip()), new BigDecimal(parts[1].strip()));
    } catch (RuntimeException e) {
      if (e instanceof CannotStart) {
        throw e;
      }
      throw new CannotStart(
          "De instelling rekenschap.recovery.interest klopt niet: schrijf elk percentage als"
              + " 2026-01-01=4.5.",
          e);
    }
  }
}
