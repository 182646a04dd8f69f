package nl.rekenschap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Screen texts: complete in both languages, sorted, and each asked for by code exists. */
class TranslationsTest {

  private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
  private static final Path CODE = Path.of("src/main/java/nl/rekenschap");
  private static final Set<String> ROOMS = rooms();
  private static final Pattern KEY =
      Pattern.compile("\"((?:" + String.join("|", ROOMS) + ")\\.[A-Za-z0-9_.]+)\"");
  private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z]+)}");

  @Test
  void both_languages_say_the_same_things() {
    assertThat(keys("en")).isEqualTo(keys("nl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void texts_are_sorted_and_said_once(String language) throws IOException {
    List<String> lines =
        Files.readAllLines(FOLDER.resolve("translations_" + language + ".properties"));
    assertThat(lines).isSorted();
    assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('='))))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void a_quote_is_doubled_only_where_places_are_filled_in(String language) {
    Properties texts = texts(language);

    assertThat(texts.stringPropertyNames())
        .filteredOn(key -> numbered(texts.getProperty(key)) == 0)
        .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("''"));
  }

  @Test
  void a_key_begins_with_the_room_that_says_it() {
    assertThat(keys("nl")).allMatch(key -> ROOMS.contains(key.substring(0, key.indexOf('.'))));
  }

  @Test
  void places_in_the_sentences_agree() {
    Properties dutch = texts("nl");
    Properties english = texts("en");
    for (String key : keys("nl")) {
      assertThat(named(english.getProperty(key))).as(key).isEqualTo(named(dutch.getProperty(key)));
      assertThat(numbered(english.getProperty(key)))
          .as(key)
          .isEqualTo(numbered(dutch.getProperty(key)));
    }
  }

  @Test
  void every_text_that_code_asks_for_exists() throws IOException {
    Set<String> known = keys("nl");
    Set<String> missing = new TreeSet<>();
    for (Path file : sources()) {
      Matcher matcher = KEY.matcher(Files.readString(file));
      while (matcher.find()) {
        String key = matcher.group(1);
        if (!exists(known, key) && !isNoText(key)) {
          missing.add(file.getFileName() + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void no_text_is_left_over() throws IOException {
    String code = sources().stream().map(TranslationsTest::read).collect(Collectors.joining("\n"));
    assertThat(keys("nl")).filteredOn(key -> !isAskedFor(code, key)).isEmpty();
  }

  /** Asked for by its whole key, or by a beginning to which code adds the rest. */
  private static boolean isAskedFor(String code, String key) {
    if (code.contains('"' + key + '"')) {
      return true;
    }
    for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      if (code.contains('"' + key.substring(0, dot + 1) + '"')) {
        return true;
      }
    }
    return false;
  }

  /** A literal that ends with a dot is a beginning: something must begin so. */
  private static boolean exists(Set<String> known, String key) {
    return key.endsWith(".")
        ? known.stream().anyMatch(k -> k.startsWith(key))
        : known.contains(key);
  }

  /**
   * Tables ({@code award.decision} in SQL is no literal of its own), property names, and a file by
   * which a server knows what to do.
   */
  private static boolean isNoText(String key) {
    return key.equals("recovery.signal")
        || key.matches("[a-z]+\\.[a-z_]+") && !key.contains("event") && key.contains("_");
  }

  private static Set<String> named(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static int numbered(String text) {
    return named(text).isEmpty() ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
  }

  private static Set<String> keys(String language) {
    return new TreeSet<>(texts(language).stringPropertyNames());
  }

  private static Properties texts(String language) {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(FOLDER.resolve("translations_" + language + ".properties"))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static Set<String> rooms() {
    try (Stream<Path> folders = Files.list(CODE)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
