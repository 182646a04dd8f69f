package nl.rekenschap.dossier.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rekenschap.dossier.proof.Line.Act;
import nl.rekenschap.dossier.proof.Line.Changed;
import nl.rekenschap.dossier.proof.Line.Detail;
import nl.rekenschap.dossier.proof.Line.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * What an entry's parts counted as before words in them were made unreadable (decision 0027). The
 * database names the parts in the same way ({@code dossier.parts}).
 */
final class Unreadable {

  /** Stands where words stood; as the database writes it. */
  static final String BLOCKS = "▇".repeat(5);

  static final String WHY = "why";

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Map<String, String> digests = new HashMap<>();

  Unreadable(Act act) {
    act.redacted().forEach(one -> digests.put(one.part(), one.digest()));
  }

  static String detail(String name) {
    return "details." + name;
  }

  static String before(int number) {
    return "changes." + number + ".before";
  }

  static String after(int number) {
    return "changes." + number + ".after";
  }

  /** What that part was, or that digest when it still is what it was. */
  String or(String part, String digest) {
    return digests.getOrDefault(part, digest);
  }

  /** Whether each part that is said to be unreadable is there, once, and shows it. */
  static boolean fits(Act act) {
    if (act.redacted().isEmpty()) {
      return true;
    }
    Map<String, String> shown = parts(act);
    return act.redacted().stream().map(Redacted::part).distinct().count() == act.redacted().size()
        && act.redacted().stream()
            .allMatch(
                one ->
                    DIGEST.matcher(one.digest()).matches()
                        && shown.getOrDefault(one.part(), "").contains(BLOCKS));
  }

  private static Map<String, String> parts(Act act) {
    Map<String, String> parts = new HashMap<>();
    for (Detail detail : act.details()) {
      parts.put(detail(detail.name()), detail.value());
    }
    int number = 1;
    for (Changed change : act.changes()) {
      put(parts, before(number), change.before());
      put(parts, after(number), change.after());
      number++;
    }
    put(parts, WHY, act.why());
    return parts;
  }

  private static void put(Map<String, String> parts, String part, @Nullable String value) {
    if (value != null) {
      parts.put(part, value);
    }
  }
}
