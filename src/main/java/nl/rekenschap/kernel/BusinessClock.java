package nl.rekenschap.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The time by which cases live. Dates of law are local dates in Europe/Amsterdam. In the rehearsal
 * it can be moved forward; code that asks the machine's clock instead breaks the rehearsal.
 */
public interface BusinessClock {

  ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  Instant now();

  default LocalDate today() {
    return ZonedDateTime.ofInstant(now(), ZONE).toLocalDate();
  }

  /** Midnight at the start of that day in Amsterdam. */
  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
