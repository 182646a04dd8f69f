package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rekenschap.kernel.Money;
import org.junit.jupiter.api.Test;

class BudgetCsvTest {

  @Test
  void whole_euros_have_no_decimals_and_cents_have_two() {
    assertThat(Euros.plain(Money.of("65000.00"))).isEqualTo("65000");
    assertThat(Euros.plain(Money.of("9500.5"))).isEqualTo("9500.50");
    assertThat(Euros.plain(Money.ZERO)).isEqualTo("0");
  }

  @Test
  void a_cell_is_quoted_only_where_it_must_be() {
    assertThat(BudgetCsv.cell("jongerenwerk-vo")).isEqualTo("jongerenwerk-vo");
    assertThat(BudgetCsv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(BudgetCsv.cell("a\"b")).isEqualTo("\"a\"\"b\"");
  }
}
