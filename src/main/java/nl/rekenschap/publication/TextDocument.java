package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.publication.Document.Column;

/**
 * The words and tables as .docx, to take over in the municipality's own planning and control tool.
 * A chart is not in it: its table is. Written here and not with a library: what it needs is little,
 * and every byte must be ours.
 */
final class TextDocument {

  static final String NAME = "rapport.docx";

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String KIND =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final StringBuilder xml = new StringBuilder();

  private TextDocument() {}

  static OutputFile of(Document document, Imprint imprint) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", HEAD + types());
    parts.put("_rels/.rels", HEAD + PackageParts.relations("word/document.xml"));
    parts.put("docProps/core.xml", HEAD + PackageParts.core(imprint));
    parts.put("word/document.xml", HEAD + new TextDocument().written(document, imprint));
    parts.put("word/_rels/document.xml.rels", HEAD + relations());
    parts.put("word/styles.xml", HEAD + TextStyles.styles(locale(imprint)));
    parts.put("word/settings.xml", HEAD + TextStyles.settings(locale(imprint)));
    return new OutputFile(NAME, KIND + "document", Zip.of(parts));
  }

  /** Word wants a country too. */
  private static String locale(Imprint imprint) {
    return escaped(
        imprint.language().equals(Dutch.LOCALE.getLanguage())
            ? Dutch.LOCALE.toLanguageTag()
            : imprint.language());
  }

  private static String types() {
    return PackageParts.TYPES
        + PackageParts.type("/word/document.xml", KIND + "document.main+xml")
        + PackageParts.type("/word/styles.xml", KIND + "styles+xml")
        + PackageParts.type("/word/settings.xml", KIND + "settings+xml")
        + "</Types>";
  }

  private static String relations() {
    return PackageParts.RELATIONS
        + PackageParts.relation("styles", OFFICE + "/styles", "styles.xml")
        + PackageParts.relation("settings", OFFICE + "/settings", "settings.xml")
        + "</Relationships>";
  }

  private String written(Document document, Imprint imprint) {
    xml.append("<w:document" + TextStyles.MAIN + "><w:body>");
    paragraph("Title", document.title());
    if (document.practice()) {
      paragraph("Intro", Dutch.text("publication.practice"));
    }
    terms(Colophon.facts(imprint));
    for (Document.Chapter chapter : document.chapters()) {
      paragraph("Heading1", chapter.title());
      ChartTable.beside(chapter.blocks()).forEach(this::draw);
    }
    // A4, with margins of 2 cm.
    return xml.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\"")
        .append(" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\"")
        .append(" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>")
        .toString();
  }

  private void draw(Document.Block block) {
    switch (block) {
      case Document.Heading it -> paragraph("Heading" + (it.level() - 1), it.text());
      case Document.Sentence it -> paragraph("Normal", it.text().plain());
      case Document.Said it -> paragraph("Normal", it.text());
      case Document.Terms it ->
          terms(
              it.terms().stream().map(term -> List.of(term.term(), term.what().plain())).toList());
      case Document.Grid it -> table(it);
      case Document.Chart it -> {
        // Its table stands beside it.
      }
    }
  }

  private void terms(List<List<String>> terms) {
    for (List<String> term : terms) {
      xml.append("<w:p>").append(run("<w:rPr><w:b/></w:rPr>", term.getFirst() + ": "));
      xml.append(run("", term.getLast())).append("</w:p>");
    }
  }

  private void paragraph(String style, String text) {
    xml.append(
        "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(style, run("", text)));
  }

  private static String run(String look, String text) {
    String lines = escaped(text).replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
    return "<w:r>" + look + "<w:t xml:space=\"preserve\">" + lines + "</w:t></w:r>";
  }

  private void table(Document.Grid grid) {
    paragraph("Caption", grid.caption());
    xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
    xml.append("<w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\" w:noVBand=\"1\"/>");
    xml.append(
        "<w:tblCaption w:val=\"%s\"/></w:tblPr><w:tblGrid>".formatted(escaped(grid.caption())));
    grid.columns().forEach(column -> xml.append("<w:gridCol/>"));
    xml.append("</w:tblGrid>");
    row(
        "<w:tblHeader/>",
        true,
        grid.columns(),
        grid.columns().stream().map(Column::heading).toList());
    for (Document.Row row : grid.rows()) {
      row("", row.total(), grid.columns(), row.cells().stream().map(Text::plain).toList());
    }
    // Two tables without anything between them would become one.
    xml.append("</w:tbl><w:p/>");
  }

  private void row(String kind, boolean strong, List<Column> columns, List<String> cells) {
    xml.append("<w:tr><w:trPr><w:cantSplit/>").append(kind).append("</w:trPr>");
    for (int i = 0; i < cells.size(); i++) {
      boolean number = i < columns.size() && columns.get(i).number();
      xml.append("<w:tc><w:tcPr/><w:p>");
      xml.append(number ? "<w:pPr><w:jc w:val=\"right\"/></w:pPr>" : "");
      xml.append(run(strong ? "<w:rPr><w:b/></w:rPr>" : "", cells.get(i)));
      xml.append("</w:p></w:tc>");
    }
    xml.append("</w:tr>");
  }
}
