package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import java.util.List;
import nl.rekenschap.kernel.Dutch;

/**
 * The files that a reader can take along: the paper itself on top of the first page, all of them at
 * its end.
 *
 * @param data tables, of which the titles are the names of their files
 */
record HtmlFiles(List<OutputFile> files, List<DataSet> data) {

  private static final String PLACE = "bestanden";

  /** No files, no links. */
  static HtmlFiles none() {
    return new HtmlFiles(List.of(), List.of());
  }

  /** Only what most readers look for. */
  String top() {
    StringBuilder html = new StringBuilder();
    for (OutputFile file : files) {
      Downloads.onTop(file.name())
          .ifPresent(key -> html.append(link(file.name(), Dutch.text(key))).append('\n'));
    }
    if (!data.isEmpty()) {
      html.append(link("#" + PLACE, Dutch.text("publication.top.data"))).append('\n');
    }
    return html.isEmpty() ? "" : "<ul class=\"files\">\n" + html + "</ul>\n";
  }

  /** Each with what is in it, its form and how large it is. */
  String section() {
    if (files.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    html.append(
        "<section id=\"%s\" aria-labelledby=\"%s-kop\">\n<h2 id=\"%s-kop\">%s</h2>\n<p>%s\n<ul>\n"
            .formatted(PLACE, PLACE, PLACE, text("files"), text("downloads")));
    for (OutputFile file : files) {
      html.append(link(file.name(), name(file)))
          .append(" (%s, %s)\n".formatted(Downloads.format(file.name()), size(file)));
    }
    return html.append("</ul>\n</section>\n").toString();
  }

  private String name(OutputFile file) {
    Downloads.What what = Downloads.what(file.name(), data);
    return what.title().orElseGet(() -> Dutch.text(what.key()));
  }

  private static String link(String target, String words) {
    return "<li><a href=\"%s\">%s</a>".formatted(escaped(target), escaped(words));
  }

  private static String size(OutputFile file) {
    return Dutch.number(Downloads.kilobytes(file.content().length)) + "&nbsp;kB";
  }

  private static String text(String what) {
    return escaped(Dutch.text("publication." + what));
  }
}
