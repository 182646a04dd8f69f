package nl.rekenschap.kernel;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each security refusal, as {@code key=value}, for whoever watches. */
public final class SecurityLog {

  private static final Logger LOG = LoggerFactory.getLogger("nl.rekenschap.security");

  /** Line breaks, control signs and signs that turn the direction of a text. */
  private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\"=]");

  private static final int LONGEST = 200;

  private SecurityLog() {}

  /** Says what was refused; nobody can write a second line or another key by what is refused. */
  public static void refused(String what, Map<String, String> details) {
    StringBuilder line = new StringBuilder("refused=").append(clean(what));
    new TreeMap<>(details)
        .forEach(
            (key, value) ->
                line.append(' ').append(clean(key)).append("=\"").append(clean(value)).append('"'));
    LOG.warn("{}", line);
  }

  private static String clean(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return ODD.matcher(shown).replaceAll("_");
  }
}
