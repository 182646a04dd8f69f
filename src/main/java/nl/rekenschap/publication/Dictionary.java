package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import java.util.List;
import nl.rekenschap.kernel.Dutch;

/** The data dictionary as a page: what each column of each data set means, and how files are. */
final class Dictionary {

  private Dictionary() {}

  static String of(List<DataSet> data, Imprint imprint) {
    StringBuilder html = new StringBuilder();
    String title = text("title");
    html.append(HtmlFrame.begin(title, title + " · " + imprint.title(), imprint));
    html.append("<h1>").append(escaped(title)).append("</h1>");
    html.append(paragraph(text("intro", imprint.title())));
    html.append(
        "<p>%s <a href=\"%s\">%s</a></p>"
            .formatted(
                escaped(text("licence")),
                Licences.address(escaped(imprint.licence())),
                escaped(imprint.licence())));
    html.append("<h2>").append(escaped(text("forms"))).append("</h2><ul>");
    for (String form : List.of("csv", "sheets", "json", "package", "absent", "apostrophe")) {
      html.append("<li>").append(escaped(text(form))).append("</li>");
    }
    html.append("</ul>");
    data.forEach(set -> set(html, set));
    return html.append(HtmlFrame.end(imprint)).toString();
  }

  private static void set(StringBuilder html, DataSet set) {
    html.append("<h2>").append(escaped(set.title())).append("</h2>");
    html.append(
        "<p><a href=\"%s\">%s</a></p>".formatted(escaped(Csv.name(set)), escaped(Csv.name(set))));
    html.append(HtmlFrame.table(set.title()));
    html.append("<thead><tr>");
    for (String head : List.of("name", "kind", "meaning", "unit")) {
      html.append("<th scope=\"col\">").append(escaped(text(head))).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (DataSet.Field field : set.fields()) {
      html.append("<tr><th scope=\"row\">%s</th>".formatted(escaped(field.name())));
      html.append("<td>%s</td>".formatted(escaped(text("kind." + field.kind()))));
      html.append("<td>%s</td>".formatted(escaped(field.meaning())));
      html.append("<td>%s</td></tr>".formatted(escaped(field.unit())));
    }
    html.append("</tbody></table></div>");
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>";
  }

  private static String text(String what, Object... arguments) {
    return Dutch.text("publication.Dictionary." + what, arguments);
  }
}
