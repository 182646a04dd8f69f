package nl.rekenschap.letter;

import java.util.List;
import java.util.Map;

/**
 * What stands on paper, part by part. It is the only way to paper: whatever text it is given stays
 * text, never markup.
 */
public final class Body {

  /** A column of a table, with its heading. */
  public record Column(String heading, boolean number) {

    public static Column of(String heading) {
      return new Column(heading, false);
    }
  }

  private static final Map<Integer, String> MARKS =
      Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;");

  private final StringBuilder html = new StringBuilder();

  /**
   * A heading.
   *
   * @param level 1 for the title, which comes once and before all others
   */
  public Body heading(int level, String text) {
    element("h" + level, "", text);
    return this;
  }

  /** Text with its own line ends; an empty line begins a new paragraph, no text makes none. */
  public Body paragraph(String text) {
    for (String part : text.strip().split("\\n[ \\t]*(?:\\n[ \\t]*)+")) {
      if (!part.isBlank()) {
        element("p", "", part);
      }
    }
    return this;
  }

  public Body list(List<String> items) {
    if (!items.isEmpty()) {
      html.append("<ul>");
      items.forEach(item -> element("li", "", item));
      html.append("</ul>");
    }
    return this;
  }

  /**
   * A table; the first cell of each row is the row's heading.
   *
   * @param caption empty when a heading right above says it
   */
  public Body table(String caption, List<Column> columns, List<List<String>> rows) {
    html.append("<table>");
    if (!caption.isEmpty()) {
      element("caption", "", caption);
    }
    html.append("<thead><tr>");
    columns.forEach(column -> element("th", " scope=\"col\"" + look(column), column.heading()));
    html.append("</tr></thead><tbody>");
    rows.forEach(row -> row(columns, row));
    html.append("</tbody></table>");
    return this;
  }

  private void row(List<Column> columns, List<String> row) {
    html.append("<tr>");
    for (int i = 0; i < columns.size(); i++) {
      String look = look(columns.get(i));
      element(i == 0 ? "th" : "td", i == 0 ? " scope=\"row\"" + look : look, row.get(i));
    }
    html.append("</tr>");
  }

  private static String look(Column column) {
    return column.number() ? " class=\"number\"" : "";
  }

  private void element(String name, String attributes, String text) {
    html.append('<').append(name).append(attributes).append('>');
    html.append(escape(text)).append("</").append(name).append('>');
  }

  String html() {
    return html.toString();
  }

  /** Also without what XML cannot hold at all, such as half of an emoji. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(sign -> sign >= ' ' || sign == '\n' || sign == '\t')
        .filter(sign -> sign < 0xD800 || sign > 0xDFFF && sign != 0xFFFE && sign != 0xFFFF)
        .forEach(sign -> safe.append(MARKS.getOrDefault(sign, Character.toString(sign))));
    return safe.toString();
  }
}
