package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data sets as one .xlsx, a sheet each. Written here and not with a library: those put the present
 * into it, and this is little.
 */
final class Xlsx {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  // A spreadsheet counts days from here, give or take a leap day that never was.
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Looks of cells, by their place in the part with styles. */
  private enum Look {
    WORDS,
    HEADING,
    NUMBER,
    MONEY,
    DAY,
    QUOTED
  }

  private Xlsx() {}

  static byte[] of(List<DataSet> data, Imprint imprint) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", HEAD + types(data.size()));
    parts.put("_rels/.rels", HEAD + PackageParts.relations("xl/workbook.xml"));
    parts.put("docProps/core.xml", HEAD + PackageParts.core(imprint));
    parts.put("xl/workbook.xml", HEAD + workbook(data));
    parts.put("xl/_rels/workbook.xml.rels", HEAD + relations(data.size()));
    parts.put("xl/styles.xml", HEAD + styles());
    for (int i = 0; i < data.size(); i++) {
      parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", HEAD + sheet(data.get(i)));
    }
    return Zip.of(parts);
  }

  private static String types(int sheets) {
    StringBuilder xml = new StringBuilder(PackageParts.TYPES);
    xml.append(PackageParts.type("/xl/workbook.xml", SHEET_TYPE + "sheet.main+xml"));
    xml.append(PackageParts.type("/xl/styles.xml", SHEET_TYPE + "styles+xml"));
    for (int i = 1; i <= sheets; i++) {
      String part = "/xl/worksheets/sheet" + i + ".xml";
      xml.append(PackageParts.type(part, SHEET_TYPE + "worksheet+xml"));
    }
    return xml.append("</Types>").toString();
  }

  private static String workbook(List<DataSet> data) {
    StringBuilder xml = new StringBuilder("<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\">");
    xml.append("<sheets>");
    List<String> names = SheetNames.of(data);
    for (int i = 0; i < data.size(); i++) {
      xml.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
              .formatted(escaped(names.get(i)), i + 1, i + 1));
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private static String relations(int sheets) {
    StringBuilder xml = new StringBuilder(PackageParts.RELATIONS);
    for (int i = 1; i <= sheets; i++) {
      xml.append(
          PackageParts.relation("r" + i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
    }
    return xml.append(PackageParts.relation("styles", OFFICE + "/styles", "styles.xml"))
        .append("</Relationships>")
        .toString();
  }

  private static String styles() {
    return "<styleSheet"
        + MAIN
        + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"6\">"
        + "<xf numFmtId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"0\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"0\" quotePrefix=\"1\"/></cellXfs></styleSheet>";
  }

  private static String sheet(DataSet set) {
    StringBuilder xml = new StringBuilder("<worksheet" + MAIN + ">");
    // The row with names stays in view.
    xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\"")
        .append(" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
        .append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>")
        .append(
            "<col min=\"1\" max=\"%d\" width=\"24\" customWidth=\"1\"/></cols><sheetData>"
                .formatted(Math.max(1, set.fields().size())));
    xml.append("<row>");
    set.fields().forEach(field -> xml.append(words(field.name(), Look.HEADING)));
    xml.append("</row>");
    for (List<DataSet.Value> row : set.rows()) {
      xml.append("<row>");
      for (int i = 0; i < row.size(); i++) {
        xml.append(cell(row.get(i), set.fields().get(i)));
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static String cell(DataSet.Value value, DataSet.Field field) {
    return switch (value) {
      case DataSet.Value.Words it ->
          words(it.words(), Signs.looksLikeFormula(it.words()) ? Look.QUOTED : Look.WORDS);
      case DataSet.Value.Number it ->
          number(
              it.number().toPlainString(),
              field.kind() == DataSet.Kind.MONEY ? Look.MONEY : Look.NUMBER);
      case DataSet.Value.Day it ->
          number(Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, it.day())), Look.DAY);
      case DataSet.Value.Absent it -> "<c/>";
    };
  }

  private static String words(String words, Look look) {
    return "<c s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(look.ordinal(), escaped(words));
  }

  private static String number(String number, Look look) {
    return "<c s=\"%d\"><v>%s</v></c>".formatted(look.ordinal(), number);
  }
}
