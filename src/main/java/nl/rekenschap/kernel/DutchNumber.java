package nl.rekenschap.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people in the Netherlands type them: a point between thousands, a comma before
 * decimals. {@code 1.234,5} is a number; {@code 1,234.5} is refused with a hint, never guessed.
 */
public final class DutchNumber {

  private static final Pattern PLAIN = Pattern.compile("-?\\d+(,\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern ENGLISH =
      Pattern.compile("-?(\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+\\.\\d+)");
  private static final int MAX_LENGTH = 40;
  private static final long MAX_COUNT = 9_999_999;

  private DutchNumber() {}

  /**
   * A whole number of zero or more, at most 9,999,999.
   *
   * @param field name of the form field, kept in the refusal
   * @throws Refused with a sentence for what is wrong: no number, negative, fraction, too large
   */
  public static long count(String field, String text) {
    BigDecimal value = parse(field, text);
    if (value.signum() < 0) {
      throw Refused.at(field, "kernel.number.negative");
    }
    if (value.stripTrailingZeros().scale() > 0) {
      throw Refused.at(field, "kernel.number.whole", bare(text));
    }
    if (value.compareTo(BigDecimal.valueOf(MAX_COUNT)) > 0) {
      throw Refused.at(field, "kernel.number.tooLarge", "9.999.999");
    }
    return value.longValueExact();
  }

  /**
   * An amount in euro of zero or more, at most two decimals.
   *
   * @throws Refused as {@link #count}, and for more than two decimals
   */
  public static Money money(String field, String text) {
    String bare = bare(text);
    if (bare.startsWith("€")) {
      bare = bare(bare.substring(1));
    }
    BigDecimal value = parse(field, bare);
    if (value.signum() < 0) {
      throw Refused.at(field, "kernel.number.negative");
    }
    try {
      return new Money(value);
    } catch (Refused refused) {
      throw Refused.at(field, refused.messageKey(), refused.arguments().toArray());
    }
  }

  /**
   * Any number, also a negative one and with decimals.
   *
   * @throws Refused at the field for what is no number
   */
  public static BigDecimal decimal(String field, String text) {
    return parse(field, text);
  }

  private static BigDecimal parse(String field, String text) {
    String bare = bare(text);
    if (bare.isEmpty()) {
      throw Refused.at(field, "kernel.number.missing");
    }
    if (bare.length() > MAX_LENGTH) {
      throw Refused.at(field, "kernel.number.tooLong", MAX_LENGTH);
    }
    if (GROUPED.matcher(bare).matches() || PLAIN.matcher(bare).matches()) {
      return new BigDecimal(bare.replace(".", "").replace(',', '.'));
    }
    if (ENGLISH.matcher(bare).matches()) {
      throw Refused.at(field, "kernel.number.english", bare);
    }
    throw Refused.at(field, "kernel.number.notANumber", bare);
  }

  /** Amounts copied from our own screens have a space that does not break, which strip() keeps. */
  private static String bare(String text) {
    return text.replace('\u00a0', ' ').strip();
  }
}
