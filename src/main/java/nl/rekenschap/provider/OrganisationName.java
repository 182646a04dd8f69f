package nl.rekenschap.provider;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.Refused;

/** What may be the name of an organisation, and the id that follows from it. */
final class OrganisationName {

  private static final int LONGEST = 120;
  private static final int LONGEST_ID = 60;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private OrganisationName() {}

  /** The name without blanks around it and with single blanks within. */
  static String checked(String field, String typed) {
    String name = typed.strip().replaceAll(" +", " ");
    if (name.isEmpty()) {
      throw Refused.at(field, "provider.name.missing");
    }
    if (name.length() > LONGEST) {
      throw Refused.at(field, "provider.name.long", LONGEST);
    }
    if (CONTROL.matcher(name).find() || slug(name).isEmpty()) {
      throw Refused.at(field, "provider.name.letters");
    }
    return name;
  }

  /** Lower case Latin letters and digits with single hyphens; empty when there are none. */
  static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID));
    return cut.replaceAll("^-+|-+$", "");
  }
}
