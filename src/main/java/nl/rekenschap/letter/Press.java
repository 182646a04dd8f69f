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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
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
      Document read = PaperXml.read(xhtml);
      PdfRendererBuilder builder = builder(read, letters).usePDDocument(document);
      builder.useObjectDrawerFactory(new Pictures(pictures, font));
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.getSharedContext().setTextRenderer(new Measure(font.widths(letters)));
        PdfLabel.leave(renderer, document, read.getDocumentElement().getAttribute("lang"));
        renderer.createPDFWithoutClosing();
      }
      if (madeAt != null) {
        Instant moment = madeAt.truncatedTo(ChronoUnit.SECONDS);
        document
            .getDocumentInformation()
            .setCreationDate(GregorianCalendar.from(moment.atZone(ZoneOffset.UTC)));
      }
      PdfLabel.write(document, Press::labelled);
      letters.subset();
      return Bindery.bind(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty page, with the label that the library writes. */
  private static PDDocument labelled(PdfLabel.Names names) {
    Document read =
        PaperXml.read(
            "<html lang=\"nl\"><head><title>%s</title><meta name=\"subject\" content=\"%s\" /></head></html>"
                .formatted(Body.escape(names.title()), Body.escape(names.subject())));
    PDDocument document = new PDDocument();
    try (PaperFont font = PaperFont.open()) {
      PdfRendererBuilder builder = builder(read, font.in(document)).usePDDocument(document);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      return document;
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
