package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Samples.everyKind;
import static nl.rekenschap.workbook.Samples.parts;
import static nl.rekenschap.workbook.Samples.text;
import static nl.rekenschap.workbook.Samples.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A workbook as it leaves, and comes back untouched. */
class MadeWorkbookTest {

  @ParameterizedTest
  @EnumSource(Format.class)
  void what_was_filled_in_beforehand_is_read_back(Format format) {
    byte[] made = workbook().make(everyKind(), format);

    Reading reading = workbook().read(made, everyKind());

    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    Reading.Accepted accepted = (Reading.Accepted) reading;
    assertThat(accepted.values())
        .isEqualTo(
            Map.of(
                "ontmoetingen/bliksemstage", "1140",
                "kosten", "12,50",
                "bereik", "30",
                "bereik#of", "40",
                "verhaal", "Het ging goed.\n  Tweede regel",
                "oordeel", "goed",
                "oordeel#comment", "na \"overleg\""));
    assertThat(accepted.explanation()).contains("");
    assertThat(accepted.notices())
        .extracting(Problem::ruleId, Problem::cell)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("workbook.empty", "I3"));
  }

  @Test
  void only_input_cells_are_open_and_headings_are_locked() {
    byte[] made = workbook().make(everyKind(), Format.XLSX);
    String sheet = text(made, "xl/worksheets/sheet2.xml");

    assertThat(sheet).contains("<sheetProtection", "state=\"frozen\"", "orientation=\"landscape\"");
    assertThat(openCells(made, sheet))
        .contains("I2", "I3", "J5", "K2", "L7")
        .doesNotContain("A1", "I1", "A2", "C2", "H7");
  }

  @Test
  void counts_and_lists_are_checked_while_typing() {
    String sheet = text(workbook().make(everyKind(), Format.XLSX), "xl/worksheets/sheet2.xml");

    assertThat(sheet)
        .contains("INT(I2)", "sqref=\"I2:I3\"", "sqref=\"K2:K7\"", "'_rekenschap'!$E$1:$E$3");
  }

  @Test
  void an_ods_is_checked_while_typing_and_locked_too() {
    String content = text(workbook().make(everyKind(), Format.ODS), "content.xml");

    assertThat(content)
        .contains(
            "table:protected=\"true\"",
            "style:cell-protect=\"none\"",
            "cell-content-is-whole-number()",
            "&quot;niet &quot;&quot;goed&quot;&quot;&quot;",
            "table:display=\"false\"");
    assertThat(parts(workbook().make(everyKind(), Format.ODS)).keySet().iterator().next())
        .isEqualTo("mimetype");
  }

  @Test
  void the_sheet_that_tells_what_it_is_for_is_hidden() {
    assertThat(text(workbook().make(everyKind(), Format.XLSX), "xl/workbook.xml"))
        .containsPattern("name=\"_rekenschap\"[^>]*state=\"veryHidden\"");
  }

  @Test
  void a_draft_that_is_no_number_stays_what_was_typed() {
    Template template = Samples.template(Samples.number("a", "veel"));

    Reading reading = workbook().read(workbook().make(template, Format.XLSX), template);

    assertThat(((Reading.Refused) reading).problems())
        .extracting(Problem::cell, Problem::messageKey)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("I2", "kernel.number.notANumber"));
  }

  private static List<String> openCells(byte[] made, String sheet) {
    String formats = text(made, "xl/styles.xml").replaceFirst("(?s).*<cellXfs", "");
    List<String> xfs = java.util.Arrays.stream(formats.split("<xf ")).skip(1).toList();
    return java.util.regex.Pattern.compile("<c r=\"([A-Z]+\\d+)\" s=\"(\\d+)\"")
        .matcher(sheet)
        .results()
        .filter(found -> xfs.get(Integer.parseInt(found.group(2))).contains("locked=\"false\""))
        .map(found -> found.group(1))
        .toList();
  }
}
