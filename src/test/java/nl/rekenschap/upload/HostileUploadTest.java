package nl.rekenschap.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.rekenschap.upload.HostileFiles.Hostile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that mean harm, made here, each refused for what it is; all of them in a JVM that has 64 MB
 * of memory in all.
 */
class HostileUploadTest {

  @TempDir static Path folder;

  private static List<Hostile> files = List.of();
  private static final Map<Integer, String> OUTCOMES = new HashMap<>();

  @BeforeAll
  static void let_them_all_in() throws Exception {
    files = HostileFiles.all();
    List<String> names = new ArrayList<>();
    for (Hostile file : files) {
      Files.write(folder.resolve(Integer.toString(names.size())), file.content());
      names.add(Base64.getEncoder().encodeToString(file.name().getBytes(StandardCharsets.UTF_8)));
    }
    Files.write(folder.resolve("names"), names);
    Path told = folder.resolve("told");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HostileMain.class.getName(),
                folder.toString())
            .redirectError(folder.resolve("errors").toFile())
            .redirectOutput(told.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    for (String line : Files.readAllLines(told)) {
      int space = line.indexOf(' ');
      if (line.matches("\\d+ .*")) {
        OUTCOMES.put(Integer.valueOf(line.substring(0, space)), line.substring(space + 1));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> each_is_refused_for_what_it_is() {
    return Stream.iterate(0, i -> i + 1)
        .limit(files.size())
        .map(
            i ->
                DynamicTest.dynamicTest(
                    files.get(i).about(),
                    () -> assertThat(OUTCOMES.get(i)).isEqualTo(files.get(i).key())));
  }

  @Test
  void there_are_more_than_a_hundred() {
    assertThat(files).hasSizeGreaterThan(100);
  }

  @Test
  void nothing_of_them_is_left() throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve("quarantine"))) {
      assertThat(left.map(Path::toFile).map(File::getName)).isEmpty();
    }
  }

  @Test
  void each_refusal_tells_what_to_do_in_both_languages() {
    for (String language : List.of("nl", "en")) {
      ResourceBundle texts =
          ResourceBundle.getBundle("vaadin-i18n.translations", java.util.Locale.of(language));
      assertThat(files)
          .allSatisfy(file -> assertThat(texts.getString(file.key())).hasSizeGreaterThan(40));
    }
  }
}
