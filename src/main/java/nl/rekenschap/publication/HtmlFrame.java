package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import nl.rekenschap.kernel.Dutch;

/** What all pages of an edition have around their own words. */
final class HtmlFrame {

  private static final String STYLE = "rapport.css";

  private HtmlFrame() {}

  /** The sheet that pages look by; a file like them, so that an edition stays whole. */
  static OutputFile style() {
    try (InputStream in =
        Objects.requireNonNull(HtmlFrame.class.getResourceAsStream("/publication/edition.css"))) {
      return new OutputFile(STYLE, "text/css;charset=utf-8", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Up to and including the beginning of the page's own words. */
  static String begin(String heading, String title, Imprint imprint) {
    String home =
        heading.equals(imprint.title())
            ? ""
            : "<header><a href=\"%s\">%s</a></header>\n"
                .formatted(Outputs.FIRST_PAGE, escaped(imprint.title()));
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="%s">
    </head>
    <body>
    <a class="skip" href="#inhoud">%s</a>
    %s<main id="inhoud">
    """
        .formatted(
            escaped(imprint.language()),
            escaped(title),
            STYLE,
            escaped(Dutch.text("publication.skip")),
            home);
  }

  static String end(Imprint imprint) {
    StringBuilder html = new StringBuilder("</main>\n<footer><dl>");
    Colophon.facts(imprint)
        .forEach(
            fact ->
                html.append("<dt>")
                    .append(escaped(fact.getFirst()))
                    .append("</dt><dd>")
                    .append(escaped(fact.getLast()))
                    .append("</dd>"));
    return html.append("</dl></footer>\n</body>\n</html>\n").toString();
  }

  /** The beginning of a table; it can be scrolled with the keyboard where it is too wide. */
  static String table(String caption) {
    String safe = escaped(caption);
    return "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"%s\"><table><caption>%s</caption>"
        .formatted(safe, safe);
  }
}
