package nl.rekenschap.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as a workbook writes them. Spreadsheets reckon with 15 digits and show no more, so {@code
 * 0.30000000000000004} is what a person sees as 0.3.
 */
final class Decimals {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d{1,60}(\\.\\d{0,60})?|\\.\\d{1,60})([eE][-+]?\\d{1,3})?");
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  private Decimals() {}

  /** Absent when the text is no number that a spreadsheet can hold. */
  static Optional<BigDecimal> read(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text).round(SHOWN).stripTrailingZeros());
  }

  /** As a person in the Netherlands types it, without points between thousands. */
  static String inDutch(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }
}
