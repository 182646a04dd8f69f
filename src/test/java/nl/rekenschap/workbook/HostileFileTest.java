package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Samples.changed;
import static nl.rekenschap.workbook.Samples.figures;
import static nl.rekenschap.workbook.Samples.number;
import static nl.rekenschap.workbook.Samples.parts;
import static nl.rekenschap.workbook.Samples.template;
import static nl.rekenschap.workbook.Samples.with;
import static nl.rekenschap.workbook.Samples.workbook;
import static nl.rekenschap.workbook.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody's spreadsheet program makes, and those too large to read. */
@Timeout(value = 2, unit = TimeUnit.MINUTES) // a reading without end; on a busy machine too
class HostileFileTest {

  /** Counted in the processor's time: who waits for a busy machine is not at fault. */
  private static final Duration MOST_WORK = Duration.ofSeconds(10);

  private static final Template ONE = template(number("a", "11"));
  private static final byte[] XLSX = workbook().make(ONE, Format.XLSX);
  private static final byte[] ODS = workbook().make(ONE, Format.ODS);

  @Test
  void a_file_that_is_no_workbook_is_refused() {
    assertThat(rule(new byte[0])).isEqualTo("workbook.damaged");
    assertThat(rule("a;b\n1;2".getBytes(StandardCharsets.UTF_8))).isEqualTo("workbook.noWorkbook");
    assertThat(rule(zip(Map.of("letter.txt", new byte[3])))).isEqualTo("workbook.noWorkbook");
  }

  @Test
  void an_old_excel_file_and_one_with_a_password_are_told_apart() {
    byte[] old = new byte[2048];
    ByteBuffer.wrap(old).putLong(0xd0cf11e0a1b11ae1L);
    byte[] locked = old.clone();
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, locked, 1024, name.length);

    assertThat(rule(old)).isEqualTo("workbook.oldFormat");
    assertThat(rule(locked)).isEqualTo("workbook.encrypted");
  }

  @Test
  void an_ods_with_a_password_is_refused() {
    byte[] locked =
        changed(
            ODS,
            "META-INF/manifest.xml",
            xml ->
                xml.replaceFirst(
                    "/></manifest:manifest>",
                    "><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"));

    assertThat(rule(locked)).isEqualTo("workbook.encrypted");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.999})
  void a_file_that_broke_off_is_refused(double part) {
    for (byte[] whole : List.of(XLSX, ODS)) {
      assertThat(rule(Arrays.copyOf(whole, (int) (whole.length * part))))
          .isEqualTo("workbook.damaged");
    }
  }

  @Test
  void a_file_with_other_bytes_in_the_middle_is_refused_or_read_as_it_was() {
    for (int at = 100; at < XLSX.length; at += 97) {
      byte[] broken = XLSX.clone();
      broken[at] ^= 0x55;
      Reading reading = workbook().read(broken, ONE);
      if (reading instanceof Reading.Accepted accepted) {
        assertThat(accepted.values()).as("byte " + at).isEqualTo(Map.of("a", "11"));
      }
    }
  }

  @Test
  void a_file_over_the_limit_is_refused_unread() {
    assertThat(rule(new byte[(25 << 20) + 1])).isEqualTo("workbook.tooLarge");
  }

  @Test
  void a_part_that_swells_is_refused_by_the_directory() {
    byte[] bomb = with(XLSX, "xl/media/image1.png", " ".repeat(40 << 20));

    assertThat(rule(bomb)).isEqualTo("workbook.hostile");
  }

  @Test
  void parts_that_are_too_large_together_are_refused_by_the_directory() {
    StringBuilder piece = new StringBuilder();
    java.util.Random random = new java.util.Random(1);
    while (piece.length() < 1 << 20) {
      piece.append(Integer.toString(random.nextInt(1000), 2)).append(' ');
    }
    String noise = piece.toString().repeat(26);
    byte[] large = with(with(XLSX, "a.xml", noise), "b.xml", noise);

    assertThat(large.length).isLessThan(25 << 20);
    assertThat(rule(large)).isEqualTo("workbook.tooLargeInflated");
  }

  @Test
  void a_directory_that_lies_about_a_size_is_found_out_while_reading() {
    byte[] bomb = figures(XLSX, xml -> xml.replace("</sheetData>", " ".repeat(60 << 20)));
    byte[] lying = bomb.clone();
    ByteBuffer bytes = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < lying.length - 46; at++) {
      if (bytes.getInt(at) == 0x02014b50 && bytes.getInt(at + 24) > 1 << 20) {
        bytes.putInt(at + 24, 1000);
      }
    }

    assertThat(lying).isNotEqualTo(bomb);
    assertThat(rule(lying)).isIn("workbook.damaged", "workbook.tooLargeInflated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x [<!ENTITY e \"12\"><!ENTITY f \"&e;&e;&e;&e;\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"
      })
  void a_document_type_is_refused_in_whatever_part(String type) {
    for (String part :
        List.of("xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
      assertThat(
              rule(changed(XLSX, part, xml -> xml.replaceFirst("(<\\?xml.*?\\?>)?", "$1" + type))))
          .as(part)
          .isEqualTo("workbook.hostile");
    }
    assertThat(rule(changed(ODS, "content.xml", xml -> xml.replaceFirst("\\?>", "?>" + type))))
        .isEqualTo("workbook.hostile");
  }

  @Test
  void an_entity_that_nobody_declared_is_refused() {
    assertThat(rule(figures(XLSX, xml -> xml.replace("<v>11</v>", "<v>&e;11</v>"))))
        .isEqualTo("workbook.damaged");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/vbaProject.bin, workbook.macros",
    "xl/macrosheets/sheet1.xml, workbook.macros",
    "Basic/Standard/Module1.xml, workbook.macros",
    "xl/externalLinks/externalLink1.xml, workbook.externalLinks",
    "xl/embeddings/oleObject1.bin, workbook.embedded",
    "inside.zip, workbook.embedded",
    "../../etc/cron.d/x, workbook.hostile",
    "XL/WORKBOOK.XML, workbook.hostile"
  })
  void parts_that_a_filled_in_workbook_never_has_are_refused(String part, String rule) {
    assertThat(rule(with(XLSX, part, "x"))).isEqualTo(rule);
  }

  @Test
  void a_workbook_with_macros_under_another_name_is_refused() {
    assertThat(
            rule(
                changed(
                    XLSX,
                    "[Content_Types].xml",
                    xml ->
                        xml.replace(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                            "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))))
        .isEqualTo("workbook.macros");
  }

  @Test
  void a_document_of_another_kind_is_refused() {
    assertThat(
            rule(
                changed(
                    XLSX, "[Content_Types].xml", xml -> xml.replace("sheet.main+xml", "x+xml"))))
        .isEqualTo("workbook.noWorkbook");
    assertThat(rule(changed(ODS, "mimetype", type -> type.replace("spreadsheet", "text"))))
        .isEqualTo("workbook.noWorkbook");
  }

  @Test
  void a_million_empty_rows_cost_nothing_and_a_million_filled_ones_are_refused() {
    String empty =
        "<table:table-row table:number-rows-repeated=\"1048570\">"
            + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    String filled =
        empty.replace("16384\"/>", "20\" office:value-type=\"float\" office:value=\"1\"/>");

    assertThat(workbook().read(odsRows(empty), ONE)).isInstanceOf(Reading.Accepted.class);
    assertThat(rule(odsRows(filled))).isEqualTo("workbook.tooManyRows");
  }

  @Test
  void a_value_in_sixteen_thousand_columns_is_refused() {
    assertThat(
            rule(
                odsRows(
                    "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\""
                        + " office:value-type=\"float\" office:value=\"1\"/></table:table-row>")))
        .isEqualTo("workbook.tooManyColumns");
  }

  @Test
  void a_million_spaces_in_a_cell_are_refused() {
    assertThat(
            rule(
                odsRows(
                    "<table:table-row><table:table-cell"
                        + " office:value-type=\"string\"><text:p>x<text:s"
                        + " text:c=\"2000000000\"/></text:p></table:table-cell></table:table-row>")))
        .isEqualTo("workbook.cellTooLong");
  }

  @Test
  void too_many_rows_are_refused_before_the_file_is_read_in_full() {
    StringBuilder many = new StringBuilder();
    for (int row = 10; row < 100_020; row++) {
      many.append("<row r=\"").append(row).append("\"><c><v>").append(row).append("</v></c></row>");
    }
    byte[] endless =
        figures(XLSX, xml -> xml.replace("</sheetData>", many + "<this is no xml at all"));

    assertThat(rule(endless)).isEqualTo("workbook.tooManyRows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"><c r=\"I2\"><v>99</v></c></row>",
        "<row r=\"9\"><c r=\"I8\"><v>99</v></c></row>",
        "<row r=\"9\"><c r=\"I9\"><v>1</v></c><c r=\"I9\"><v>99</v></c></row>",
        "<row r=\"9\"><c t=\"s\"><v>-1</v></c></row>",
        "<row r=\"9\"><c t=\"s\"><v>99999</v></c></row>",
        "<row r=\"9999999999\"><c><v>1</v></c></row>",
        "<row r=\"9\"><c r=\"ZZZZ9\"><v>1</v></c></row>"
      })
  void cells_out_of_order_or_beyond_the_sheet_are_refused(String row) {
    assertThat(rule(figures(XLSX, xml -> xml.replace("</sheetData>", row + "</sheetData>"))))
        .isEqualTo("workbook.damaged");
  }

  @Test
  void nothing_is_left_on_disk() throws Exception {
    java.nio.file.Path folder = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"));
    workbook().read(Arrays.copyOf(XLSX, 2000), ONE);
    workbook().read(XLSX, ONE);
    try (var files = java.nio.file.Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().matches("workbook\\d+\\.tmp")))
          .isEmpty();
    }
  }

  private static byte[] odsRows(String rows) {
    assertThat(parts(ODS)).containsKey("content.xml");
    return changed(
        ODS,
        "content.xml",
        xml -> {
          int end =
              xml.indexOf("</table:table>", xml.indexOf("<table:table table:name=\"Cijfers\""));
          return xml.substring(0, end) + rows + xml.substring(end);
        });
  }

  private static String rule(byte[] file) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    Reading reading = workbook().read(file, ONE);
    long spent = threads.getCurrentThreadCpuTime() - begin;

    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(Duration.ofNanos(spent)).as("processor time").isLessThan(MOST_WORK);
    return ((Reading.Refused) reading).problems().getFirst().ruleId();
  }
}
