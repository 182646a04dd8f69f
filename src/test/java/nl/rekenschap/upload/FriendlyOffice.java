package nl.rekenschap.upload;

import static nl.rekenschap.upload.MadeFiles.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Texts and sheets as people make them, by the library that most programs write them with. */
final class FriendlyOffice {

  private FriendlyOffice() {}

  /** A report with what a report has: pictures, links, a table, a note, fields, a heading. */
  static byte[] report() throws IOException {
    try (XWPFDocument text = new XWPFDocument()) {
      text.createParagraph().createRun().setText("Verslag van de weekendschool, 2e kwartaal 2025");
      XWPFParagraph links = text.createParagraph();
      for (String to :
          new String[] {
            "https://www.nijmegen.nl/subsidies?soort=jeugd&jaar=2025#tabel",
            "http://jinc.nl/",
            "mailto:info@weekendschool.nl?subject=Verslag",
            "tel:+31241234567",
            "bijlage%201.pdf"
          }) {
        links.createHyperlinkRun(to).setText(to);
      }
      XWPFParagraph picture = text.createParagraph();
      picture
          .createRun()
          .addPicture(
              new ByteArrayInputStream(image("png")),
              Document.PICTURE_TYPE_PNG,
              "foto 1.png",
              Units.toEMU(40),
              Units.toEMU(30));
      picture
          .createRun()
          .addPicture(
              new ByteArrayInputStream(image("jpg")),
              Document.PICTURE_TYPE_JPEG,
              "foto 2.jpg",
              Units.toEMU(40),
              Units.toEMU(30));
      var table = text.createTable(4, 3);
      table.getRow(0).getCell(0).setText("School");
      text.createFootnote().createParagraph().createRun().setText("Telling van juni");
      var comment = text.createComments().createComment(java.math.BigInteger.ONE);
      comment.setAuthor("Truus");
      comment.createParagraph().createRun().setText("Klopt dit?");
      new XWPFHeaderFooterPolicy(text)
          .createFooter(XWPFHeaderFooterPolicy.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Stichting Weekendschool");
      field(text.createParagraph(), " PAGE \\* MERGEFORMAT ");
      // The address has a word in it that is a field of its own when it comes first.
      field(text.createParagraph(), " HYPERLINK \"https://jinc.nl/link/import\" \\o \"Link\" ");
      field(text.createParagraph(), " TOC \\o \"1-3\" \\h \\z \\u ");
      return bytes(text);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /** A text with a chart, of which Word keeps the figures in a workbook within the document. */
  static byte[] chart() throws IOException {
    try (XWPFDocument text = new XWPFDocument()) {
      XWPFChart chart = text.createChart(Units.toEMU(300), Units.toEMU(200));
      var places = chart.createCategoryAxis(AxisPosition.BOTTOM);
      var heights = chart.createValueAxis(AxisPosition.LEFT);
      var bars = chart.createData(ChartTypes.BAR, places, heights);
      bars.addSeries(
          XDDFDataSourcesFactory.fromArray(new String[] {"Q1", "Q2"}, "Sheet1!$A$2:$A$3", 0),
          XDDFDataSourcesFactory.fromArray(new Double[] {120.0, 140.0}, "Sheet1!$B$2:$B$3", 1));
      chart.plot(bars);
      return bytes(text);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static void field(XWPFParagraph paragraph, String instruction) {
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    paragraph.createRun().getCTR().addNewInstrText().setStringValue(instruction);
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    paragraph.createRun().setText("1");
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  private static byte[] bytes(XWPFDocument text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.write(out);
    return out.toByteArray();
  }

  /** A budget: formulas over sheets, names, notes, links, merged cells, a picture, a list. */
  static byte[] budget() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet costs = book.createSheet("Kosten 2025");
      XSSFSheet totals = book.createSheet("Totaal");
      for (int i = 0; i < 200; i++) {
        XSSFRow row = costs.createRow(i);
        row.createCell(0).setCellValue("Post " + i + " | jeugd");
        row.createCell(1).setCellValue(i * 12.5);
        row.createCell(2).setCellFormula("IF(A" + (i + 1) + "=\"a|b\",Totaal!A1,B1)");
      }
      XSSFRow row = totals.createRow(0);
      row.createCell(0).setCellFormula("SUM('Kosten 2025'!B1:B200)");
      row.createCell(1).setCellFormula("CONCATENATE(\"call (bellen)\",\"a|\",'Kosten 2025'!A1)");
      row.createCell(2, CellType.STRING).setCellValue("zie de site");
      var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
      link.setAddress("https://www.nijmegen.nl/");
      row.getCell(2).setHyperlink(link);
      totals.addMergedRegion(new CellRangeAddress(3, 5, 0, 4));
      var name = book.createName();
      name.setNameName("auto_kosten");
      name.setRefersToFormula("'Kosten 2025'!$B$1:$B$200");
      var drawing = totals.createDrawingPatriarch();
      drawing
          .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 8, 8))
          .setString("Nog te controleren");
      drawing.createPicture(
          new XSSFClientAnchor(0, 0, 0, 0, 1, 8, 4, 12),
          book.addPicture(image("png"), Workbook.PICTURE_TYPE_PNG));
      costs.setAutoFilter(new CellRangeAddress(0, 199, 0, 2));
      totals.protectSheet("");
      return bytes(book);
    }
  }

  /** A list of tens of thousands of rows that are much alike. */
  static byte[] longList() throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true)) {
      var sheet = book.createSheet("Deelnemers");
      for (int i = 0; i < 30_000; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue("Basisschool De Wieken, groep " + i % 8);
        row.createCell(1).setCellValue("Een lange zin die in elke regel terugkomt. ".repeat(5));
        row.createCell(2).setCellValue(1);
      }
      return bytes(book);
    }
  }

  /** Nothing but formatted cells, as far as somebody's mouse went. */
  static byte[] emptyRows() throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
      var style = book.createCellStyle();
      style.setWrapText(true);
      var sheet = book.createSheet("Leeg");
      for (int i = 0; i < 40_000; i++) {
        var row = sheet.createRow(i);
        for (int column = 0; column < 12; column++) {
          row.createCell(column).setCellStyle(style);
        }
      }
      return bytes(book);
    }
  }

  private static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}
