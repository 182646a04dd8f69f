package nl.rekenschap.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.testing.Office;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open data, read back with other people's readers. */
class OpenDataTest {

  private static final List<String> NAMES = List.of("interventie", "gerealiseerd", "bedrag", "dag");
  private static final int ROWS = 3 + Sample.harmful().size();

  private final List<OutputFile> files = OpenData.of(Sample.data(), Sample.IMPRINT);

  private String text(String name) {
    return new String(Sample.file(files, name).content(), StandardCharsets.UTF_8);
  }

  private List<List<String>> csv(char separator) {
    String all = text("doelrealisatie.csv").substring(1);
    return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(all).stream()
        .map(CsvRecord::getFields)
        .toList();
  }

  @Test
  void csv_says_that_it_is_utf_8_and_ends_lines_as_agreed() {
    String all = text("doelrealisatie.csv");

    assertThat(all).startsWith("\ufeff\"interventie\",\"gerealiseerd\",\"bedrag\",\"dag\"\r\n");
    assertThat(all).endsWith("\r\n").contains("1140,65000.00,2025-01-31\r\n");
  }

  @Test
  void csv_holds_each_value() {
    List<List<String>> rows = csv(',');

    assertThat(rows).hasSize(1 + ROWS).allMatch(row -> row.size() == 4);
    assertThat(rows.get(0)).isEqualTo(NAMES);
    assertThat(rows.get(1)).containsExactly("JINC", "1140", "65000.00", "2025-01-31");
    assertThat(rows.get(2)).containsExactly("Minder", "-5", "-12.50", "");
    assertThat(rows.getLast()).containsExactly("a;b, \"c\"\nd  e", "minder dan 5", "", "");
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void no_cell_of_csv_begins_a_formula_whatever_a_program_takes_for_the_separator(char separator) {
    String all = text("doelrealisatie.csv").substring(1);
    // A program that does not know quotes parts the text wherever it sees a separator.
    List<String> cells = List.of(all.split("[" + separator + "\r\n]"));
    List<String> quoted =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraCharsAfterClosingQuote(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(all)
            .stream()
            .flatMap(row -> row.getFields().stream())
            .toList();
    for (List<String> some : List.of(cells, quoted)) {
      assertThat(some)
          .filteredOn(cell -> cell.replaceAll("^[\\s\"]+", "").matches("(?s)[=+@-].*"))
          .allMatch(cell -> cell.startsWith("-5") || cell.startsWith("-12.50"));
    }
  }

  @Test
  void no_control_character_comes_out() {
    for (OutputFile file : files) {
      if (!file.mediaType().contains("text") && !file.mediaType().contains("json")) {
        continue;
      }
      assertThat(new String(file.content(), StandardCharsets.UTF_8).codePoints())
          .as(file.name())
          .noneMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r');
    }
  }

  @Test
  void a_spreadsheet_has_numbers_days_and_words_and_no_formula() throws Exception {
    byte[] xlsx = Sample.file(files, "gegevens.xlsx").content();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      assertThat(book.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Raadsrapportage 2025");
      Row first = book.getSheet("doelrealisatie").getRow(1);
      assertThat(first.getCell(0).getStringCellValue()).isEqualTo("JINC");
      assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(1140);
      assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(65000);
      assertThat(DateUtil.isCellDateFormatted(first.getCell(3))).isTrue();
      assertThat(first.getCell(3).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2025, 1, 31));
      for (Row row : book.getSheet("doelrealisatie")) {
        row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
        String words = row.getCell(0).getStringCellValue();
        assertThat(row.getCell(0).getCellStyle().getQuotePrefixed())
            .as(words)
            .isEqualTo(words.matches("(?s)([\\s\"]*|.*[;\\n][\\s\"]*)[=+@-].*"));
      }
    }
  }

  @Test
  void an_open_spreadsheet_holds_the_same() throws Exception {
    byte[] ods = Sample.file(files, "gegevens.ods").content();
    Sheet sheet = new SpreadSheet(new ByteArrayInputStream(ods)).getSheet("doelrealisatie");

    assertThat(sheet.getLastRow()).isEqualTo(1 + ROWS);
    assertThat(sheet.getRange(1, 0).getValue()).isEqualTo("JINC");
    assertThat(sheet.getRange(1, 1).getValue()).isEqualTo(1140.0);
    assertThat(sheet.getRange(1, 3).getValue()).isEqualTo(LocalDate.of(2025, 1, 31));
    assertThat(sheet.getRange(3, 0).getValue()).isEqualTo("=1+1");
    assertThat(sheet.getRange(3, 0).getFormula()).isNull();
    assertThat(sheet.getRange(2, 3).getValue()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gegevens.xlsx", "gegevens.ods"})
  void an_office_program_opens_it(String name, @TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve(name), Sample.file(files, name).content());

    String csv = Files.readString(Office.converted(folder, file, "csv"));

    assertThat(csv)
        .contains("JINC,1140,65000,2025-01-31", "Minder,-5,-12.5,", "=1+1,,0.1,")
        .doesNotContain("\n2,,", "Err:", "#N");
  }

  @Test
  void json_holds_numbers_exactly_and_says_what_is_absent() {
    JsonNode all = JsonMapper.shared().readTree(text("gegevens.json"));
    JsonNode rows = all.get("dataSets").get(0).get("rows");

    assertThat(all.get("licence").asString()).isEqualTo("CC0-1.0");
    assertThat(rows).hasSize(ROWS);
    assertThat(rows.get(0).propertyNames()).containsExactlyElementsOf(NAMES);
    assertThat(text("gegevens.json")).contains("\"bedrag\":65000.00,");
    assertThat(rows.get(1).get("gerealiseerd").decimalValue()).isEqualTo(new BigDecimal("-5"));
    assertThat(rows.get(1).get("dag").isNull()).isTrue();
    assertThat(rows.get(2).get("interventie").asString()).isEqualTo("=1+1");
  }

  @Test
  void the_dictionary_explains_each_column_to_programs_and_to_people() {
    JsonNode resource =
        JsonMapper.shared().readTree(text("datapackage.json")).get("resources").get(0);

    assertThat(resource.get("path").asString()).isEqualTo("doelrealisatie.csv");
    assertThat(resource.get("dialect").get("delimiter").asString()).isEqualTo(",");
    assertThat(resource.get("schema").get("fields").values())
        .extracting(field -> field.get("type").asString())
        .containsExactly("string", "number", "number", "date");
    assertThat(Jsoup.parse(text(OpenData.DICTIONARY)).select("tbody tr").eachText())
        .contains("bedrag Bedrag Verleend EUR");
    assertThat(Jsoup.parse(text(OpenData.DICTIONARY)).select("a[href^=https://spdx.org]").text())
        .isEqualTo("CC0-1.0");
  }

  @Test
  void sheets_have_names_that_programs_allow() {
    List<DataSet> data =
        List.of(
            new DataSet("geld/per:wijk", "", List.of(), List.of()),
            new DataSet("x".repeat(40), "", List.of(), List.of()),
            new DataSet("X".repeat(35), "", List.of(), List.of()));

    assertThat(SheetNames.of(data))
        .containsExactly("geld-per-wijk", "x".repeat(31), "X".repeat(29) + "-2");
  }
}
