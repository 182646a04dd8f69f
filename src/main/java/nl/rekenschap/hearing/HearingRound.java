package nl.rekenschap.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One time that a provider was or is heard on a subject.
 *
 * @param number 1 for the first on that subject
 * @param until last day of the term; absent while the intention was not sent
 * @param extensions more time that was given, in order
 * @param outcome absent while it runs
 */
public record HearingRound(
    String scope,
    int number,
    Intention intention,
    LocalDate intendedOn,
    Optional<LocalDate> sentOn,
    Optional<LocalDate> until,
    List<MoreTime> extensions,
    Optional<Outcome> outcome) {

  public HearingRound {
    extensions = List.copyOf(extensions);
  }

  /** A later last day, with its reason. */
  public record MoreTime(LocalDate until, String reason, String byName, LocalDate givenOn) {}

  /** The last day; there is one once it was sent. */
  LocalDate lastDay() {
    return until.orElseThrow(() -> new IllegalStateException("the intention was not sent"));
  }
}
