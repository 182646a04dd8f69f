package nl.rekenschap.payment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Under which the finance package knows a payment order: {@code RK00000012}. */
public record OrderNumber(long value) implements Comparable<OrderNumber> {

  private static final Pattern SHAPE = Pattern.compile("(?i)RK0*(\\d{1,15})");

  public OrderNumber {
    if (value < 1) {
      throw new IllegalArgumentException("OrderNumber: one and more");
    }
  }

  /** The number that is written so; absent when it is none. */
  public static Optional<OrderNumber> read(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(Long.parseLong(matcher.group(1))).filter(n -> n > 0).map(OrderNumber::new)
        : Optional.empty();
  }

  @Override
  public int compareTo(OrderNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return "RK%08d".formatted(value);
  }
}
