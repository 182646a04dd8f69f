package nl.rekenschap.kernel;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What in a text looks like it tells who somebody is. */
public enum PersonalData {
  CITIZEN_NUMBER("(?<![\\d,.])\\d{9}(?![\\d,.]\\d)|(?<!\\d)\\d{4}\\.\\d{2}\\.\\d{3}(?!\\d)") {
    @Override
    boolean isLikely(String found) {
      return passesElevenTest(found.replace(".", ""));
    }
  },
  BIRTH_DATE("(?<!\\d)(0?[1-9]|[12]\\d|3[01])[-/.](0?[1-9]|1[0-2])[-/.](19|20)\\d{2}(?!\\d)"),
  EMAIL("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(\\.[\\p{L}\\d-]{1,63}){1,4}"),
  IBAN("(?<![A-Za-z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])") {
    @Override
    boolean isLikely(String found) {
      return passesRemainder(found.replace(" ", ""));
    }
  },
  PHONE("(?<![\\d,.+])(?:\\+31|0031|0)[ -]?[1-9](?:[ -]?\\d){8}(?![\\d,.]*\\d)");

  private final Pattern pattern;

  PersonalData(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** What that text seems to hold. */
  public static List<PersonalData> in(String text) {
    return Arrays.stream(values()).filter(kind -> kind.isIn(text)).toList();
  }

  public boolean isIn(String text) {
    return pattern.matcher(text).results().map(MatchResult::group).anyMatch(this::isLikely);
  }

  boolean isLikely(String found) {
    return true;
  }

  /** The check that every account number passes (ISO 13616): 1 modulo 97. */
  private static boolean passesRemainder(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(sign -> digits.append(Character.digit(sign, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  /** The check that every Dutch citizen service number passes. */
  private static boolean passesElevenTest(String digits) {
    int sum = -Character.digit(digits.charAt(8), 10);
    for (int place = 0; place < 8; place++) {
      sum += Character.digit(digits.charAt(place), 10) * (9 - place);
    }
    return sum % 11 == 0 && !digits.matches("0+");
  }
}
