package nl.rekenschap.council;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Target;

/**
 * Something that was agreed otherwise in the course of the year.
 *
 * @param item code of the budget line
 * @param from first day on which it holds
 * @param subject wording of the indicator; empty when it is about the whole award
 * @param before absent when there was nothing before
 */
public record YearChange(
    String item,
    String name,
    Kind kind,
    LocalDate from,
    String subject,
    Optional<Worth> before,
    Optional<Worth> after) {

  /** What changed. */
  public enum Kind {
    INDICATOR_ADDED,
    INDICATOR_REWORDED,
    INDICATOR_ENDED,
    TARGET,
    RAISED,
    LOWERED,
    PERIOD,
    PROVIDER,
    WITHDRAWN,
    ENDED
  }

  /** One of the three. */
  public record Worth(Optional<String> words, Optional<Money> money, Optional<Target> target) {

    static Worth of(String words) {
      return new Worth(Optional.of(words), Optional.empty(), Optional.empty());
    }

    static Worth of(Money money) {
      return new Worth(Optional.empty(), Optional.of(money), Optional.empty());
    }

    static Worth of(Target target) {
      return new Worth(Optional.empty(), Optional.empty(), Optional.of(target));
    }
  }
}
