package nl.rekenschap.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

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

  /** A part of a long paper, with a name that nothing else on it has. */
  public record Chapter(String id, String title) {}

  private static final Map<Integer, String> MARKS =
      Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;");

  private final StringBuilder html = new StringBuilder();
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();

  /**
   * A heading.
   *
   * @param level 1 for the title, which comes once and before all others
   */
  public Body heading(int level, String text) {
    element("h" + level, "", text);
    return this;
  }

  /** Begins a part on a new page; a reader's window lists it. */
  public Body chapter(Chapter chapter) {
    chapters.add(chapter);
    element("h2", " id=\"" + escape(chapter.id()) + "\" class=\"chapter\"", chapter.title());
    return this;
  }

  /** A table of contents with the pages on which the chapters begin. */
  public Body contents(List<Chapter> all) {
    html.append("<ul class=\"contents\">");
    for (Chapter chapter : all) {
      String title = escape(chapter.title());
      html.append("<li><a href=\"#%s\" title=\"%s\">".formatted(escape(chapter.id()), title));
      html.append(title).append("</a></li>");
    }
    html.append("</ul>");
    return this;
  }

  /** Facts under each other, each with what it is about. */
  public Body facts(List<List<String>> facts) {
    html.append("<table class=\"facts\"><tbody>");
    facts.forEach(fact -> row(List.of(Column.of(""), Column.of("")), fact, ""));
    html.append("</tbody></table>");
    return this;
  }

  public Body picture(Picture picture) {
    html.append(
            "<p><object type=\"%s\" data=\"%d\" alt=\"%s\" style=\"width: %dpt; height: %dpt\">"
                .formatted(
                    Press.PICTURE,
                    pictures.size(),
                    escape(picture.alt()),
                    picture.width(),
                    picture.height()))
        .append("</object></p>");
    pictures.add(picture);
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
    return table(caption, columns, rows, row -> false);
  }

  /**
   * The same.
   *
   * @param total which rows are sums of those above, by their place
   */
  public Body table(
      String caption, List<Column> columns, List<List<String>> rows, IntPredicate total) {
    html.append("<table>");
    if (!caption.isEmpty()) {
      element("caption", "", caption);
    }
    html.append("<thead><tr>");
    columns.forEach(column -> element("th", " scope=\"col\"" + look(column), column.heading()));
    html.append("</tr></thead><tbody>");
    for (int i = 0; i < rows.size(); i++) {
      row(columns, rows.get(i), total.test(i) ? " class=\"total\"" : "");
    }
    html.append("</tbody></table>");
    return this;
  }

  private void row(List<Column> columns, List<String> row, String look) {
    html.append("<tr").append(look).append('>');
    for (int i = 0; i < columns.size(); i++) {
      String number = look(columns.get(i));
      element(i == 0 ? "th" : "td", i == 0 ? " scope=\"row\"" + number : number, row.get(i));
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

  List<Picture> pictures() {
    return pictures;
  }

  /** What a reader's window lists; nothing for a short paper. */
  String bookmarks() {
    if (chapters.isEmpty()) {
      return "";
    }
    StringBuilder bookmarks = new StringBuilder("<bookmarks>");
    chapters.forEach(
        chapter ->
            bookmarks.append(
                "<bookmark name=\"%s\" href=\"#%s\" />"
                    .formatted(escape(chapter.title()), escape(chapter.id()))));
    return bookmarks.append("</bookmarks>").toString();
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
