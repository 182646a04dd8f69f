package nl.rekenschap.payment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;

/**
 * Orders as the finance package reads them: UTF-8 without a mark, semicolons, every cell quoted,
 * amounts with a comma and two decimals, days as {@code 2025-04-01}. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
final class PaymentCsv {

  private static final List<String> COLUMNS =
      List.of("order", "case", "provider", "holder", "iban", "amount", "description", "due");
  private static final String DANGEROUS = "=+-@\t\r\n";

  private PaymentCsv() {}

  /** What a line says. */
  record Line(
      OrderNumber number,
      String caseId,
      String provider,
      String holder,
      Iban iban,
      Money amount,
      String description,
      LocalDate dueOn) {

    private List<String> cells() {
      return List.of(
          number.toString(),
          safe(caseId),
          safe(provider),
          safe(holder),
          iban.value(),
          amount.toString().replace('.', ','),
          safe(description),
          dueOn.toString());
    }
  }

  static byte[] of(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    line(text, COLUMNS.stream().map(name -> Dutch.text("payment.PaymentCsv." + name)).toList());
    lines.forEach(line -> line(text, line.cells()));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(
            cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";")))
        .append("\r\n");
  }

  /** Blanks before a sign do not keep a spreadsheet from taking it for a formula. */
  private static String safe(String value) {
    String bare = value.stripLeading();
    return !bare.isEmpty() && DANGEROUS.indexOf(bare.charAt(0)) >= 0 ? "'" + value : value;
  }
}
