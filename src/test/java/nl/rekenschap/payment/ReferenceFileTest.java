package nl.rekenschap.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFileTest {

  @Test
  void lines_are_read_with_and_without_quotes_a_heading_and_blank_lines() {
    ReferenceFile file =
        ReferenceFile.read(
            """
            opdrachtnummer;kenmerk;datum;uitkomst

            RK00000012;F-1;2025-04-15;betaald
            "rk13";"F;""2\"\"";"16-4-2025";"GEWEIGERD"
            """);

    assertThat(file.problems()).isEmpty();
    assertThat(file.lines())
        .containsExactly(
            new ReferenceFile.Line(
                3,
                new Settlement(
                    new OrderNumber(12), "F-1", LocalDate.of(2025, 4, 15), Outcome.PAID)),
            new ReferenceFile.Line(
                4,
                new Settlement(
                    new OrderNumber(13), "F;\"2\"", LocalDate.of(2025, 4, 16), Outcome.REFUSED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RK1;F-1;2025-04-15|payment.reference.cells",
        "RK1;F-1;2025-04-15;betaald;nog iets|payment.reference.cells",
        "RK1,F-1,2025-04-15,betaald|payment.reference.cells",
        "12;F-1;2025-04-15;betaald|payment.reference.number",
        "RK0;F-1;2025-04-15;betaald|payment.reference.number",
        "RK99999999999999999999;F-1;2025-04-15;betaald|payment.reference.number",
        "RK1;;2025-04-15;betaald|kernel.prose.missing",
        "RK1;F-1;2025-02-30;betaald|payment.reference.day",
        "RK1;F-1;15 april;betaald|payment.reference.day",
        "RK1;F-1;2025-04-15;misschien|payment.reference.outcome",
        "'RK1;F-1;2025-04-15;\"betaald'|payment.reference.quotes"
      })
  void what_is_wrong_is_said_with_its_line(String line, String sentence) {
    ReferenceFile file = ReferenceFile.read("RK9;F-9;2025-04-15;betaald\n" + line);

    assertThat(file.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.why().messageKey()).isEqualTo(sentence);
            });
  }

  @Test
  void a_reference_that_is_endless_or_holds_control_characters_is_refused() {
    assertThat(ReferenceFile.read("RK1;" + "x".repeat(121) + ";2025-04-15;betaald").problems())
        .hasSize(1);
    assertThat(ReferenceFile.read("RK1;F\u0007;2025-04-15;betaald").problems()).hasSize(1);
  }

  @Test
  void a_mark_at_the_beginning_is_left_out_and_other_encodings_are_refused() {
    assertThat(ReferenceFile.decode("\ufeffRK1".getBytes(StandardCharsets.UTF_8))).isEqualTo("RK1");
    assertThatThrownBy(() -> ReferenceFile.decode(new byte[] {'R', (byte) 0xe9}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.reference.encoding");
  }
}
