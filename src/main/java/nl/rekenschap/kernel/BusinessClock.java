package nl.rekenschap.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The time by which cases live. Dates of law are local dates in Europe/Amsterdam. In the rehearsal
 * it can be moved forward; code that asks the machine's clock instead breaks the rehearsal.
 */
public interface BusinessClock {

  ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** What this clock shows, however fine; for who makes one: everybody else asks {@link #now}. */
  Instant reading();

  /**
   * The moment, in whole microseconds: PostgreSQL keeps no finer ones, and a hash or a comparison
   * over what was written must hold over what is read back.
   */
  default Instant now() {
    return reading().truncatedTo(ChronoUnit.MICROS);
  }

  default LocalDate today() {
    return ZonedDateTime.ofInstant(now(), ZONE).toLocalDate();
  }

  /** Midnight at the start of that day in Amsterdam. */
  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
