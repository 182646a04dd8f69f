package nl.rekenschap.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the values of several periods, or of several places, become one. The plan's file chooses one
 * for each indicator; this is the only place that computes it.
 */
public enum Calculation {
  SUM,
  /** The newest value: for figures that are reported cumulatively or as a state. */
  LAST,
  /** The highest value: for unique persons the lowest number that is certain. */
  MAXIMUM,
  AVERAGE,
  /** All numerators together, divided by all denominators together. */
  RATIO_OF_SUMS,
  /** Nothing is computed: each value stands for itself. */
  NONE;

  /** Decimals of an average or a quotient, before it is rounded for the screen. */
  private static final int DECIMALS = 10;

  /**
   * A reported or computed value.
   *
   * @param numerator the number itself when there is no denominator
   * @param denominator only of a ratio
   * @param complete whether no part of it is missing
   */
  public record Value(BigDecimal numerator, Optional<BigDecimal> denominator, boolean complete) {

    public Value {
      numerator = plain(numerator);
      denominator = denominator.map(Value::plain);
    }

    /** A complete number. */
    public static Value of(long number) {
      return of(BigDecimal.valueOf(number));
    }

    /** A complete number, such as an amount of money in euro. */
    public static Value of(BigDecimal number) {
      return new Value(number, Optional.empty(), true);
    }

    /** A complete ratio, kept as its two parts so that ratios can be put together. */
    public static Value ratio(BigDecimal numerator, BigDecimal denominator) {
      return new Value(numerator, Optional.of(denominator), true);
    }

    /** As one number; empty for a ratio with a denominator of 0, which is no number. */
    public Optional<BigDecimal> number() {
      if (denominator.isEmpty()) {
        return Optional.of(numerator);
      }
      return denominator.get().signum() == 0
          ? Optional.empty()
          : Optional.of(quotient(numerator, denominator.get()));
    }

    private Value plus(Value other) {
      return new Value(
          numerator.add(other.numerator),
          denominator.map(own -> own.add(other.denominator.orElse(BigDecimal.ZERO))),
          complete);
    }

    private Value within(boolean whole) {
      return new Value(numerator, denominator, whole);
    }

    /** Equal numbers are equal values, however many zeros they were written with. */
    private static BigDecimal plain(BigDecimal number) {
      if (number.scale() == 0) {
        return number;
      }
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /**
   * The values as one. Loops, since a report of many years asks for hundreds of thousands of them.
   *
   * @param values in order of time; empty for one that is missing, which is not 0
   * @return absent when nothing is known, and for {@link #NONE}
   * @throws IllegalArgumentException for a ratio that is not divided as {@link #RATIO_OF_SUMS} or
   *     taken as {@link #LAST}, and for a plain number as {@link #RATIO_OF_SUMS}
   */
  public Optional<Value> of(List<Optional<Value>> values) {
    List<Value> known = new ArrayList<>(values.size());
    for (Optional<Value> value : values) {
      if (value.isPresent()) {
        check(value.get());
        known.add(value.get());
      }
    }
    return known.isEmpty() || this == NONE
        ? Optional.empty()
        : Optional.of(one(known).within(isWhole(values)));
  }

  private boolean isWhole(List<Optional<Value>> values) {
    List<Boolean> complete = new ArrayList<>(values.size());
    for (Optional<Value> value : values) {
      complete.add(value.isPresent() && value.get().complete());
    }
    return isComplete(complete);
  }

  /**
   * Whether the result is complete.
   *
   * @param complete for each value in order of time whether all of it is known
   */
  public boolean isComplete(List<Boolean> complete) {
    return this == LAST
        ? !complete.isEmpty() && complete.getLast()
        : !complete.contains(Boolean.FALSE);
  }

  private Value one(List<Value> known) {
    return switch (this) {
      case SUM, RATIO_OF_SUMS -> sum(known);
      case LAST -> known.getLast();
      case MAXIMUM -> Collections.max(known, Comparator.comparing(Value::numerator));
      case AVERAGE -> Value.of(quotient(sum(known).numerator(), BigDecimal.valueOf(known.size())));
      case NONE -> throw new IllegalStateException("nothing is computed");
    };
  }

  private static Value sum(List<Value> known) {
    Value sum = known.getFirst();
    for (Value next : known.subList(1, known.size())) {
      sum = sum.plus(next);
    }
    return sum;
  }

  private void check(Value value) {
    boolean ratio = value.denominator().isPresent();
    boolean fits =
        switch (this) {
          case LAST, NONE -> true;
          case RATIO_OF_SUMS -> ratio;
          case SUM, MAXIMUM, AVERAGE -> !ratio;
        };
    if (!fits) {
      throw new IllegalArgumentException(this + " of " + value);
    }
  }

  private static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return Value.plain(numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP));
  }
}
