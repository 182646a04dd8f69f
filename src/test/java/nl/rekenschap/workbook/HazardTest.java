package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Samples.cell;
import static nl.rekenschap.workbook.Samples.changed;
import static nl.rekenschap.workbook.Samples.figures;
import static nl.rekenschap.workbook.Samples.number;
import static nl.rekenschap.workbook.Samples.template;
import static nl.rekenschap.workbook.Samples.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people do to a workbook: each has one outcome, and none is a wrong number.
 *
 * <p>Long because each hazard is a test, and they share one workbook.
 */
class HazardTest {

  private static final Template THREE =
      template(number("a", "11"), number("b", "22"), number("c", "33"));
  private static final byte[] MADE = workbook().make(THREE, Format.XLSX);

  @ParameterizedTest(name = "{0} {1} is {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                | <v>12</v>                     | a | 12
          ''                | <v>12.000000000000001</v>     | a | 12
          ''                | <v>1.2E3</v>                  | a | 1200
          t="n"             | <v>1e+2</v>                   | a | 100
          t="inlineStr"     | <is><t>1.234</t></is>         | a | 1234
          t="inlineStr"     | <is><r><t>1.</t></r><r><t>234</t></r><rPh><t>9</t></rPh></is> | a | 1234
          t="inlineStr"     | <is><t> 12 </t></is>          | a | 12
          """)
  void a_whole_number_is_read_however_it_is_written(
      String attributes, String content, String field, String value) {
    assertThat(accepted(cell(MADE, "I2", attributes, content)).values())
        .containsEntry(field, value);
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''            | <v>12.5</v>                             | kernel.number.whole
          ''            | <v>-3</v>                               | kernel.number.negative
          ''            | <v>99999999</v>                         | kernel.number.tooLarge
          ''            | <v>1e308</v>                            | kernel.number.tooLong
          ''            | <v>1e999999999</v>                      | workbook.damagedNumber
          ''            | <v>NaN</v>                              | workbook.damagedNumber
          t="inlineStr" | <is><t>veel</t></is>                    | kernel.number.notANumber
          t="inlineStr" | <is><t>1,234.5</t></is>                 | kernel.number.english
          t="inlineStr" | <is><t>1,234</t></is>                   | kernel.number.whole
          t="b"         | <v>1</v>                                | workbook.boolean
          t="e"         | <v>#DIV/0!</v>                          | workbook.errorCell
          t="d"         | <v>2025-03-01</v>                       | workbook.date
          ''            | <f>6*7</f><v>42</v>                     | workbook.formula
          ''            | <f>A9</f>                               | workbook.formula
          t="str"       | <f>"4"</f><v>4</v>                      | workbook.formula
          ''            | <f t="shared" si="0"/><v>42</v>         | workbook.formula
          """)
  void what_is_no_whole_number_is_refused_at_its_cell(
      String attributes, String content, String rule) {
    assertThat(refused(cell(MADE, "I2", attributes, content)))
        .extracting(Problem::ruleId, Problem::sheet, Problem::cell)
        .containsExactly(tuple(rule, "Cijfers", "I2"));
  }

  @Test
  void a_formula_over_a_block_is_one_in_its_other_cells_too() {
    byte[] block = cell(MADE, "I2", "", "<f t=\"array\" ref=\"I2:I3\">A1:A2</f><v>1</v>");

    assertThat(refused(block)).extracting(Problem::cell).containsExactly("I2", "I3");
  }

  @Test
  void a_number_as_text_is_named_as_it_was_read() {
    Reading.Accepted accepted =
        accepted(cell(MADE, "I2", "t=\"inlineStr\"", "<is><t>1.234</t></is>"));

    assertThat(accepted.notices())
        .extracting(Problem::ruleId, Problem::cell, Problem::inDutch)
        .containsExactly(
            tuple(
                "workbook.numberAsText",
                "I2",
                "Hier staat tekst. We hebben \"1.234\" gelezen als het getal 1.234."));
  }

  @ParameterizedTest
  @CsvSource({
    "0%, workbook.percentage",
    "0.00%, workbook.percentage",
    "dd-mm-yyyy, workbook.date",
    "[h]:mm, workbook.date",
    "'#,##0,', workbook.scaled",
    "'0.0,,\"M\"', workbook.scaled"
  })
  void a_number_that_shows_as_something_else_is_refused(String format, String rule) {
    byte[] styled =
        changed(
            cell(MADE, "I2", "s=\"99\"", "<v>1</v>"),
            "xl/styles.xml",
            xml ->
                "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\""
                    + format.replace("\"", "&quot;")
                    + "\"/></numFmts><cellXfs>"
                    + "<xf numFmtId=\"0\"/>".repeat(99)
                    + "<xf numFmtId=\"200\"/></cellXfs></styleSheet>");

    assertThat(refused(styled)).extracting(Problem::ruleId).containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource({"'#,##0'", "'#,##0.00'", "'\"dagen\" 0'", "'[Red]0'", "'0_ ;[Blue]-0'", "General"})
  void a_number_that_shows_as_itself_is_read(String format) {
    assertThat(NumberFormats.kind(format)).isEqualTo(Cell.Kind.NUMBER);
  }

  @Test
  void a_date_in_a_file_that_counts_from_1904_is_refused_for_that() {
    byte[] from1904 =
        changed(
            cell(MADE, "I2", "t=\"d\"", "<v>2025-03-01</v>"),
            "xl/workbook.xml",
            xml -> xml.replaceFirst("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

    assertThat(refused(from1904)).extracting(Problem::ruleId).containsExactly("workbook.date1904");
  }

  @Test
  void counting_from_1904_matters_to_no_number() {
    byte[] from1904 =
        changed(
            MADE,
            "xl/workbook.xml",
            xml -> xml.replaceFirst("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

    assertThat(accepted(from1904).values()).containsEntry("a", "11");
  }

  @ParameterizedTest
  @CsvSource({"hidden=\"1\"", "hidden=\"true\"", "ht=\"0\""})
  void a_value_in_a_hidden_row_is_refused(String attribute) {
    byte[] hidden =
        figures(MADE, xml -> xml.replaceFirst("<row r=\"3\"", "<row r=\"3\" " + attribute));

    assertThat(refused(hidden))
        .extracting(Problem::ruleId, Problem::cell)
        .containsExactly(tuple("workbook.hiddenRow", "C3"));
  }

  @Test
  void a_value_in_a_hidden_column_is_refused() {
    byte[] hidden =
        figures(MADE, xml -> xml.replaceFirst("<col min=\"9\"", "<col hidden=\"1\" min=\"9\""));

    assertThat(refused(hidden))
        .extracting(Problem::ruleId, Problem::cell)
        .containsExactly(
            tuple("workbook.hiddenColumn", "I2"),
            tuple("workbook.hiddenColumn", "I3"),
            tuple("workbook.hiddenColumn", "I4"));
  }

  @Test
  void merged_cells_are_refused() {
    byte[] merged =
        figures(
            MADE,
            xml ->
                xml.replace(
                    "</sheetData>",
                    "</sheetData><mergeCells><mergeCell ref=\"I2:I3\"/></mergeCells>"));

    assertThat(refused(merged))
        .extracting(Problem::ruleId, Problem::cell)
        .containsExactly(tuple("workbook.merged", "I2"));
  }

  @Test
  void an_edited_heading_is_refused_with_what_it_should_be() {
    byte[] edited = cell(MADE, "I1", "t=\"inlineStr\"", "<is><t>Waarde 2024</t></is>");

    assertThat(refused(edited))
        .extracting(Problem::cell, Problem::inDutch)
        .containsExactly(
            tuple(
                "I1",
                "Hier staat \"Waarde 2024\", maar de kop moet \"WAARDE\" zijn. Zet de kop terug of"
                    + " gebruik een nieuw werkboek."));
  }

  @Test
  void a_workbook_of_another_subsidy_period_form_or_a_newer_version_is_refused_at_once() {
    assertThat(rules(workbook().read(MADE, with(new CaseId("2025-leergeld"), THREE.periodId(), 1))))
        .containsExactly("workbook.otherSubsidy");
    assertThat(rules(workbook().read(MADE, with(THREE.caseId(), new PeriodId("2025-jinc-q2"), 1))))
        .containsExactly("workbook.wrongPeriod");
    assertThat(rules(workbook().read(MADE, with(THREE.caseId(), THREE.periodId(), 0))))
        .containsExactly("workbook.otherTemplate");
  }

  @Test
  void a_period_that_was_typed_over_breaks_the_seal() {
    byte[] forged =
        changed(MADE, "xl/sharedStrings.xml", xml -> xml.replace("2025-jinc-q1", "2025-jinc-q2"));

    assertThat(
            rules(workbook().read(forged, with(THREE.caseId(), new PeriodId("2025-jinc-q2"), 1))))
        .containsExactly("workbook.sealBroken");
  }

  @Test
  void a_workbook_sealed_with_another_key_is_not_ours() {
    byte[] theirs =
        new Workbook(
                Samples.SETTINGS,
                new Seal(() -> "other".repeat(8).getBytes(StandardCharsets.UTF_8)))
            .make(THREE, Format.XLSX);

    assertThat(rules(workbook().read(theirs, THREE))).containsExactly("workbook.sealBroken");
  }

  @Test
  void an_older_version_is_mapped_where_its_questions_are_still_asked() {
    Template now =
        template(
            2,
            number("a", ""),
            new Template.Row(
                "b",
                "Anders gevraagd",
                "",
                "",
                Template.Kind.NUMBER,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of()),
            number("nieuw", ""));
    byte[] older = cell(MADE, "I3", "", "");

    Reading.Accepted accepted = (Reading.Accepted) workbook().read(older, now);

    assertThat(accepted.values()).isEqualTo(Map.of("a", "11"));
    assertThat(accepted.notices())
        .extracting(Problem::ruleId)
        .containsExactlyInAnyOrder(
            "workbook.olderTemplate",
            "workbook.fieldChanged",
            "workbook.fieldGone",
            "workbook.newField");
  }

  @Test
  void a_value_of_an_older_version_at_a_question_that_changed_is_refused() {
    Template now =
        template(
            2,
            new Template.Row(
                "a",
                "Anders gevraagd",
                "",
                "",
                Template.Kind.NUMBER,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of()));

    assertThat(rules(workbook().read(MADE, now))).contains("workbook.fieldChanged");
  }

  @Test
  void rows_may_be_sorted() {
    byte[] sorted =
        figures(
            MADE,
            xml -> {
              String second = row(xml, 2);
              String fourth = row(xml, 4);
              return xml.replace(second, "#2")
                  .replace(fourth, moved(second, 2, 4))
                  .replace("#2", moved(fourth, 4, 2));
            });

    assertThat(accepted(sorted).values()).isEqualTo(Map.of("a", "11", "b", "22", "c", "33"));
  }

  @Test
  void a_table_of_which_half_was_sorted_is_refused() {
    byte[] half =
        figures(
            MADE,
            xml -> {
              String second = found(xml, "<c r=\"C2\".*?</c>");
              String third = found(xml, "<c r=\"C3\".*?</c>");
              return xml.replace(second, "#2")
                  .replace(third, moved(second, 2, 3))
                  .replace("#2", moved(third, 3, 2));
            });

    assertThat(refused(half))
        .extracting(Problem::ruleId, Problem::cell)
        .containsExactly(tuple("workbook.rowChanged", "C2"), tuple("workbook.rowChanged", "C3"));
  }

  @Test
  void a_removed_row_is_not_an_empty_one() {
    byte[] removed = figures(MADE, xml -> xml.replace(row(xml, 3), ""));

    assertThat(refused(removed)).extracting(Problem::ruleId).containsExactly("workbook.rowMissing");
  }

  @Test
  void a_row_that_is_there_twice_is_refused() {
    byte[] twice =
        figures(MADE, xml -> xml.replace(row(xml, 4), row(xml, 4) + moved(row(xml, 2), 2, 5)));

    assertThat(refused(twice))
        .extracting(Problem::ruleId, Problem::cell)
        .containsExactly(tuple("workbook.rowTwice", "C5"));
  }

  @Test
  void a_row_of_ones_own_with_a_value_is_refused() {
    byte[] extra =
        figures(
            MADE,
            xml ->
                xml.replace(
                    row(xml, 4), row(xml, 4) + "<row r=\"9\"><c r=\"I9\"><v>5</v></c></row>"));

    assertThat(refused(extra))
        .extracting(Problem::ruleId, Problem::cell)
        .containsExactly(tuple("workbook.extraRow", "C9"));
  }

  @Test
  void notes_beside_the_table_are_not_read_and_that_is_said() {
    byte[] notes =
        figures(
            MADE,
            xml ->
                xml.replace(
                    row(xml, 4), row(xml, 4) + "<row r=\"9\"><c r=\"P9\"><v>5</v></c></row>"));

    assertThat(accepted(notes).notices())
        .extracting(Problem::ruleId, Problem::cell)
        .containsExactly(tuple("workbook.extraCells", "P9"));
  }

  @Test
  void two_sheets_of_one_name_are_refused() {
    byte[] twice =
        changed(MADE, "xl/workbook.xml", xml -> xml.replace("\"Toelichting\"", "\"CIJFERS \""));

    assertThat(refused(twice)).extracting(Problem::ruleId).containsExactly("workbook.sheetTwice");
  }

  @Test
  void a_copy_of_the_sheet_does_not_count_and_that_is_said() {
    byte[] copy =
        changed(MADE, "xl/workbook.xml", xml -> xml.replace("\"Uitleg\"", "\"Cijfers (2)\""));

    assertThat(accepted(copy).notices())
        .extracting(Problem::ruleId)
        .containsExactly("workbook.extraSheet");
  }

  @Test
  void a_sheet_that_is_gone_or_hidden_is_refused() {
    assertThat(
            refused(changed(MADE, "xl/workbook.xml", xml -> xml.replace("\"Cijfers\"", "\"C\""))))
        .extracting(Problem::ruleId)
        .containsExactly("workbook.sheetMissing");
    assertThat(
            refused(
                changed(
                    MADE,
                    "xl/workbook.xml",
                    xml -> xml.replace("name=\"Cijfers\"", "name=\"Cijfers\" state=\"hidden\""))))
        .extracting(Problem::ruleId)
        .containsExactly("workbook.sheetHidden");
  }

  @Test
  void a_value_and_a_reason_for_its_absence_do_not_go_together() {
    byte[] both = cell(MADE, "K2", "t=\"inlineStr\"", "<is><t>weet niet</t></is>");

    assertThat(refused(both)).extracting(Problem::ruleId).containsExactly("workbook.both");
  }

  @Test
  void a_reason_alone_is_handed_over_as_one() {
    byte[] reason =
        cell(cell(MADE, "I2", "", ""), "K2", "t=\"inlineStr\"", "<is><t>weet niet</t></is>");

    assertThat(accepted(reason).values())
        .containsEntry("a#reason", "weet niet")
        .doesNotContainKey("a");
  }

  @Test
  void an_empty_cell_is_not_zero() {
    Reading.Accepted accepted = accepted(cell(MADE, "I2", "", ""));

    assertThat(accepted.values()).doesNotContainKey("a");
    assertThat(accepted.notices()).extracting(Problem::ruleId).containsExactly("workbook.empty");
  }

  @ParameterizedTest
  @CsvSource({
    "30, '', workbook.ratioHalf",
    "'', 40, workbook.ratioHalf",
    "30, 0, workbook.denominatorZero"
  })
  void a_ratio_needs_both_its_numbers(String part, String whole, String rule) {
    Template ratio = template(Samples.row("a", Template.Kind.RATIO, part, whole));

    assertThat(rules(workbook().read(workbook().make(ratio, Format.XLSX), ratio)))
        .containsExactly(rule);
  }

  @Test
  void money_is_exact_to_the_cent_and_words_outside_the_list_are_refused() {
    Template made = Samples.everyKind();
    byte[] xlsx = workbook().make(made, Format.XLSX);

    assertThat(rules(workbook().read(cell(xlsx, "I4", "", "<v>12.345</v>"), made)))
        .contains("kernel.Money.decimals");
    assertThat(
            rules(
                workbook()
                    .read(cell(xlsx, "I7", "t=\"inlineStr\"", "<is><t>prima</t></is>"), made)))
        .contains("workbook.notInList");
  }

  @Test
  void all_errors_are_found_at_once() {
    byte[] many = cell(cell(MADE, "I2", "", "<f>1</f>"), "I4", "", "<v>-1</v>");

    assertThat(refused(many)).extracting(Problem::cell).containsExactly("I2", "I4");
  }

  private static Template with(CaseId caseId, PeriodId periodId, int version) {
    return new Template(
        THREE.id(),
        version,
        caseId,
        periodId,
        "Andere",
        "x",
        "q",
        THREE.dueOn(),
        "",
        List.of(),
        THREE.rows());
  }

  private static Reading.Accepted accepted(byte[] file) {
    Reading reading = workbook().read(file, THREE);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return (Reading.Accepted) reading;
  }

  private static List<Problem> refused(byte[] file) {
    Reading reading = workbook().read(file, THREE);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).problems().stream().filter(Problem::isError).toList();
  }

  private static List<String> rules(Reading reading) {
    return ((Reading.Refused) reading)
        .problems().stream().filter(Problem::isError).map(Problem::ruleId).toList();
  }

  private static String row(String xml, int number) {
    return found(xml, "<row r=\"" + number + "\".*?</row>");
  }

  private static String found(String xml, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(xml);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group();
  }

  private static String moved(String xml, int from, int to) {
    String moved = xml.replace("<row r=\"" + from + "\"", "<row r=\"" + to + "\"");
    for (String column : Arrays.asList("ABCDEFGHIJKL".split(""))) {
      moved = moved.replace("r=\"" + column + from + "\"", "r=\"" + column + to + "\"");
    }
    return moved;
  }
}
