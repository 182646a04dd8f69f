package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Samples.number;
import static nl.rekenschap.workbook.Samples.row;
import static nl.rekenschap.workbook.Samples.template;
import static nl.rekenschap.workbook.Samples.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.rekenschap.testing.Office;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Workbooks that go through LibreOffice: opened, filled in, and saved in either format. What a
 * person types is put into its plain XML form (.fods), from which LibreOffice makes the file.
 */
class WorkbookProductIT {

  private static final Template ASKED =
      template(
          number("a", "111111"),
          number("b", ""),
          row("c", Template.Kind.MONEY, "222222", ""),
          row("d", Template.Kind.WORDS, "VUL IN", ""));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void what_is_filled_in_is_read_the_same_from_both_formats(Format made) throws Exception {
    Path flat =
        flat(
            made,
            xml ->
                typed(typed(xml, "111111", "1140"), "222222", "0.30000000000000004")
                    .replace("VUL IN", "Eén regel &amp; <text:s text:c=\"2\"/>meer"));

    for (Format saved : Format.values()) {
      Reading reading = workbook().read(converted(flat, saved.extension()), ASKED);

      assertThat(reading).as(made + " saved as " + saved).isInstanceOf(Reading.Accepted.class);
      Reading.Accepted accepted = (Reading.Accepted) reading;
      assertThat(accepted.values())
          .isEqualTo(Map.of("a", "1140", "c", "0,30", "d", "Eén regel &   meer"));
      assertThat(accepted.notices())
          .extracting(Problem::ruleId, Problem::cell)
          .containsExactly(tuple("workbook.empty", "I3"));
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void what_is_done_wrong_is_found_in_both_formats(Format made) throws Exception {
    Path flat =
        flat(
            made,
            xml ->
                typed(xml, "222222", "-5")
                    .replaceFirst(
                        "office:value-type=\"float\" office:value=\"111111\"",
                        "table:formula=\"of:=6*7\" office:value-type=\"float\" office:value=\"42\""));

    for (Format saved : Format.values()) {
      Path file = converted(flat, saved.extension());
      Reading reading = workbook().read(file, ASKED);

      assertThat(reading).as(made + " saved as " + saved).isInstanceOf(Reading.Refused.class);
      List<Problem> problems = ((Reading.Refused) reading).problems();
      assertThat(problems)
          .filteredOn(Problem::isError)
          .extracting(Problem::ruleId, Problem::cell)
          .containsExactly(tuple("workbook.formula", "I2"), tuple("kernel.number.negative", "I4"));
      comesBackAnnotated(file, problems, saved);
    }
  }

  /** LibreOffice opens the annotated workbook, and what it saves is refused for the same. */
  private void comesBackAnnotated(Path file, List<Problem> problems, Format format)
      throws Exception {
    byte[] annotated = workbook().annotate(file, ASKED, problems).orElseThrow();
    Path back = Files.write(folder.resolve("annotated." + format.extension()), annotated);
    String shown = Files.readString(converted(back, "fods"));

    assertThat(shown).contains("Wat er mis is", "Fouten", problems.getFirst().inDutch());
  }

  private Path flat(Format made, UnaryOperator<String> filled) throws Exception {
    Path file =
        Files.write(
            folder.resolve("made-" + made + "." + made.extension()), workbook().make(ASKED, made));
    Path flat = converted(file, "fods");
    String before = Files.readString(flat);
    assertThat(before).contains("table:protected=\"true\"", "content-validation");
    String after = filled.apply(before);
    assertThat(after).isNotEqualTo(before);
    return Files.writeString(flat, after);
  }

  private static String typed(String xml, String old, String value) {
    String attribute = "office:value=\"" + old + "\"";
    assertThat(xml).contains(attribute);
    return xml.replace(attribute, "office:value=\"" + value + "\"");
  }

  private Path converted(Path file, String extension) throws IOException, InterruptedException {
    return Office.converted(folder, file, extension);
  }
}
