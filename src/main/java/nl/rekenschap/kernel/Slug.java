package nl.rekenschap.kernel;

/** The one shape of readable ids: they stand in addresses, diagrams' variables and logs. */
final class Slug {

  private static final int LONGEST = 80;

  private Slug() {}

  static void check(String type, String value) {
    if (!isOne(value)) {
      throw new IllegalArgumentException(type + ": not an id");
    }
  }

  /**
   * Small letters, digits, and dashes between them. Not a pattern: a report of many years checks
   * hundreds of thousands of ids.
   */
  private static boolean isOne(String value) {
    int length = value.length();
    if (length == 0 || length > LONGEST || value.charAt(0) == '-' || value.endsWith("-")) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return true;
  }
}
