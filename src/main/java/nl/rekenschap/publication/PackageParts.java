package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import java.time.temporal.ChronoUnit;

/** What every Office Open XML file (ECMA-376) has: kinds of parts, relations, who made it. */
final class PackageParts {

  static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + type(
              "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

  private PackageParts() {}

  static String type(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  /** Of the whole file to its main part and to who made it. */
  static String relations(String main) {
    return RELATIONS
        + relation(
            "main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
            main)
        + relation(
            "core",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml")
        + "</Relationships>";
  }

  static String core(Imprint imprint) {
    String moment = imprint.madeAt().truncatedTo(ChronoUnit.SECONDS).toString();
    return """
    <cp:coreProperties\
     xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>\
    <dc:creator>%s</dc:creator><dc:language>%s</dc:language>\
    <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
    <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>"""
        .formatted(
            escaped(imprint.title()),
            escaped(imprint.publisher()),
            escaped(imprint.language()),
            moment,
            moment);
  }
}
