package nl.rekenschap.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition as a whole. */
class OutputsTest {

  @Test
  void an_edition_has_pages_paper_text_and_data() {
    assertThat(Outputs.of(Sample.document(3), Sample.data(), Sample.IMPRINT))
        .extracting(OutputFile::name)
        .containsExactly(
            "index.html",
            "interventie-jinc.html",
            "interventie-itt.html",
            "rapport.css",
            "rapport.pdf",
            "rapport.docx",
            "doelrealisatie.csv",
            "leeg.csv",
            "gegevens.xlsx",
            "gegevens.ods",
            "gegevens.json",
            "datapackage.json",
            "gegevenswoordenboek.html");
  }

  @Test
  void without_data_there_are_no_files_of_data() {
    assertThat(Outputs.of(Sample.document(3), List.of(), Sample.IMPRINT))
        .extracting(OutputFile::name)
        .contains("index.html", "rapport.pdf", "rapport.docx")
        .doesNotContain("gegevens.json", "gegevenswoordenboek.html");
  }

  @Test
  void the_same_edition_is_the_same_to_the_byte(@TempDir Path folder) throws Exception {
    List<String> here = Sample.hashes();

    assertThat(Sample.hashes()).isEqualTo(here);
    assertThat(elsewhere(folder)).isEqualTo(here);
  }

  /** In a JVM with another place, language, person and way of writing. */
  private static List<String> elsewhere(Path folder) throws Exception {
    Path written = folder.resolve("hashes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.timezone=Pacific/Auckland",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.name=iemand",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                Sample.class.getName(),
                written.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    return Files.readAllLines(written);
  }
}
