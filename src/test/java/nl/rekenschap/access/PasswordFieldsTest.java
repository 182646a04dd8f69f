package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fields for passwords hide what is typed, and let managers of passwords fill them in. */
class PasswordFieldsTest {

  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern FIELD = Pattern.compile("(\\w+) =\\s+new PasswordField\\(");

  @Test
  void plain_pages_hide_passwords_and_say_which_one_is_asked() throws IOException {
    List<String> inputs =
        files("src/main/resources/templates", ".html")
            .flatMap(page -> INPUT.matcher(page).results().map(MatchResult::group))
            .filter(
                input -> input.contains("name=\"present\"") || input.contains("name=\"password\""))
            .toList();

    assertThat(inputs)
        .hasSizeGreaterThan(3)
        .allMatch(input -> input.contains("type=\"password\""))
        .allMatch(
            input ->
                input.contains(
                    input.contains("name=\"present\"")
                        ? "autocomplete=\"current-password\""
                        : "autocomplete=\"new-password\""));
  }

  @Test
  void a_code_may_be_filled_in_by_the_telephone() throws IOException {
    assertThat(
            files("src/main/resources/templates", ".html")
                .flatMap(page -> INPUT.matcher(page).results().map(MatchResult::group))
                .filter(input -> input.contains("name=\"code\"")))
        .hasSizeGreaterThan(2)
        .allMatch(input -> input.contains("autocomplete=\"one-time-code\""));
  }

  @Test
  void screens_have_password_fields_that_say_which_one_is_asked() throws IOException {
    List<String> screens =
        files("src/main/java", ".java")
            .filter(source -> source.contains("new PasswordField("))
            .toList();

    assertThat(screens).hasSize(2);
    for (String screen : screens) {
      assertThat(FIELD.matcher(screen).results().map(field -> field.group(1)))
          .isNotEmpty()
          .allMatch(field -> screen.contains(field + ".setAutocomplete("));
    }
    assertThat(files("src/main/java", ".java"))
        .as("no plain field asks for a password")
        .noneMatch(source -> source.matches("(?s).*password\\w* =\\s+new TextField\\(.*"));
  }

  @Test
  void nothing_of_ours_stands_in_the_way_of_pasting() throws IOException {
    assertThat(
            Stream.concat(files("src/main/resources/templates", ".html"), files("frontend", ".ts")))
        .isNotEmpty()
        .noneMatch(text -> text.matches("(?is).*(onpaste|[\"']paste[\"']|autocomplete=\"off\").*"));
  }

  private static Stream<String> files(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("generated"))
          .toList()
          .stream()
          .map(PasswordFieldsTest::read);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
