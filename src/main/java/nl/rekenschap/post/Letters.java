package nl.rekenschap.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts of mails: files {@code <room>/letters/<name>.<language>.txt}, first line the subject,
 * with placeholders like {@code {{due}}}. Plain text, so values need no escaping.
 */
@Component
class Letters {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  /** A filled text. */
  record Text(String subject, String body) {}

  private final Map<String, String> templates = new ConcurrentHashMap<>();
  private final Map<String, Properties> kinds = new ConcurrentHashMap<>();

  /** What sort of telling that letter is. */
  SignalKind kind(String letter) {
    int slash = letter.indexOf('/');
    String room = letter.substring(0, slash);
    String kind =
        kinds
            .computeIfAbsent(room, Letters::readKinds)
            .getProperty(letter.substring(slash + 1), "none in kinds.properties");
    return SignalKind.valueOf(kind);
  }

  Text text(String letter, Locale language, Map<String, String> given, String to, String link) {
    String template = templates.computeIfAbsent(path(letter, language), Letters::read);
    int end = template.indexOf("\n");
    Map<String, String> values = inLanguage(given, language);
    // Filled apart, so that a line break within a value cannot end the subject.
    String subject = filled(template.substring(0, end), values, to, link);
    return new Text(
        subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip(),
        filled(template.substring(end + 1), values, to, link).strip());
  }

  private static Map<String, String> inLanguage(Map<String, String> values, Locale language) {
    if (!language.getLanguage().equals("en")) {
      return values;
    }
    Map<String, String> english = new HashMap<>(values);
    english.replaceAll((name, value) -> values.getOrDefault(name + ".en", EnglishValues.of(value)));
    return english;
  }

  private static String filled(
      String template, Map<String, String> values, String to, String link) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values, to, link)));
  }

  private static String value(String name, Map<String, String> values, String to, String link) {
    return switch (name) {
      case "to" -> to;
      case "link" -> link;
      default -> {
        String value = values.get(name);
        if (value == null) {
          throw new IllegalStateException("letter asks for unknown value " + name);
        }
        yield value;
      }
    };
  }

  /** {@code reporting/reminder} is {@code reporting/letters/reminder.nl.txt}. */
  private static String path(String letter, Locale language) {
    int slash = letter.indexOf('/');
    return letter.substring(0, slash)
        + "/letters"
        + letter.substring(slash)
        + "."
        + language.getLanguage()
        + ".txt";
  }

  private static Properties readKinds(String room) {
    Properties kinds = new Properties();
    try (InputStream file =
        new ClassPathResource(room + "/letters/kinds.properties").getInputStream()) {
      kinds.load(file);
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String path) {
    try (InputStream file = new ClassPathResource(path).getInputStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
