package nl.rekenschap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.workflow.DiagramSteps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A room is one word: package, schema, migration folder, diagram folder, message keys, settings,
 * letters and addresses.
 */
class WordsTest {

  private static final Path CODE = Path.of("src/main/java/nl/rekenschap");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path DIAGRAMS = Path.of("bpmn");

  // The start page has no word of its own, people look for "login", and who is invited to work for
  // a provider knows no rooms.
  private static final Map<String, String> OTHER_ADDRESS =
      Map.of("", "shell", "login", "access", "invite", "provider");
  // The words of the published report lie apart from the classes that lay it out.
  private static final Set<String> NO_CLASS = Set.of("council.Report");

  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|REFERENCES|FUNCTION|TRUNCATE|INDEX [a-z_]+ ON)\\s+"
              + "(?:ONLY\\s+|IF (?:NOT )?EXISTS\\s+)?([a-z]{3,})\\.[a-z_]+");

  // A provider's programs know no rooms: they read what is due at /api/v1/periods.
  private static final Set<String> PROGRAMS_ADDRESS =
      Set.of("reporting api/v1/periods", "reporting api/v1/openapi.json", "review api/v1/periods");

  private static JavaClasses classes;

  @BeforeAll
  static void readTheCode() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.rekenschap");
  }

  @Test
  void a_room_with_sql_has_a_migration_folder_of_its_name_and_only_such_a_room() {
    Set<String> withSql =
        walk(CODE, ".java").stream()
            .filter(file -> file.getFileName().toString().endsWith("Store.java"))
            .map(WordsTest::room)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(folders(RESOURCES.resolve("db/migration"))).isEqualTo(withSql);
  }

  @Test
  void a_migration_makes_and_names_tables_of_its_own_schema_only() {
    for (Path file : walk(RESOURCES.resolve("db/migration"), ".sql")) {
      String room = file.getParent().getFileName().toString();
      // The engine lives in a schema of its own, and in one room.
      Set<String> own = room.equals("workflow") ? Set.of(room, "engine") : Set.of(room);
      if (file.endsWith("R__whose_rows.sql")) {
        // Whose a row is follows from the case's provider, or from the period's case (0024).
        own = new HashSet<>(List.of(room, "access", "reporting"));
      }
      // What becomes of every room's rows is said in one place (decision 0027).
      if (!room.equals("retention")) {
        assertThat(own).as(file.toString()).containsAll(schemas(read(file)));
      }
      assertThat(read(file))
          .as(file + " writes the schema everywhere")
          .doesNotContainPattern("(?i)CREATE TABLE (?:IF NOT EXISTS )?[a-z_]+ ?\\(");
    }
  }

  @Test
  void no_query_crosses_a_schema() {
    for (Path file : walk(CODE, ".java")) {
      String blocks =
          Pattern.compile("\"\"\".*?\"\"\"|\"[^\"\\n]*\"", Pattern.DOTALL)
              .matcher(read(file))
              .results()
              .map(found -> found.group())
              .filter(text -> text.matches("(?s).*\\b(SELECT|INSERT|UPDATE|DELETE)\\b.*"))
              .collect(Collectors.joining("\n"));
      // What the engine would read for each timer, one store of its room reads for many (0019).
      Set<String> own =
          file.endsWith(Path.of("workflow", "TimerStore.java"))
              ? Set.of(room(file), "engine")
              : Set.of(room(file));
      assertThat(own).as(file.toString()).containsAll(schemas(blocks));
    }
  }

  @Test
  void a_room_whose_steps_diagrams_call_has_a_diagram_folder_of_its_name() {
    Set<String> withSteps =
        classes.stream()
            .filter(type -> type.isAnnotatedWith(DiagramSteps.class))
            .map(WordsTest::room)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(folders(DIAGRAMS)).isEqualTo(withSteps);
  }

  @Test
  void a_screen_lives_at_an_address_that_begins_with_its_room() {
    Set<String> screens = new TreeSet<>();
    for (JavaClass type : classes) {
      type.tryGetAnnotationOfType(Route.class)
          .ifPresent(
              route -> {
                String first = route.value().split("/")[0];
                assertThat(OTHER_ADDRESS.getOrDefault(first, first))
                    .as(type.getName())
                    .isEqualTo(room(type));
                screens.add(type.getName());
              });
    }
    assertThat(screens).hasSizeGreaterThan(20);
  }

  @Test
  void plain_pages_live_at_an_open_address() {
    Set<String> open = new TreeSet<>();
    for (Path file : walk(CODE, ".java")) {
      Pattern.compile("@(?:Get|Post|Request)Mapping\\((?:[a-z]+ = )?\"/([^\"]*)\"")
          .matcher(read(file))
          .results()
          .map(found -> found.group(1))
          .forEach(path -> open.add(room(file) + " " + path.replaceAll("/\\{.*", "")));
    }
    assertThat(open)
        .isNotEmpty()
        .allMatch(
            entry -> {
              String room = entry.substring(0, entry.indexOf(' '));
              String path = entry.substring(entry.indexOf(' ') + 1);
              // The last is no page: what a screen that goes away sends, within its session.
              return path.equals("error")
                  || PROGRAMS_ADDRESS.contains(entry)
                  || path.matches("open/" + room + "(/.*)?")
                  || path.matches("api/v1/" + room + "(/.*)?")
                  || path.equals(room + "/left");
            });
  }

  @Test
  void a_message_key_with_a_class_in_it_belongs_to_a_class_of_that_room() throws IOException {
    Properties texts = new Properties();
    try (var reader =
        Files.newBufferedReader(RESOURCES.resolve("vaadin-i18n/translations_nl.properties"))) {
      texts.load(reader);
    }
    Set<String> known =
        classes.stream()
            .map(type -> room(type) + "." + type.getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(NO_CLASS);

    assertThat(
            texts.stringPropertyNames().stream()
                .filter(key -> key.matches("[a-z]+\\.[A-Z][A-Za-z]+\\..*"))
                .map(key -> key.substring(0, key.indexOf('.', key.indexOf('.') + 1)))
                .distinct())
        .isNotEmpty()
        .isSubsetOf(known);
  }

  @Test
  void letters_lie_under_the_name_of_a_room() {
    assertThat(
            Stream.of(".txt", ".letter")
                .flatMap(ending -> walk(RESOURCES, ending).stream())
                .filter(file -> file.getParent().endsWith("letters"))
                .map(file -> file.getParent().getParent().getFileName().toString()))
        .isNotEmpty()
        .isSubsetOf(folders(CODE));
  }

  @Test
  void settings_bear_the_name_of_their_room_and_none_must_be_set_to_start() throws Exception {
    int seen = 0;
    for (JavaClass type : classes) {
      if (!type.getSimpleName().endsWith("Settings")) {
        continue;
      }
      seen++;
      assertThat(type.getAnnotationOfType(ConfigurationProperties.class).value())
          .as(type.getName())
          .isEqualTo("rekenschap." + room(type));
      Class<?> settings = Class.forName(type.getName());
      String source = read(CODE.resolve(room(type)).resolve(type.getSimpleName() + ".java"));
      Parameter[] values = canonical(settings).getParameters();
      for (int i = 0; i < values.length; i++) {
        String name = settings.getRecordComponents()[i].getName();
        boolean optional =
            values[i].isAnnotationPresent(DefaultValue.class)
                || values[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
        assertThat(optional).as(type.getName() + "." + name + " has a default").isTrue();
        assertThat(source)
            .as(type.getName() + "." + name + " is explained")
            .contains("@param " + name + " ");
      }
    }
    assertThat(seen).isGreaterThan(8);
  }

  @Test
  void a_setting_that_is_read_by_its_name_has_its_default_in_the_file_of_settings() {
    String file = read(RESOURCES.resolve("application.properties"));
    for (Path source : walk(CODE, ".java")) {
      Pattern.compile("\\$\\{(rekenschap\\.[a-z.-]+)")
          .matcher(read(source))
          .results()
          .forEach(found -> assertThat(file).as(source.toString()).contains(found.group(1) + "="));
    }
  }

  private static Constructor<?> canonical(Class<?> settings) throws NoSuchMethodException {
    return settings.getDeclaredConstructor(
        Arrays.stream(settings.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }

  private static Set<String> schemas(String sql) {
    return TABLE
        .matcher(sql)
        .results()
        .map(found -> found.group(1))
        .filter(schema -> !schema.equals("information_schema"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String room(JavaClass type) {
    String below = type.getPackageName().replace("nl.rekenschap", "").replaceFirst("^\\.", "");
    return below.isEmpty() ? "" : below.split("\\.")[0];
  }

  private static String room(Path source) {
    Path below = CODE.relativize(source);
    return below.getNameCount() == 1 ? "" : below.getName(0).toString();
  }

  private static Set<String> folders(Path parent) {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> walk(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
