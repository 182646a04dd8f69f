package nl.rekenschap.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.payment.PaymentCsv.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentCsvTest {

  private static String csv(String holder) {
    return new String(
        PaymentCsv.of(
            List.of(
                new Line(
                    new OrderNumber(12),
                    "2025-jinc",
                    "JINC",
                    holder,
                    new Iban("NL91ABNA0417164300"),
                    Money.of("16250.5"),
                    "Voorschot JINC 2025",
                    LocalDate.of(2025, 2, 12)))),
        StandardCharsets.UTF_8);
  }

  @Test
  void each_order_is_a_line_with_quoted_cells() {
    assertThat(csv("Stichting \"Één\""))
        .isEqualTo(
            "\"opdrachtnummer\";\"zaak\";\"aanbieder\";\"tenaamstelling\";\"iban\";\"bedrag\";"
                + "\"omschrijving\";\"uiterste betaaldag\"\r\n"
                + "\"RK00000012\";\"2025-jinc\";\"JINC\";\"Stichting \"\"Één\"\"\";"
                + "\"NL91ABNA0417164300\";\"16250,50\";\"Voorschot JINC 2025\";\"2025-02-12\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31", "-1", "@SOM(A1)", "  =1+1", "\t=1"})
  void a_cell_that_a_spreadsheet_would_take_for_a_formula_is_text(String holder) {
    assertThat(csv(holder)).contains("\"'" + holder + "\"");
  }

  @Property
  void whatever_a_name_holds_it_stays_one_cell_of_one_line(
      @ForAll
          @StringLength(max = 40)
          @CharRange(from = 'a', to = 'z')
          @Chars({'"', ';', '=', ' ', 'é', '\''})
          String holder) {
    String line = csv(holder).split("\r\n")[1];
    boolean quoted = false;
    int separators = 0;
    for (char sign : line.toCharArray()) {
      quoted ^= sign == '"';
      separators += !quoted && sign == ';' ? 1 : 0;
    }

    assertThat(quoted).isFalse();
    assertThat(separators).isEqualTo(7);
  }
}
