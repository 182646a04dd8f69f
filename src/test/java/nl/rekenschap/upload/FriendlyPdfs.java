package nl.rekenschap.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.rekenschap.letter.Body;
import nl.rekenschap.letter.Paper;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Papers as people send them. */
final class FriendlyPdfs {

  private FriendlyPdfs() {}

  /**
   * With chapters in the margin of the window, links of every ordinary kind, and where to begin.
   */
  static byte[] linked(boolean packed) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDDocumentOutline outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
      document.getDocumentInformation().setTitle("Cursus HTML/JavaScript voor groep 8");
      for (int i = 0; i < 30; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        write(document, page, "Hoofdstuk " + i);
        PDPageFitDestination place = new PDPageFitDestination();
        place.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("Les " + i + ": HTML/JavaScript");
        item.setDestination(place);
        outline.addLast(item);
      }
      PDPage first = document.getPage(0);
      for (String to :
          List.of(
              "https://developer.mozilla.org/nl/docs/Web/JavaScript",
              "http://jinc.nl",
              "www.weekendschool.nl",
              "mailto:info@jinc.nl",
              "#hoofdstuk")) {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(to);
        link.setAction(action);
        link.setRectangle(new PDRectangle(50, 50, 200, 20));
        first.getAnnotations().add(link);
      }
      PDPageFitDestination place = new PDPageFitDestination();
      place.setPage(first);
      document.getDocumentCatalog().setOpenAction(place);
      return bytes(document, packed);
    }
  }

  private static void write(PDDocument document, PDPage page, String words) throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(50, 700);
      content.showText(words);
      content.endText();
    }
  }

  /** A form that was filled in. */
  static byte[] form() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDResources resources = new PDResources();
      resources.put(
          COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
      form.setDefaultResources(resources);
      PDTextField field = new PDTextField(form);
      field.setPartialName("deelnemers");
      field.setDefaultAppearance("/Helv 12 Tf 0 g");
      form.getFields().add(field);
      var widget = field.getWidgets().getFirst();
      widget.setRectangle(new PDRectangle(50, 600, 200, 20));
      widget.setPage(page);
      page.getAnnotations().add(widget);
      field.setValue("137");
      return bytes(document, true);
    }
  }

  /** Changed and saved on top of itself, as some readers do. */
  static byte[] savedTwice() throws IOException {
    byte[] first = form();
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(first)) {
      document.getDocumentInformation().setAuthor("Truus");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  /** A letter of the product itself. */
  static byte[] letter() {
    Body.Chapter chapter = new Body.Chapter("een", "Wat u krijgt");
    Body body =
        new Body()
            .heading(1, "Besluit")
            .contents(List.of(chapter))
            .chapter(chapter)
            .paragraph("Wij hebben besloten. Zie https://www.nijmegen.nl/.");
    return new Paper().draw("Besluit", body, Set.of(Paper.Mark.PRACTICE));
  }

  private static byte[] bytes(PDDocument document, boolean packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(
        out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }
}
