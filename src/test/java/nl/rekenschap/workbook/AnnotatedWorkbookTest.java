package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Samples.cell;
import static nl.rekenschap.workbook.Samples.figures;
import static nl.rekenschap.workbook.Samples.number;
import static nl.rekenschap.workbook.Samples.template;
import static nl.rekenschap.workbook.Samples.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook as it goes back with its errors. */
class AnnotatedWorkbookTest {

  private static final Template TWO = template(number("a", "veel"), number("b", "22"));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void every_problem_stands_in_its_row_and_in_a_list_that_leads_to_it(Format format)
      throws Exception {
    byte[] wrong = workbook().make(TWO, format);
    List<Problem> problems = problems(wrong);

    byte[] annotated = workbook().annotate(wrong, TWO, problems).orElseThrow();

    Map<String, String> figures = cells(annotated, "Cijfers");
    assertThat(figures)
        .containsEntry("M1", "Wat er mis is")
        .containsEntry("I2", "veel")
        .containsEntry("I3", "22")
        .doesNotContainKey("M3");
    assertThat(figures.get("M2")).startsWith("Fout (I2): ").endsWith(problems.getFirst().inDutch());
    assertThat(cells(annotated, "Fouten"))
        .containsEntry("A2", "Fout")
        .containsEntry("B2", "Cijfers")
        .containsEntry("C2", "I2")
        .containsEntry("D2", problems.getFirst().inDutch());
    assertThat(Samples.parts(annotated).values())
        .anyMatch(
            part -> {
              String xml =
                  new String(part, StandardCharsets.UTF_8)
                      .replace("&apos;", "'")
                      .replace("&#39;", "'");
              return xml.contains("'Cijfers'!I2") || xml.contains("#'Cijfers'.I2");
            });
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void handed_in_unchanged_it_is_refused_for_the_same(Format format) {
    byte[] wrong = workbook().make(TWO, format);
    List<Problem> problems = problems(wrong);

    byte[] annotated = workbook().annotate(wrong, TWO, problems).orElseThrow();

    assertThat(problems(annotated)).isEqualTo(problems);
  }

  @Test
  void corrected_it_is_accepted_and_the_old_errors_are_gone() {
    byte[] wrong = workbook().make(TWO, Format.XLSX);
    byte[] annotated = workbook().annotate(wrong, TWO, problems(wrong)).orElseThrow();

    byte[] corrected =
        Samples.changed(
            annotated,
            "xl/worksheets/sheet3.xml",
            xml -> xml.replaceFirst("<c r=\"I2\"[^>]*>.*?</c>", "<c r=\"I2\"><v>5</v></c>"));
    Reading reading = workbook().read(corrected, TWO);

    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    assertThat(((Reading.Accepted) reading).values()).isEqualTo(Map.of("a", "5", "b", "22"));
    assertThat(((Reading.Accepted) reading).notices()).isEmpty();
  }

  @Test
  void a_formula_goes_back_as_a_text_and_never_becomes_its_result() throws Exception {
    Template one = template(number("a", "11"));
    byte[] formula = cell(workbook().make(one, Format.XLSX), "I2", "", "<f>6*7</f><v>42</v>");

    byte[] annotated = workbook().annotate(formula, one, problems(formula, one)).orElseThrow();

    assertThat(cells(annotated, "Cijfers")).containsEntry("I2", "=6*7");
    assertThat(problems(annotated, one))
        .extracting(Problem::messageKey)
        .containsExactly("kernel.number.notANumber");
  }

  @Test
  void hidden_rows_are_shown_so_that_their_values_can_be_checked() {
    Template one = template(number("a", "11"));
    byte[] hidden =
        figures(
            workbook().make(one, Format.XLSX),
            xml -> xml.replaceFirst("<row r=\"2\"", "<row r=\"2\" hidden=\"1\""));

    byte[] annotated = workbook().annotate(hidden, one, problems(hidden, one)).orElseThrow();

    assertThat(workbook().read(annotated, one)).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void what_cannot_be_read_cannot_be_annotated() {
    assertThat(workbook().annotate("a;b".getBytes(StandardCharsets.UTF_8), TWO, List.of()))
        .isEmpty();
  }

  @Test
  void annotated_again_it_has_one_list_and_one_mark() {
    byte[] wrong = workbook().make(TWO, Format.XLSX);
    byte[] twice =
        workbook()
            .annotate(
                workbook().annotate(wrong, TWO, problems(wrong)).orElseThrow(),
                TWO,
                problems(wrong))
            .orElseThrow();

    assertThat(Samples.text(twice, "xl/workbook.xml")).containsOnlyOnce("\"Fouten\"");
    assertThat(problems(twice)).extracting(Problem::cell).containsExactly("I2");
  }

  private Map<String, String> cells(byte[] file, String name) throws Exception {
    Map<String, String> cells = new LinkedHashMap<>();
    Path path = Files.write(folder.resolve("annotated"), file);
    try (Sheets sheets = Sheets.open(path, Samples.SETTINGS.limits())) {
      Sheets.Sheet sheet =
          sheets.list().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
      sheets.read(
          sheet,
          row -> {
            row.cells().forEach(cell -> cells.put(cell.ref(), cell.text()));
            return true;
          });
    }
    return cells;
  }

  private static List<Problem> problems(byte[] file) {
    return problems(file, TWO);
  }

  private static List<Problem> problems(byte[] file, Template template) {
    Reading reading = workbook().read(file, template);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).problems();
  }
}
