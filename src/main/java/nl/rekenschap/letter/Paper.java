package nl.rekenschap.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Dutch;
import org.apache.pdfbox.pdmodel.font.PDFont;
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

  private static final String FONT = "Letter";
  // The one open font that comes with the PDF library; such a PDF must carry its own.
  private static final String FONT_FILE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

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
      .mark { border: 1pt solid #1b1b1b; padding: 2mm; }
      """;

  static {
    // It tells of every style sheet; what goes wrong is enough.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /**
   * Draws it.
   *
   * @param title of the document, as a reader's window shows it
   */
  public byte[] draw(String title, Body body, Set<Mark> marks) {
    String safe = Body.escape(title);
    return pdf(
        """
        <html lang="nl"><head><title>%s</title><meta name="subject" content="%s" />
        <meta name="description" content="%s" /><style>%s</style></head><body>%s%s</body></html>
        """
            .formatted(safe, safe, safe, STYLE.formatted(onTop(marks)), told(marks), body.html()));
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

  private static byte[] pdf(String xhtml) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useFont(Paper::font, FONT);
    builder.withHtmlContent(xhtml, null);
    builder.withProducer("Rekenschap");
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT_FILE));
  }
}
