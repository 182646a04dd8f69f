package nl.rekenschap.letter;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Dutch;
import org.springframework.stereotype.Component;

/**
 * The one place that makes PDF: tagged, so that a screen reader can read it (PDF/UA-1), and with
 * all it needs inside, so that it can be read in years (PDF/A-2a).
 */
@Component
public class Paper {

  /** Why a paper is not what it looks like; said on top of each page and as its first sentence. */
  public enum Mark {
    PRACTICE,
    EXAMPLE
  }

  private static final String STYLE =
      """
      @page { size: A4; margin: 22mm 20mm 20mm;
              @top-center { content: "%s"; font-family: Letter; font-size: 9pt; }
              @bottom-right { content: counter(page) " / " counter(pages);
                              font-family: Letter; font-size: 9pt; } }
      body { font-family: Letter; font-size: 10pt; line-height: 1.4; word-wrap: break-word; }
      h1 { font-size: 18pt; font-weight: normal; margin: 6mm 0 4mm; }
      h2 { font-size: 13pt; font-weight: normal; margin: 6mm 0 2mm; page-break-after: avoid; }
      table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate;
              margin: 0 0 3mm; }
      caption { text-align: left; padding: 1mm 0; }
      th, td { border-bottom: 0.5pt solid #767676; padding: 1.5mm; text-align: left;
               vertical-align: top; font-weight: normal; white-space: pre-wrap; }
      thead th { background: #eeeeee; }
      th.number, td.number { text-align: right; }
      p, li { margin: 0 0 2mm; white-space: pre-wrap; }
      h3 { font-size: 11.5pt; font-weight: normal; margin: 5mm 0 2mm; page-break-after: avoid; }
      h4 { font-size: 10pt; font-weight: normal; margin: 4mm 0 1mm; page-break-after: avoid;
           text-decoration: underline; }
      h2.chapter { page-break-before: always; }
      tr { page-break-inside: avoid; }
      tr.total th, tr.total td { border-top: 1.5pt solid #1b1b1b; }
      table.facts th { width: 35%%; }
      ul.contents { list-style: none; padding: 0; margin: 0; }
      ul.contents a { color: #1b1b1b; text-decoration: none; }
      ul.contents a::after { content: leader(space) target-counter(attr(href), page); }
      .mark { border: 1pt solid #1b1b1b; padding: 2mm; }
      """;

  /**
   * Draws it.
   *
   * @param title of the document, as a reader's window shows it
   */
  public byte[] draw(String title, Body body, Set<Mark> marks) {
    return Press.print(
        xhtml(title, Dutch.LOCALE.getLanguage(), onTop(marks), told(marks), body),
        body.pictures(),
        null);
  }

  /**
   * A paper that is the same to the byte whenever and wherever it is drawn.
   *
   * @param language of its words, such as {@code nl}
   * @param onTop of each page; the product's own words, without quotes; may be empty
   * @param madeAt the moment that it bears
   */
  public record Edition(String title, String language, String onTop, Instant madeAt) {}

  public byte[] draw(Edition edition, Body body) {
    return Press.print(xhtml(edition, body), body.pictures(), edition.madeAt());
  }

  static String xhtml(Edition edition, Body body) {
    return xhtml(edition.title(), edition.language(), edition.onTop(), "", body);
  }

  private static String xhtml(
      String title, String language, String onTop, String first, Body body) {
    String safe = Body.escape(title);
    return """
    <html lang="%s"><head><title>%s</title><meta name="subject" content="%s" />
    <meta name="description" content="%s" />%s<style>%s</style></head><body>%s%s</body></html>
    """
        .formatted(
            Body.escape(language),
            safe,
            safe,
            safe,
            body.bookmarks(),
            STYLE.formatted(onTop),
            first,
            body.html());
  }

  /** The words are ours and hold no quotes, so they are safe within the style. */
  private static String onTop(Set<Mark> marks) {
    return marks.stream()
        .sorted()
        .map(mark -> Dutch.text("letter.Paper.onTop." + mark))
        .collect(Collectors.joining(" – "));
  }

  private static String told(Set<Mark> marks) {
    return marks.stream()
        .sorted()
        .map(mark -> Body.escape(Dutch.text("letter.Paper.told." + mark)))
        .map(words -> "<p class=\"mark\">" + words + "</p>")
        .collect(Collectors.joining());
  }
}
