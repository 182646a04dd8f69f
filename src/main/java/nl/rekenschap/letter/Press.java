package nl.rekenschap.letter;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes a PDF of XHTML. */
final class Press {

  /**
   * Of an {@code object} that is a picture; its {@code data} is the picture's place in the list.
   */
  static final String PICTURE = "application/x-picture";

  private static final Pattern MOMENT = Pattern.compile("(<xmp:CreateDate>)[^<]*");
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    // It tells of every style sheet; what goes wrong is enough.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private Press() {}

  /**
   * Prints it.
   *
   * @param madeAt what it says about when it was made; with it, the same words give the same bytes.
   *     Null when it may say the present
   */
  static byte[] print(String xhtml, List<Picture> pictures, @Nullable Instant madeAt) {
    try (PaperFont font = PaperFont.open();
        PDDocument document = new PDDocument()) {
      PDType0Font letters = font.in(document);
      PdfRendererBuilder builder = builder(PaperXml.read(xhtml), letters).usePDDocument(document);
      builder.useObjectDrawerFactory(new Pictures(pictures, font));
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.getSharedContext().setTextRenderer(new Measure(font.widths(letters)));
        renderer.createPDFWithoutClosing();
      }
      if (madeAt != null) {
        date(document, madeAt);
      }
      letters.subset();
      return Bindery.bind(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfRendererBuilder builder(Document read, PDFont letters) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(COLOURS);
    builder.useFont(new PDFontSupplier(letters), PaperFont.NAME);
    builder.withW3cDocument(read, null);
    builder.withProducer("Rekenschap");
    // All that this does is to leave the pages unpacked: the bindery packs them side by side.
    builder.testMode(true);
    return builder;
  }

  private static void date(PDDocument document, Instant madeAt) throws IOException {
    Instant moment = madeAt.truncatedTo(ChronoUnit.SECONDS);
    document
        .getDocumentInformation()
        .setCreationDate(GregorianCalendar.from(moment.atZone(ZoneOffset.UTC)));
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String dated = MOMENT.matcher(said).replaceAll("$1" + Matcher.quoteReplacement(iso(moment)));
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }

  private static String iso(Instant moment) {
    return moment.toString().replace("Z", "+00:00");
  }

  /** Finds the picture that an object names. */
  private record Pictures(List<Picture> all, PaperFont font) implements FSObjectDrawerFactory {

    @Override
    public FSObjectDrawer createDrawer(Element element) {
      Picture picture = all.get(Integer.parseInt(element.getAttribute("data")));
      return new PictureDrawer(picture, font.outlines());
    }

    @Override
    public boolean isReplacedObject(Element element) {
      return element.getAttribute("type").equals(PICTURE);
    }
  }
}
