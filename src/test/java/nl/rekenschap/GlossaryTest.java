package nl.rekenschap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The words of the house: one for each thing, and the same on the page and in the code. */
class GlossaryTest {

  private static final Path GLOSSARY = Path.of("src/docs/glossary.md");
  private static final Path SCREENS =
      Path.of("src/main/resources/vaadin-i18n/translations_nl.properties");
  private static final Pattern CODE = Pattern.compile("`([A-Za-z_]+)`");
  private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*");

  // Other words for provider, task and report, and endings that say nothing.
  private static final Set<String> NOBODY_IS_CALLED =
      Set.of("Customer", "Client", "Vendor", "Ticket", "Helper", "Helpers", "Util", "Utils");
  private static final Set<String> NOTHING_ENDS_IN = Set.of("Manager", "Impl", "Dto", "Vo", "Bean");

  private static Set<JavaClass> types;

  @BeforeAll
  static void readTheCode() {
    types =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.rekenschap")
                .stream()
                .filter(type -> !type.getSimpleName().isEmpty())
                .collect(Collectors.toSet());
  }

  @Test
  void every_code_name_in_use_is_a_type_or_a_constant() throws IOException {
    Set<String> known = types.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    types.stream()
        .filter(JavaClass::isEnum)
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
        .forEach(constant -> known.add(constant.getName()));

    for (List<String> row : rows("## In use")) {
      List<String> names = codeNames(row.get(1));
      assertThat(names).as(row.getFirst()).isNotEmpty();
      assertThat(known).as(row.getFirst()).containsAll(names);
    }
  }

  @Test
  void a_reserved_name_is_not_in_use_yet() throws IOException {
    Set<String> known = types.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

    assertThat(rows("## Reserved for later"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(known).doesNotContainAnyElementsOf(codeNames(row.get(1))));
  }

  @Test
  void every_dutch_term_in_use_stands_where_the_glossary_says() throws IOException {
    String screens =
        Files.readAllLines(SCREENS).stream()
            .map(line -> line.substring(line.indexOf('=') + 1))
            .collect(Collectors.joining("\n"));
    for (List<String> row : rows("## In use")) {
      String where = row.get(3);
      String text =
          where.equals("screen") ? screens : Files.readString(Path.of(where.replace("`", "")));
      assertThat(text.toLowerCase(Locale.ROOT))
          .as(where)
          .containsPattern("(?i)" + Pattern.quote(row.getFirst().toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void a_term_is_explained_once() throws IOException {
    List<String> terms = new java.util.ArrayList<>();
    rows("## In use").forEach(row -> terms.add(row.getFirst()));
    rows("## Reserved for later").forEach(row -> terms.add(row.getFirst()));

    assertThat(terms).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(rows("## In use")).allSatisfy(row -> assertThat(row.get(2)).isNotBlank());
  }

  @Test
  void no_type_is_called_by_another_word() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : types) {
      List<String> words =
          WORD.matcher(type.getSimpleName()).results().map(MatchResult::group).toList();
      boolean synonym = words.stream().anyMatch(NOBODY_IS_CALLED::contains);
      boolean ending = !words.isEmpty() && NOTHING_ENDS_IN.contains(words.getLast());
      boolean report = type.getSimpleName().equals("Report");
      boolean grant =
          type.getSimpleName().startsWith("Subsid")
              && !type.getPackageName().startsWith("nl.rekenschap.subsidy");
      if (synonym || ending || report || grant) {
        wrong.add(type.getName());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> codeNames(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  /** The rows of the table under that heading, cell by cell. */
  private static List<List<String>> rows(String heading) throws IOException {
    List<String> lines = Files.readAllLines(GLOSSARY);
    int from = lines.indexOf(heading);
    assertThat(from).as(heading).isNotNegative();
    return lines.stream()
        .skip(from + 1L)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| "))
        .filter(line -> !line.startsWith("| Dutch "))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }
}
