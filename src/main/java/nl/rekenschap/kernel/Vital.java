package nl.rekenschap.kernel;

import java.util.List;
import java.util.Map;

/**
 * How one part of the product is doing, for who runs it: on a screen in words, elsewhere as a
 * number. It is never about a person.
 *
 * @param family begin of the keys of its texts, with a dot at the end: {@code post.vital.}
 * @param what which part, in one word
 * @param level how it is; the word after {@code family + what + "."} in the texts
 * @param number what is counted
 * @param tags by which the number is split, when it is one of several
 * @param said what is filled in in the text: numbers and moments
 */
public record Vital(
    String family,
    String what,
    Level level,
    double number,
    Map<String, String> tags,
    List<Object> said) {

  /** From nothing to do to something that does not work. */
  public enum Level {
    WELL,
    OFF,
    LOOK,
    BAD
  }

  public Vital {
    tags = Map.copyOf(tags);
    said = List.copyOf(said);
  }

  public Vital(String family, String what, Level level, double number, Object... said) {
    this(family, what, level, number, Map.of(), List.of(said));
  }

  /** A number only; it says nothing on the screen. */
  public static Vital count(String family, String what, double number, Map<String, String> tags) {
    return new Vital(family, what, Level.WELL, number, tags, List.of());
  }
}
