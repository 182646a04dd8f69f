package nl.rekenschap.programme;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The budget as open data. */
@RestController
@PermitAll
class BudgetCsv {

  private static final String END = "\r\n";

  private final Programme programme;

  BudgetCsv(Programme programme) {
    this.programme = programme;
  }

  /**
   * One row per amount that exists: code of the line (empty for costs outside the lines), code of
   * the item, calendar year, euro. A cell the plan leaves empty has no row.
   */
  @GetMapping(path = "/api/v1/programme/budget.csv", produces = "text/csv;charset=UTF-8")
  String budget() {
    StringBuilder csv = new StringBuilder("line,item,year,amount").append(END);
    List<Integer> years = programme.current().map(Programme.Summary::years).orElse(List.of());
    for (int year : years) {
      for (BudgetItem item : programme.itemsOf(year)) {
        item.amount()
            .map(Euros::plain)
            .ifPresent(amount -> csv.append(row(item, amount)).append(END));
      }
    }
    return csv.toString();
  }

  private static String row(BudgetItem item, String amount) {
    Optional<String> line = item.line().map(Line::code);
    return String.join(
        ",", cell(line.orElse("")), cell(item.code()), Integer.toString(item.year()), cell(amount));
  }

  /** Quoted where CSV asks for it (RFC 4180). Codes cannot start a formula in a spreadsheet. */
  static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
