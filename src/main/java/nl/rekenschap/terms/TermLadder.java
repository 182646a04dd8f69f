package nl.rekenschap.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import nl.rekenschap.post.Message;
import org.springframework.stereotype.Component;

/** The steps in which the office is warned that a term nearly is over, or is. */
@Component
class TermLadder {

  private static final int OVER = -1;

  private final TermSettings settings;

  TermLadder(TermSettings settings) {
    this.settings = settings;
  }

  /** Where a clock stands on it. */
  sealed interface Rung {

    /** So many days before its last day a warning was due. */
    record Near(int days, boolean first) implements Rung {}

    /** The term is over and nothing was decided. */
    record Over() implements Rung {}
  }

  /** The newest step that was reached; none while it stands still, has ended, or is far away. */
  Optional<Rung> rung(CaseClock clock, LocalDate today) {
    return switch (clock.state(today)) {
      case STOPPED, ENDED_IN_TIME, ENDED_LATE -> Optional.empty();
      case OVER -> Optional.of(new Rung.Over());
      case RUNNING -> near(ChronoUnit.DAYS.between(today, clock.lastDay()));
    };
  }

  private Optional<Rung> near(long left) {
    return settings.warnDays().stream()
        .filter(days -> left <= days)
        .min(Comparator.naturalOrder())
        .map(days -> new Rung.Near(days, days.equals(settings.warnDays().getFirst())));
  }

  /** See {@link Clocks#asWarning}. */
  Message asWarning(CaseClock clock, Message message, LocalDate today) {
    Clocks.Key key = new Clocks.Key(clock.caseId(), clock.kind(), clock.scope());
    Message about = message.about(about(key));
    return rung(clock, today)
        .map(rung -> about.once(about(key) + "/" + key.caseId() + "/" + step(clock, rung)))
        .orElse(about);
  }

  private static String step(CaseClock clock, Rung rung) {
    int days =
        switch (rung) {
          case Rung.Near near -> near.days();
          case Rung.Over over -> OVER;
        };
    return clock.lastDay() + "/" + days;
  }

  static String about(Clocks.Key key) {
    return "term/" + key.kind() + "/" + key.scope();
  }
}
