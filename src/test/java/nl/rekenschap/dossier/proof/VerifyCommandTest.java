package nl.rekenschap.dossier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's own start, told to verify, on a class path with nothing but the product. */
class VerifyCommandTest {

  @TempDir private Path folder;

  @Test
  void verifying_needs_no_framework_and_no_database() throws Exception {
    Path file = folder.resolve("export.jsonl");
    Files.writeString(file, PaperRecord.ofThreeDays().text());
    assertThat(run(file.toString())).isEqualTo(0);
    assertThat(said()).contains("In orde.", "Sound.");

    Files.writeString(file, PaperRecord.ofThreeDays().text().replaceFirst("verzoek", "bevel"));
    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(said()).contains("Dossier 2025-jinc, regel 2", "Case 2025-jinc, entry 2");

    assertThat(run()).isEqualTo(2);
    assertThat(said()).contains("Gebruik: java -jar", "Usage: java -jar");
  }

  private int run(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-Dstdout.encoding=UTF-8", "-cp"));
    command.add(Path.of("target/classes").toAbsolutePath().toString());
    command.addAll(List.of("nl.rekenschap.Rekenschap", "verify"));
    command.addAll(List.of(args));
    Process child =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return child.exitValue();
  }

  private String said() throws Exception {
    return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
  }
}
