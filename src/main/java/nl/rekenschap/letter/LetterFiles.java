package nl.rekenschap.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import nl.rekenschap.letter.Placeholder.Form;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What comes with the product: the first text of each letter, and for each placeholder an example
 * in {@code <room>/letters/examples.nl.properties}. Values of a list and rows of a table are parted
 * by a line end, cells by a bar.
 */
@Component
class LetterFiles {

  private static final String YES = "ja";

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Map<String, Properties> examples = new ConcurrentHashMap<>();

  /**
   * The product's text of a letter.
   *
   * @throws IllegalStateException when it would not be accepted from a person either
   */
  String text(LetterKind kind) {
    return texts.computeIfAbsent(kind.code(), code -> sound(kind));
  }

  /** A value for each placeholder, or for those only that always have one. */
  LetterValues examples(LetterKind kind, boolean everything) {
    LetterValues values = new LetterValues();
    for (Placeholder place : kind.placeholders()) {
      if (everything || !place.optional() && place.form() != Form.FLAG) {
        fill(values, place);
      }
    }
    return values;
  }

  private void fill(LetterValues values, Placeholder place) {
    String name = place.name();
    switch (place.form()) {
      case TEXT -> values.text(name, example(place));
      case LIST -> values.list(name, example(place).lines().toList());
      case TABLE ->
          values.table(
              name,
              example(place).lines().map(row -> Arrays.asList(row.split("\\|", -1))).toList());
      case FLAG -> values.flag(name, example(place).equals(YES));
    }
  }

  private String example(Placeholder place) {
    if (place.form() == Form.FLAG) {
      return YES;
    }
    String example =
        examples
            .computeIfAbsent(
                place.room(), room -> properties(room + "/letters/examples.nl.properties"))
            .getProperty(place.name());
    if (example == null) {
      throw new IllegalStateException("no example of " + place.key());
    }
    return example;
  }

  private static String sound(LetterKind kind) {
    String text = read(kind.room() + "/letters/" + kind.file() + ".nl.letter").strip();
    List<TemplateProblem> problems = TemplateCheck.of(kind, text);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(kind.code() + ": " + problems);
    }
    return text;
  }

  private static Properties properties(String path) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(read(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String read(String path) {
    try (InputStream file = new ClassPathResource(path).getInputStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
