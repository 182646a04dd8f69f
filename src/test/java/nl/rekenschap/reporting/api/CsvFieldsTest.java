package nl.rekenschap.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFieldsTest {

  @Test
  void quotes_hold_separators_line_ends_and_quotes() {
    assertThat(
            CsvFields.read(
                "field,value\r\na,\"een, twee\"\r\n\"b\",\"zij \"\"zei\"\"\r\nniets\"\r\n"))
        .containsExactly(entry("a", "een, twee"), entry("b", "zij \"zei\"\r\nniets"));
  }

  @Test
  void a_spreadsheet_may_use_semicolons_and_other_line_ends() {
    assertThat(CsvFields.read("field;value\na;1,5\n\nb;\rc;x"))
        .containsExactly(entry("a", "1,5"), entry("b", ""), entry("c", "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,1", "veld,waarde\na,1", "field\tvalue\na\t1"})
  void without_the_head_it_is_not_read(String text) {
    assertThatThrownBy(() -> CsvFields.read(text))
        .isInstanceOfSatisfying(
            Unreadable.class,
            wrong -> assertThat(wrong.messageKey()).isEqualTo("reporting.CsvFields.head"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a,1,2", "a,\"1", "a,\"1\"2", "a,1\"2"})
  void a_wrong_line_is_named(String line) {
    assertThatThrownBy(() -> CsvFields.read("field,value\nok,1\n" + line))
        .isInstanceOfSatisfying(
            Unreadable.class, wrong -> assertThat(wrong.arguments()).containsExactly(3));
  }

  @Test
  void a_field_that_is_there_twice_is_refused() {
    assertThatThrownBy(() -> CsvFields.read("field,value\na,1\na,2"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("a"));
  }

  @Test
  void what_is_written_is_read_again() {
    String text = "regel \"een\",\r\nregel; twee";

    assertThat(CsvFields.read("field,value\r\nx," + CsvFields.cell(text)))
        .isEqualTo(Map.of("x", text));
  }
}
