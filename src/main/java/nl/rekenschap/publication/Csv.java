package nl.rekenschap.publication;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A data set as CSV (RFC 4180): commas, quotes around every text, decimals with a point, days as in
 * ISO 8601, UTF-8 with its mark. So programs everywhere read it; for a spreadsheet program that is
 * set to Dutch there are XLSX and ODS.
 */
final class Csv {

  private static final String MARK = "\ufeff";
  private static final String END = "\r\n";

  private Csv() {}

  static String name(DataSet set) {
    return set.name() + ".csv";
  }

  static String of(DataSet set) {
    StringBuilder csv = new StringBuilder(MARK);
    line(csv, set.fields().stream().map(field -> quoted(field.name())));
    for (List<DataSet.Value> row : set.rows()) {
      line(csv, row.stream().map(Csv::cell));
    }
    return csv.toString();
  }

  private static void line(StringBuilder csv, Stream<String> cells) {
    StringJoiner line = new StringJoiner(",", "", END);
    cells.forEach(line::add);
    csv.append(line);
  }

  private static String cell(DataSet.Value value) {
    return switch (value) {
      case DataSet.Value.Words it -> quoted(it.words());
      case DataSet.Value.Number it -> it.number().toPlainString();
      case DataSet.Value.Day it -> it.day().toString();
      case DataSet.Value.Absent it -> "";
    };
  }

  private static String quoted(String text) {
    return '"' + Signs.harmless(text).replace("\"", "\"\"") + '"';
  }
}
