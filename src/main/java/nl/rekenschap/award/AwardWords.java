package nl.rekenschap.award;

import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.programme.Target;

/** A target as letters and the record say it. */
final class AwardWords {

  private AwardWords() {}

  static String target(Target target) {
    TargetWords words = TargetWords.of(target);
    return Dutch.text(words.key(), words.arguments().stream().map(AwardWords::readable).toArray());
  }

  private static Object readable(Object argument) {
    return argument instanceof Long number ? Dutch.number(number) : argument;
  }
}
