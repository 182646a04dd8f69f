package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Characters.escaped;

/** How a book looks in an .ods file: cells, columns, and A4 on its side for printing. */
final class OdsStyles {

  private OdsStyles() {}

  static String name(Book.Look look) {
    return "look" + look.ordinal();
  }

  /** The part with what holds for all cells: Dutch, wrapped, and the page. */
  static String common(String namespaces) {
    return "<office:document-styles"
        + namespaces
        + "><office:styles><style:default-style style:family=\"table-cell\">"
        + "<style:text-properties fo:language=\"nl\" fo:country=\"NL\" fo:font-size=\"10pt\"/>"
        + "</style:default-style>"
        + "<style:style style:name=\"Default\" style:family=\"table-cell\"/></office:styles>"
        + "<office:automatic-styles><style:page-layout style:name=\"landscape\">"
        + "<style:page-layout-properties fo:page-width=\"29.7cm\" fo:page-height=\"21cm\""
        + " style:print-orientation=\"landscape\" fo:margin=\"1.5cm\" style:scale-to-X=\"1\""
        + " style:scale-to-Y=\"0\"/></style:page-layout></office:automatic-styles>"
        + "<office:master-styles><style:master-page style:name=\"Default\""
        + " style:page-layout-name=\"landscape\"/></office:master-styles>"
        + "</office:document-styles>";
  }

  static String automatic(Book book) {
    StringBuilder xml = new StringBuilder("<office:automatic-styles>");
    xml.append("<number:text-style style:name=\"text\"><number:text-content/>")
        .append("</number:text-style>")
        .append("<number:number-style style:name=\"money\"><number:number")
        .append(" number:decimal-places=\"2\" number:min-decimal-places=\"2\"")
        .append(" number:min-integer-digits=\"1\" number:grouping=\"true\"/>")
        .append("</number:number-style>");
    for (int place = 0; place < book.leaves().size(); place++) {
      append(xml, place, book.leaves().get(place));
    }
    for (Book.Look look : Book.Look.values()) {
      append(xml, look);
    }
    return xml.append("</office:automatic-styles>").toString();
  }

  private static void append(StringBuilder xml, int place, Book.Leaf leaf) {
    xml.append("<style:style style:name=\"sheet")
        .append(place)
        .append("\" style:family=\"table\" style:master-page-name=\"Default\">")
        .append("<style:table-properties table:display=\"")
        .append(!leaf.hidden())
        .append("\"/></style:style>");
    for (int column = 0; column < leaf.widths().size(); column++) {
      xml.append("<style:style style:name=\"width")
          .append(place)
          .append('-')
          .append(column)
          .append("\" style:family=\"table-column\"><style:table-column-properties")
          .append(" style:column-width=\"")
          .append(leaf.widths().get(column) * 2)
          .append("mm\"/></style:style>");
    }
  }

  private static void append(StringBuilder xml, Book.Look look) {
    String format =
        switch (look.format) {
          case "@" -> " style:data-style-name=\"text\"";
          case "General", "0" -> "";
          default -> " style:data-style-name=\"money\"";
        };
    xml.append("<style:style style:name=\"")
        .append(name(look))
        .append("\" style:family=\"table-cell\" style:parent-style-name=\"Default\"")
        .append(format)
        .append("><style:table-cell-properties fo:wrap-option=\"wrap\"")
        .append(" style:vertical-align=\"top\" style:cell-protect=\"")
        .append(look.open ? "none" : "protected")
        .append('"');
    if (look.fill != null) {
      xml.append(" fo:background-color=\"#")
          .append(escaped(look.fill))
          .append("\" fo:border=\"0.5pt solid #9aa5b1\"");
    }
    xml.append("/>");
    if (look.bold) {
      xml.append("<style:text-properties fo:font-weight=\"bold\"/>");
    }
    xml.append("</style:style>");
  }
}
