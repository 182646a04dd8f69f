package nl.rekenschap.kernel;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each refusal and change that concerns security, as {@code what key=value …}, for a
 * log of its own. What came from outside cannot begin a line or another key. No names of people, no
 * passwords, no codes; an account's name only when it is somebody's.
 */
public final class SecurityLog {

  private static final Logger LOG = LoggerFactory.getLogger("nl.rekenschap.security");
  private static final int LONGEST_VALUE = 120;

  private SecurityLog() {}

  /**
   * @param pairs key, value, key, value …
   */
  public static void refused(String what, Object... pairs) {
    LOG.warn("{}", line("refused " + what, pairs));
  }

  /** See {@link #refused}. */
  public static void done(String what, Object... pairs) {
    LOG.info("{}", line(what, pairs));
  }

  static String line(String what, Object... pairs) {
    return Stream.concat(
            Stream.of(what),
            Stream.iterate(0, at -> at + 1 < pairs.length, at -> at + 2)
                .map(at -> pairs[at] + "=" + clean(String.valueOf(pairs[at + 1]))))
        .collect(Collectors.joining(" "));
  }

  private static String clean(String value) {
    String safe = value.replaceAll("[^\\p{L}\\p{N}_.:/@+-]", "_");
    return safe.length() > LONGEST_VALUE ? safe.substring(0, LONGEST_VALUE) : safe;
  }
}
