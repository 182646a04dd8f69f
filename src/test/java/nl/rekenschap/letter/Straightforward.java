package nl.rekenschap.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The same paper as the PDF library's own guide draws it: the font as a stream, all in one go. */
public final class Straightforward {

  private Straightforward() {}

  public static byte[] draw(Paper.Edition edition, Body body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useFont(
        () ->
            Objects.requireNonNull(
                PDFont.class.getResourceAsStream(
                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")),
        PaperFont.NAME);
    builder.withHtmlContent(Paper.xhtml(edition, body), null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }
}
