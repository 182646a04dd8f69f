package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one period says about one indicator. Not received is never 0. */
public sealed interface Figure {

  /**
   * An accepted number.
   *
   * @param parts how many parts it is computed from; 1 when it was reported as a whole
   * @param gaps parts for which no number could be given, with the reason
   * @param base of how many the number is a share; only of a ratio, and never in what is published
   */
  record Count(BigDecimal number, int parts, List<Remark> gaps, Optional<BigDecimal> base)
      implements Figure {

    public Count {
      base = Objects.requireNonNullElse(base, Optional.empty());
    }

    Count(BigDecimal number, int parts, List<Remark> gaps) {
      this(number, parts, gaps, Optional.empty());
    }
  }

  /**
   * Accepted numbers of several parts that are not put together.
   *
   * @param gaps parts for which no number could be given, with the reason
   */
  record PerPart(List<OfPart> numbers, List<Remark> gaps) implements Figure {}

  /**
   * An accepted number that is not shown: it is small, or would give a small one away. Which of the
   * two is not said.
   */
  record Suppressed(List<Remark> gaps) implements Figure {}

  /** Accepted words. */
  record Words(List<Remark> texts) implements Figure {}

  /** Accepted without a value: "niet beschikbaar", with the reasons. */
  record NotAvailable(List<Remark> reasons) implements Figure {}

  /** Accepted, but this indicator was not among the values. */
  record NotReported() implements Figure {}

  /** The period was closed without figures. */
  record NotReceived() implements Figure {}

  /** The indicator had not begun, or had ended. */
  record NotApplicable() implements Figure {}

  /** The indicator had another meaning in that period. */
  record NotComparable() implements Figure {}

  /** The period still runs, or its figures are not accepted yet. */
  record Pending() implements Figure {}

  /**
   * Somebody's words about a part or about the whole.
   *
   * @param about name of the school, area or project; absent for the whole
   */
  record Remark(Optional<String> about, String text) {}

  /**
   * The number of one school, area, project or trajectory.
   *
   * @param part its name; absent for what was reported without one
   * @param number absent when it is not shown, as in {@link Suppressed}
   * @param base as in {@link Count}
   */
  record OfPart(Optional<String> part, Optional<BigDecimal> number, Optional<BigDecimal> base) {

    public OfPart {
      number = Objects.requireNonNullElse(number, Optional.empty());
      base = Objects.requireNonNullElse(base, Optional.empty());
    }

    OfPart(Optional<String> part, BigDecimal number) {
      this(part, Optional.of(number), Optional.empty());
    }
  }

  /**
   * The figure of one period.
   *
   * @param span code of the period within the year: {@code q1}, {@code h2}, {@code y}
   */
  record OfPeriod(String span, Figure figure) {}
}
