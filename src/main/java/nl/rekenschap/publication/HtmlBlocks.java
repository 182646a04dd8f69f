package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.publication.Document.Column;

/** Pieces of a chapter as HTML. Kept short: no end tag that a page can do without. */
final class HtmlBlocks {

  private static final String PASSPORTS = "cijfer/";

  private final String chapter;
  private final int higher;
  private int charts;

  /**
   * For one chapter.
   *
   * @param chapter its id
   * @param higher by how many levels its headings rise, since a page has the chapter's name already
   */
  HtmlBlocks(String chapter, int higher) {
    this.chapter = chapter;
    this.higher = higher;
  }

  String draw(Document.Block block) {
    return switch (block) {
      case Document.Heading it ->
          "<h%d>%s</h%d>\n".formatted(it.level() - higher, escaped(it.text()), it.level() - higher);
      case Document.Sentence it -> "<p>" + text(it.text()) + "\n";
      case Document.Said it -> "<p class=\"said\">" + escaped(it.text()) + "\n";
      case Document.Terms it -> terms(it);
      case Document.Grid it -> grid(it);
      case Document.Chart it -> chart(it);
    };
  }

  private String chart(Document.Chart chart) {
    charts++;
    String caption = Dutch.text("publication.Chart.caption", chart.caption());
    return "<figure><figcaption>%s</figcaption>%s</figure>\n"
        .formatted(escaped(caption), Svg.of(chart, escaped(this.chapter) + "-g" + charts));
  }

  private static String terms(Document.Terms terms) {
    StringBuilder html = new StringBuilder("<dl>\n");
    for (Document.Term term : terms.terms()) {
      html.append("<dt>%s<dd>%s\n".formatted(escaped(term.term()), text(term.what())));
    }
    return html.append("</dl>\n").toString();
  }

  private static String grid(Document.Grid grid) {
    StringBuilder html = new StringBuilder(HtmlFrame.table(grid.caption()));
    html.append("\n<thead><tr>");
    for (Column column : grid.columns()) {
      html.append("<th scope=\"col\"%s>%s".formatted(look(column), escaped(column.heading())));
    }
    html.append("\n<tbody>\n");
    for (Document.Row row : grid.rows()) {
      html.append(row.total() ? "<tr class=\"sum\">" : "<tr>");
      row(html, grid.columns(), row.cells());
    }
    return html.append("</table></div>\n").toString();
  }

  private static void row(StringBuilder html, List<Column> columns, List<Text> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String look = i < columns.size() ? look(columns.get(i)) : "";
      html.append(i == 0 ? "<th scope=\"row\"" : "<td").append(look).append('>');
      html.append(text(cells.get(i)));
    }
    html.append('\n');
  }

  private static String look(Column column) {
    return column.number() ? " class=\"n\"" : "";
  }

  /** Each figure leads to where it comes from. */
  private static String text(Text text) {
    StringBuilder html = new StringBuilder();
    for (Text.Run run : text.runs()) {
      String words = escaped(run.words());
      html.append(
          run.figure()
              .map(id -> "<a href=\"%s\">%s</a>".formatted(passport(id), words))
              .orElse(words));
    }
    return html.toString();
  }

  private static String passport(String figure) {
    return PASSPORTS
        + URLEncoder.encode(figure, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }
}
