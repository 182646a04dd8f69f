package nl.rekenschap.reporting;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.springframework.stereotype.Component;

/** The receipt as PDF, tagged so that a screen reader can read it, with everything entered. */
@Component
class ReceiptPaper {

  private static final String KEY = "reporting.ReceiptPaper.";
  private static final String FONT = "Receipt";
  // The one open font that comes with the PDF library; such a PDF must carry its own.
  private static final String FONT_FILE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Dutch.LOCALE);

  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages);
              font-family: Receipt; font-size: 9pt; } }
      body { font-family: Receipt; font-size: 10pt; line-height: 1.4; }
      h1 { font-size: 18pt; font-weight: normal; margin: 0 0 4mm; }
      h2 { font-size: 13pt; font-weight: normal; margin: 6mm 0 2mm; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
      th, td { border-bottom: 0.5pt solid #767676; padding: 1.5mm; text-align: left;
               vertical-align: top; font-weight: normal; }
      th { background: #eeeeee; }
      p { margin: 0 0 2mm; white-space: pre-wrap; }
      .hash { font-size: 8pt; }
      """;

  static {
    // It tells of every style sheet; what goes wrong is enough.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  byte[] draw(FigureForm form, Submission submission, String number) {
    String title = text("title", number);
    StringBuilder body = new StringBuilder();
    body.append(element("h1", title));
    facts(form, submission, number, body);
    values(form, submission, body);
    told(form, submission, body);
    files(submission, body);
    return pdf(
        """
        <html lang="nl"><head><title>%s</title><meta name="subject" content="%s" />
        <meta name="description" content="%s" /><style>%s</style></head><body>%s</body></html>
        """
            .formatted(escape(title), escape(title), escape(title), STYLE, body));
  }

  private static void facts(
      FigureForm form, Submission submission, String number, StringBuilder body) {
    body.append(element("p", text("intro")));
    body.append("<table>");
    row(body, "th", text("fact"), text("content"));
    row(body, "td", text("number"), number);
    row(body, "td", text("subsidy"), form.title());
    row(body, "td", text("period"), InDutch.span(form.period().span()));
    row(body, "td", text("round"), Integer.toString(submission.round()));
    row(body, "td", text("by"), submission.byName());
    row(body, "td", text("at"), MOMENT.format(submission.at().atZone(BusinessClock.ZONE)));
    if (submission.onBehalf()) {
      row(body, "td", text("way"), text("onBehalf"));
    }
    row(body, "td", text("hash"), submission.contentHash());
    body.append("</table>");
  }

  private static void values(FigureForm form, Submission submission, StringBuilder body) {
    if (submission.values().isEmpty()) {
      return;
    }
    body.append(element("h2", text("values"))).append("<table>");
    row(body, "th", text("indicator"), text("part"), text("value"), text("comment"));
    for (FigureForm.Question question : form.questions()) {
      for (FigureForm.Field field : question.fields()) {
        submission.values().stream()
            .filter(value -> FieldName.of(value).equals(field.name()))
            .findFirst()
            .ifPresent(
                value ->
                    row(
                        body,
                        "td",
                        question.indicator().wording(),
                        field.part().map(part -> part.name()).orElseGet(() -> text("whole")),
                        words(value.value()),
                        value.comment().orElse("")));
      }
    }
    body.append("</table>");
  }

  private static String words(Measurement.Value value) {
    ValueWords words = ValueWords.of(value);
    return Dutch.text(
        words.key(), words.arguments().stream().map(ReceiptPaper::readable).toArray());
  }

  private static Object readable(Object argument) {
    return switch (argument) {
      case Long number -> Dutch.number(number);
      case nl.rekenschap.kernel.Money money -> Dutch.moneyInCents(money);
      default -> argument;
    };
  }

  private static void told(FigureForm form, Submission submission, StringBuilder body) {
    Narrative narrative = submission.narrative();
    for (FigureForm.Question question : form.questions()) {
      String words = narrative.explanations().get(question.indicator().code());
      if (words != null) {
        told(body, text("explanationOf", question.indicator().wording()), words);
      }
    }
    told(body, text("explanation"), submission.explanation());
    narrative
        .light()
        .ifPresent(
            light ->
                told(
                    body,
                    text("light"),
                    Dutch.text("reporting.light." + light)
                        + (narrative.lightReason().isEmpty()
                            ? ""
                            : ": " + narrative.lightReason())));
    told(body, text("risks"), narrative.risks());
    for (Narrative.Story story : narrative.stories()) {
      told(
          body,
          text("story", story.ageBand()),
          story.text() + "\n" + text(story.consent() ? "consent" : "noConsent"));
    }
  }

  private static void told(StringBuilder body, String heading, String words) {
    if (!words.isEmpty()) {
      body.append(element("h2", heading)).append(element("p", words));
    }
  }

  private static void files(Submission submission, StringBuilder body) {
    List<Evidence> files = submission.evidence();
    if (files.isEmpty()) {
      return;
    }
    body.append(element("h2", text("files"))).append("<ul>");
    files.forEach(file -> body.append(element("li", file.name())));
    body.append("</ul>");
  }

  private static void row(StringBuilder body, String cell, String... texts) {
    body.append("<tr>");
    for (String text : texts) {
      body.append(element(cell, text));
    }
    body.append("</tr>");
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escape(text) + "</" + name + ">";
  }

  private static final Map<Integer, String> MARKS =
      Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;");

  /** Also without what XML cannot hold at all, such as half of an emoji. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(sign -> sign >= ' ' || sign == '\n' || sign == '\t')
        .filter(sign -> sign < 0xD800 || sign > 0xDFFF && sign != 0xFFFE && sign != 0xFFFF)
        .forEach(sign -> safe.append(MARKS.getOrDefault(sign, Character.toString(sign))));
    return safe.toString();
  }

  private static String text(String what, Object... arguments) {
    return Dutch.text(KEY + what, arguments);
  }

  private static byte[] pdf(String xhtml) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    // PDF/UA-1 for who reads it with other means than eyes, PDF/A-2a for who reads it in years.
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useFont(ReceiptPaper::font, FONT);
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
