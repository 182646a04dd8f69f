package nl.rekenschap.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;

/**
 * The year as text with semicolons, in Dutch; amounts with a comma and two decimals. A spreadsheet
 * takes a cell that begins with one of {@code = + - @} for a formula; a name that does gets an
 * apostrophe before it.
 */
final class BudgetText {

  private static final String MARK = "\ufeff"; // without it a spreadsheet misreads the accents
  private static final String DANGEROUS = "=+-@\t\r";

  private BudgetText() {}

  static byte[] of(BudgetYear budget) {
    StringBuilder text = new StringBuilder(MARK);
    line(text, headings());
    budget.rows().forEach(row -> line(text, cells(budget.year(), row)));
    line(text, totals(budget));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> headings() {
    List<String> cells = new ArrayList<>();
    for (String name : List.of("year", "code", "name", "line", "table", "text")) {
      cells.add(Dutch.text("ledger.BudgetText." + name));
    }
    BudgetYear.COLUMNS.forEach(figure -> cells.add(Dutch.text("ledger.figure." + figure)));
    return cells;
  }

  private static List<String> cells(int year, BudgetYear.Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(year));
    cells.add(safe(row.item()));
    cells.add(safe(row.name()));
    cells.add(safe(row.line().orElse("")));
    cells.add(row.table().map(BudgetText::plain).orElse(""));
    cells.add(row.text().map(BudgetText::plain).orElse(""));
    BudgetYear.COLUMNS.forEach(f -> cells.add(row.has(f) ? plain(row.of(f)) : ""));
    return cells;
  }

  private static List<String> totals(BudgetYear budget) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(budget.year()));
    cells.add("");
    cells.add(Dutch.text("ledger.BudgetText.total"));
    cells.addAll(List.of("", "", ""));
    BudgetYear.COLUMNS.forEach(figure -> cells.add(plain(budget.total(figure))));
    return cells;
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(
            cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";")))
        .append("\r\n");
  }

  static String safe(String value) {
    return !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  private static String plain(Money amount) {
    return amount.toString().replace('.', ',');
  }
}
