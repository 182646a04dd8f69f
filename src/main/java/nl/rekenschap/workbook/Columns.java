package nl.rekenschap.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import nl.rekenschap.kernel.Dutch;

/** The columns of the sheet with figures, from left to right, and the names of the sheets. */
enum Columns {
  FIELD(4),
  /** Holds what the row said when it was made, so that a half sorted table is found out. */
  CHECK(4),
  INDICATOR(44),
  PART(24),
  UNIT(14),
  TARGET(14),
  PREVIOUS(14),
  LAST_YEAR(14),
  VALUE(16),
  DENOMINATOR(12),
  REASON(26),
  COMMENT(34);

  static final String INTRODUCTION = "Uitleg";
  static final String FIGURES = "Cijfers";
  static final String EXPLANATION = "Toelichting";
  static final String SEAL = "_rekenschap";
  static final String ERRORS = "Fouten";

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  final int width;

  Columns(int width) {
    this.width = width;
  }

  String heading() {
    return Dutch.text("workbook.Columns." + name().toLowerCase(Locale.ROOT));
  }

  /** Heading of the column that an annotated workbook has more. */
  static String problems() {
    return Dutch.text("workbook.Columns.problems");
  }

  boolean isInput() {
    return ordinal() >= VALUE.ordinal();
  }

  boolean isHidden() {
    return this == FIELD || this == CHECK;
  }

  static boolean isSheet(String sheet, String name) {
    return sheet.strip().equalsIgnoreCase(name);
  }

  /** What spaces and line breaks do to a text does not change it. */
  static String bare(String text) {
    return isBare(text) ? text : SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Looks for what would change, since nearly every cell has nothing of it. */
  private static boolean isBare(String text) {
    boolean afterSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean plain = letter > ' ' && letter < '\u007f';
      if (!plain && (letter != ' ' || afterSpace)) {
        return false;
      }
      afterSpace = !plain;
    }
    return !afterSpace || text.isEmpty();
  }

  static String check(String field, String indicator, String part, String unit) {
    CRC32C sum = new CRC32C();
    for (String text : new String[] {field, indicator, part, unit}) {
      sum.update(bare(text).getBytes(StandardCharsets.UTF_8));
      sum.update('\n');
    }
    return Long.toString(sum.getValue());
  }

  static String check(Template.Row row) {
    return check(row.fieldName(), row.indicator(), row.part(), row.unit());
  }
}
