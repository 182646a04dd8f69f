package nl.rekenschap.kernel;

import java.util.regex.Pattern;

/** The one shape of readable ids: they stand in addresses, diagrams' variables and logs. */
final class Slug {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?");

  private Slug() {}

  static void check(String type, String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(type + ": not an id");
    }
  }
}
