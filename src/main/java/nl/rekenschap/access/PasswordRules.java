package nl.rekenschap.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * What a new password must be like (OWASP ASVS 5.0, 6.2): long enough, not the first that somebody
 * guesses, and not leaked as far as is known here. Any sign may be in it, and none has to be.
 */
@Component
class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  private static final String COMMON = "/access/common-passwords.txt";
  private static final int SHORTEST_OWN_WORD = 4;
  private static final int LONGEST_PERIOD = 4;
  private static final String ROWS =
      "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz"
          + " zyxwvutsrqponmlkjihgfedcba qwertyuiopasdfghjklzxcvbnm qwertyuiop[]asdfghjkl"
          + " 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik 1q2w3e4r5t6y7u8i9o0p qazwsxedcrfvtgbyhnujm";

  private final Set<String> common = common();
  private final Collection<String> ownWords;
  private final LeakedPasswords leaked;

  PasswordRules(LoginSettings settings, LeakedPasswords leaked) {
    this.leaked = leaked;
    ownWords = settings.ownWords().stream().map(PasswordRules::plain).toList();
  }

  /**
   * @throws Refused at {@code password}
   */
  void check(String typed, Person whose) {
    String password = Passwords.normal(typed);
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw Refused.at("password", "access.password.short", SHORTEST);
    }
    if (length > LONGEST) {
      throw Refused.at("password", "access.password.long", LONGEST);
    }
    String plain = plain(password);
    if (isCommon(plain)) {
      throw Refused.at("password", "access.password.common");
    }
    if (ownWords.stream().anyMatch(plain::contains) || wordsOf(whose).anyMatch(plain::contains)) {
      throw Refused.at("password", "access.password.own");
    }
    if (leaked.contains(password)) {
      throw Refused.at("password", "access.password.leaked");
    }
  }

  private boolean isCommon(String plain) {
    String letters = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return common.contains(plain)
        || common.contains(letters)
        || common.contains(letters.replaceAll("[\\s._-]", ""))
        || letters.isEmpty() && plain.chars().distinct().count() < SHORTEST_OWN_WORD
        || repeats(plain)
        || Stream.of(ROWS.split(" ")).anyMatch(row -> row.contains(plain));
  }

  /** A few signs, or one common word, again and again. */
  private boolean repeats(String plain) {
    for (int period = 1; period <= plain.length() / 2; period++) {
      String start = plain.substring(0, period);
      boolean again = start.repeat(plain.length() / period + 1).startsWith(plain);
      if (again && (period <= LONGEST_PERIOD || common.contains(start))) {
        return true;
      }
    }
    return false;
  }

  private static Stream<String> wordsOf(Person person) {
    String mailbox = person.email().replaceAll("@.*", "");
    return Stream.concat(
            Stream.of(person.id().value(), mailbox), Stream.of(person.name().split("[\\s-]+")))
        .map(PasswordRules::plain)
        .filter(word -> word.length() >= SHORTEST_OWN_WORD);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Set<String> common() {
    InputStream file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(COMMON));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
