package nl.rekenschap.terms;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;

/**
 * A term that runs, or ran, in a case.
 *
 * @param scope what of the case it is about, such as an objection; empty for the case itself
 * @param endedOn day on which what had to be done was done; empty while it runs
 * @param endedWhy key of the sentence that says what ended it
 */
public record CaseClock(
    CaseId caseId,
    ClockKind kind,
    String scope,
    TermQuestion question,
    Reckoning reckoning,
    Optional<LocalDate> endedOn,
    Optional<String> endedWhy) {

  /** How it stands. */
  public enum State {
    RUNNING,
    STOPPED,
    OVER,
    ENDED_IN_TIME,
    ENDED_LATE
  }

  /** How it stands at the end of that day. */
  public State state(LocalDate today) {
    if (endedOn.isPresent()) {
      LocalDate ended = endedOn.get();
      boolean late = reckoning.lastDay().filter(ended::isAfter).isPresent();
      return late ? State.ENDED_LATE : State.ENDED_IN_TIME;
    }
    if (reckoning.stoppedSince().filter(since -> !since.isAfter(today)).isPresent()) {
      return State.STOPPED;
    }
    return reckoning.lastDay().filter(today::isAfter).isPresent() ? State.OVER : State.RUNNING;
  }

  /** Last day on which it is in time; while it stands still, as if it ran on at once. */
  public LocalDate lastDay() {
    return reckoning.lastDay().orElse(reckoning.bare());
  }
}
