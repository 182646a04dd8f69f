package nl.rekenschap.publication;

/** How a .docx looks: few styles, named as Word names them, so that another tool can map them. */
final class TextStyles {

  static final String MAIN =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private TextStyles() {}

  static String styles(String language) {
    return "<w:styles"
        + MAIN
        + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\""
        + " w:cs=\"Arial\"/><w:sz w:val=\"20\"/><w:lang w:val=\"%s\"/></w:rPr></w:rPrDefault>"
            .formatted(language)
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>"
        + "</w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        + "<w:name w:val=\"Normal\"/></w:style>"
        + heading("Title", "Title", 40, -1)
        + heading("Heading1", "heading 1", 30, 0)
        + heading("Heading2", "heading 2", 25, 1)
        + heading("Heading3", "heading 3", 21, 2)
        + look("Intro", "Intro", "", "<w:b/>")
        + look("Caption", "caption", "<w:keepNext/>", "<w:b/>")
        + table()
        + "</w:styles>";
  }

  private static String heading(String id, String name, int halfPoints, int level) {
    String outline = level < 0 ? "" : "<w:outlineLvl w:val=\"" + level + "\"/>";
    return look(
        id,
        name,
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>" + outline,
        "<w:b/><w:sz w:val=\"" + halfPoints + "\"/>");
  }

  private static String look(String id, String name, String paragraph, String letters) {
    return ("<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
            + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>"
            + "<w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>")
        .formatted(id, name, paragraph, letters);
  }

  private static String table() {
    StringBuilder borders = new StringBuilder();
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      borders.append("<w:%s w:val=\"single\" w:sz=\"4\" w:color=\"767676\"/>".formatted(side));
    }
    return "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr>"
        + "<w:tblBorders>"
        + borders
        + "</w:tblBorders><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/>"
        + "<w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
  }

  static String settings(String language) {
    return "<w:settings"
        + MAIN
        + "><w:compat><w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + "<w:themeFontLang w:val=\"%s\"/></w:settings>".formatted(language);
  }
}
