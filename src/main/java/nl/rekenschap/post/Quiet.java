package nl.rekenschap.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.OfficeDays;
import org.springframework.stereotype.Component;

/** When mail rests: on days on which nobody works, if the municipality wants that. */
@Component
class Quiet {

  private final OfficeDays days;
  private final BusinessClock clock;
  private final PostSettings settings;

  Quiet(OfficeDays days, BusinessClock clock, PostSettings settings) {
    this.days = days;
    this.clock = clock;
    this.settings = settings;
  }

  /** The moment before which mail of that kind does not leave; empty when it may at once. */
  Optional<Instant> until(SignalKind kind) {
    LocalDate today = clock.today();
    boolean rests =
        settings.quietDays() && !settings.always().contains(kind) && !days.isWorkingDay(today);
    return rests ? Optional.of(morning(days.firstFrom(today))) : Optional.empty();
  }

  /** The next moment at which a day's messages leave together. */
  Instant nextDigest() {
    ZonedDateTime now = clock.now().atZone(BusinessClock.ZONE);
    LocalDate day = now.getHour() < settings.morning() ? now.toLocalDate() : tomorrow(now);
    return morning(settings.quietDays() ? days.firstFrom(day) : day);
  }

  private static LocalDate tomorrow(ZonedDateTime now) {
    return now.toLocalDate().plusDays(1);
  }

  private Instant morning(LocalDate day) {
    return day.atTime(settings.morning(), 0).atZone(BusinessClock.ZONE).toInstant();
  }
}
