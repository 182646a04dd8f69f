package nl.rekenschap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What src/docs/asvs.md says of each requirement of OWASP ASVS 5.0, and of the tests of it. */
class AsvsTest {

  private static final Path DOCS = Path.of("src/docs");
  private static final Path TESTS = Path.of("src/test/java/nl/rekenschap");
  private static final Path REQUIREMENTS = Path.of("src/test/resources/asvs-5.0-l2.txt");
  private static final Pattern COUNTS =
      Pattern.compile(
          "Of (\\d+) requirements \\((\\d+) of level 1, (\\d+) of level 2\\):"
              + " (\\d+) shown, (\\d+) n\\.a\\., (\\d+) open\\.");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "`((?:[a-z]+\\.)?[A-Z]\\w+)(?:#(\\w+))?`|\\[[\\w.]+]\\(([\\w.]+)#([\\w-]+)\\)");

  private final String page = read(DOCS.resolve("asvs.md"));
  private final List<Item> items = items(page);

  /** A line of the table. */
  private record Item(
      String number, String level, String asked, String state, String how, String shownBy) {}

  @Test
  void every_requirement_of_level_1_and_2_is_there_once_with_its_level() throws IOException {
    List<String> asked =
        Files.readAllLines(REQUIREMENTS).stream().filter(line -> !line.startsWith("#")).toList();

    assertThat(asked).hasSize(253);
    assertThat(items.stream().map(item -> item.number() + " " + item.level()).toList())
        .isEqualTo(asked);
  }

  @Test
  void each_is_shown_or_does_not_apply_or_is_open_and_says_how_or_why() {
    assertThat(items)
        .allSatisfy(
            item -> {
              assertThat(item.state()).as(item.number()).isIn("shown", "n.a.", "open");
              assertThat(item.asked()).as(item.number()).endsWith(".");
              assertThat(item.how()).as(item.number()).hasSizeGreaterThan(4).endsWith(".");
            });
  }

  @Test
  void what_is_shown_names_what_shows_it_and_what_does_not_apply_names_nothing() {
    assertThat(items)
        .allSatisfy(
            item -> {
              if (item.state().equals("shown")) {
                assertThat(item.shownBy()).as(item.number()).isNotEmpty();
              }
              if (item.state().equals("n.a.")) {
                assertThat(item.shownBy()).as(item.number()).isEmpty();
              }
            });
  }

  @Test
  void each_test_and_each_section_that_is_named_exists() {
    List<String> wrong = new ArrayList<>();
    for (Item item : items) {
      for (String part : item.shownBy().isEmpty() ? List.<String>of() : parts(item)) {
        Matcher reference = REFERENCE.matcher(part);
        if (!reference.matches() || !exists(reference)) {
          wrong.add(item.number() + " " + part);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_counts_at_its_head_are_those_of_its_lines() {
    var states =
        items.stream()
            .collect(Collectors.groupingBy(Item::state, TreeMap::new, Collectors.counting()));
    long first = items.stream().filter(item -> item.level().equals("1")).count();
    Matcher counts = COUNTS.matcher(page);

    assertThat(counts.find()).isTrue();
    assertThat(Stream.of(1, 2, 3, 4, 5, 6).map(counts::group).map(Long::valueOf).toList())
        .containsExactly(
            (long) items.size(),
            first,
            items.size() - first,
            states.getOrDefault("shown", 0L),
            states.getOrDefault("n.a.", 0L),
            states.getOrDefault("open", 0L));
  }

  @Test
  void the_page_says_where_the_list_comes_from_and_under_which_licence() {
    assertThat(page)
        .contains("github.com/OWASP/ASVS", "The OWASP Foundation", "CC BY-SA 4.0", "5.0.0");
  }

  private static List<String> parts(Item item) {
    return Arrays.asList(item.shownBy().split("; "));
  }

  private static boolean exists(MatchResult reference) {
    return reference.group(3) == null
        ? isTest(reference.group(1), reference.group(2))
        : isSection(DOCS.resolve(reference.group(3)), reference.group(4));
  }

  /** A class is named with its room where another room has one of that name. */
  private static boolean isTest(String name, String method) {
    String file = "/" + name.replace('.', '/') + ".java";
    List<Path> found;
    try (Stream<Path> all = Files.walk(TESTS)) {
      found = all.filter(path -> path.toString().endsWith(file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.size() == 1
        && (method == null
            || Pattern.compile("\\b(void|ArchRule) " + Pattern.quote(method) + "\\b")
                .matcher(read(found.getFirst()))
                .find());
  }

  private static boolean isSection(Path file, String anchor) {
    return Files.exists(file) && sections(read(file)).contains(anchor);
  }

  private static Set<String> sections(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static List<Item> items(String page) {
    return page.lines()
        .filter(line -> line.matches("\\| \\d.*"))
        .map(line -> line.split("\\|", -1))
        .map(
            cells -> {
              assertThat(cells).as(String.join("|", cells)).hasSize(8);
              return new Item(
                  cells[1].strip(),
                  cells[2].strip(),
                  cells[3].strip(),
                  cells[4].strip(),
                  cells[5].strip(),
                  cells[6].strip());
            })
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
