package nl.rekenschap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** LibreOffice without its screen: opens a file and saves it in another form. */
public final class Office {

  private Office() {}

  /**
   * The file in the form of that extension, in a folder of its own.
   *
   * @param folder where LibreOffice keeps its settings meanwhile
   */
  public static Path converted(Path folder, Path file, String extension)
      throws IOException, InterruptedException {
    Path target = Files.createTempDirectory(folder, "converted");
    Path log = target.resolve("log");
    String office = System.getenv().getOrDefault("REKENSCHAP_SOFFICE", "soffice");
    Process process =
        new ProcessBuilder(
                office,
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                extension,
                "--outdir",
                target.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("LibreOffice ends").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    Path converted = target.resolve(name + "." + extension);
    assertThat(converted).as(Files.readString(log)).exists();
    return converted;
  }
}
