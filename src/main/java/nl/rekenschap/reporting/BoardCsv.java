package nl.rekenschap.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Dutch;

/**
 * The board as text with semicolons, in Dutch. A spreadsheet takes a cell that begins with one of
 * {@code = + - @} for a formula; such a cell gets an apostrophe before it.
 */
final class BoardCsv {

  private static final String MARK = "\ufeff"; // without it a spreadsheet misreads the accents
  private static final String DANGEROUS = "=+-@\t\r";

  private BoardCsv() {}

  static byte[] of(YearBoard board) {
    StringBuilder text = new StringBuilder(MARK);
    line(text, headings());
    for (YearBoard.Row row : board.rows()) {
      for (YearBoard.Cell cell : row.cells()) {
        line(text, values(row, cell));
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> headings() {
    return List.of(
            "provider", "subsidy", "line", "period", "due", "state", "late", "lock", "extension")
        .stream()
        .map(name -> Dutch.text("reporting.BoardCsv." + name))
        .toList();
  }

  private static List<String> values(YearBoard.Row row, YearBoard.Cell cell) {
    return List.of(
        row.provider().isPresent() ? row.providerName() : Dutch.text("reporting.board.ownAction"),
        row.title(),
        row.line().orElse(""),
        InDutch.span(cell.period().span()),
        cell.period().dueOn().toString(),
        Dutch.text("reporting.standing." + cell.standing()),
        Dutch.text(cell.late() ? "reporting.BoardCsv.yes" : "reporting.BoardCsv.no"),
        cell.lock().map(Lock::reason).orElse(""),
        cell.extensions().stream()
            .map(extension -> extension.personName() + " " + extension.until())
            .collect(Collectors.joining(", ")));
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(BoardCsv::cell).collect(Collectors.joining(";"))).append("\r\n");
  }

  static String cell(String value) {
    String safe = !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
