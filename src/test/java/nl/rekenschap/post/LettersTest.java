package nl.rekenschap.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of mails, of all rooms. */
class LettersTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  // The list of obligations lies among the letters of award, but is no mail.
  private static final String NO_MAIL = "obligations.nl.txt";

  static Stream<Path> dutch() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      found =
          files
              .filter(file -> file.getParent().endsWith("letters"))
              .filter(file -> file.toString().endsWith(".nl.txt"))
              .filter(file -> !file.endsWith(NO_MAIL))
              .toList();
    }
    assertThat(found).hasSizeGreaterThan(20);
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("dutch")
  void a_letter_has_a_subject_a_greeting_a_link_and_an_english_twin(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).isNotBlank().doesNotContain("{{link}}");
    assertThat(String.join("\n", lines)).contains("{{to}}", "{{link}}");

    Path twin = Path.of(file.toString().replace(".nl.txt", ".en.txt"));
    assertThat(twin).exists();
    assertThat(placeholders(twin)).isEqualTo(placeholders(file));
    assertThat(Files.readString(file).replaceAll(PLACEHOLDER.pattern(), ""))
        .doesNotContain("{", "}");
  }

  @ParameterizedTest
  @MethodSource("dutch")
  void a_letter_says_what_sort_of_telling_it_is(Path file) {
    String name = file.getFileName().toString().replace(".nl.txt", "");
    String room = file.getParent().getParent().getFileName().toString();
    assertThat(new Letters().kind(room + "/" + name)).isNotNull();
  }

  @Test
  void a_letter_that_asks_for_a_value_that_nobody_gives_is_a_bug() {
    assertThatThrownBy(
            () ->
                new Letters()
                    .text("reporting/returned", Locale.of("nl"), Map.of(), "Jan", "http://x"))
        .hasMessage("letter asks for unknown value period");
  }

  private static TreeSet<String> placeholders(Path file) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(Files.readString(file)).results().forEach(m -> names.add(m.group(1)));
    return names;
  }
}
