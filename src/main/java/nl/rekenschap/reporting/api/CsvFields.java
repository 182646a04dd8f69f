package nl.rekenschap.reporting.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.Refused;

/**
 * Reads CSV (RFC 4180) of two columns with the head {@code field,value}. Between them stands a
 * comma or a semicolon, as the head has it.
 */
final class CsvFields {

  private static final int UNREADABLE = 400;
  private static final String HEAD = "reporting.CsvFields.head";

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;

  private CsvFields(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  /**
   * Values by field, in the order of the file.
   *
   * @throws Unreadable with the line that is wrong
   * @throws Refused at a field that is there twice
   */
  static Map<String, String> read(String text) {
    return new CsvFields(text).fields();
  }

  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("").strip();
    return switch (head) {
      case "field,value", "\"field\",\"value\"" -> ',';
      case "field;value", "\"field\";\"value\"" -> ';';
      default -> throw new Unreadable(UNREADABLE, HEAD);
    };
  }

  private Map<String, String> fields() {
    row();
    Map<String, String> all = new LinkedHashMap<>();
    while (at < text.length()) {
      int start = line;
      List<String> row = row();
      if (row.equals(List.of(""))) {
        continue;
      }
      if (row.size() != 2) {
        throw wrong(start);
      }
      String field = row.getFirst().strip();
      if (all.put(field, row.getLast()) != null) {
        throw Refused.at(field, "reporting.field.twice");
      }
    }
    return all;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at >= text.length() || text.charAt(at) != separator) {
        endOfLine();
        return cells;
      }
      at++;
    }
  }

  private String plain() {
    int from = at;
    while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == separator) {
        break;
      }
      if (text.charAt(at) == '"') {
        throw wrong(line);
      }
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    int start = line;
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char here = text.charAt(at++);
      if (here != '"') {
        line += here == '\n' ? 1 : 0;
        cell.append(here);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return cell.toString();
      }
    }
    throw wrong(start);
  }

  private void endOfLine() {
    if (at >= text.length()) {
      return;
    }
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
      at++;
    } else {
      throw wrong(line);
    }
    line++;
  }

  private static Unreadable wrong(int line) {
    return new Unreadable(UNREADABLE, "reporting.CsvFields.line", line);
  }

  /** Quoted where CSV asks for it. */
  static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> ",;\"\n\r".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
