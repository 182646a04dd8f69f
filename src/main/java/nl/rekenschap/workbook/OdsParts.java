package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Characters.escaped;

/** The small parts of an .ods file: what it holds, its title and language, what stays in view. */
final class OdsParts {

  private OdsParts() {}

  static String manifest() {
    StringBuilder xml =
        new StringBuilder(
            "<manifest:manifest"
                + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                + " manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\""
                + " manifest:media-type=\""
                + Format.ODS.mediaType()
                + "\"/>");
    for (String part : new String[] {"content.xml", "styles.xml", "settings.xml", "meta.xml"}) {
      xml.append("<manifest:file-entry manifest:full-path=\"")
          .append(part)
          .append("\" manifest:media-type=\"text/xml\"/>");
    }
    return xml.append("</manifest:manifest>").toString();
  }

  static String meta(Book book, String namespaces) {
    return "<office:document-meta"
        + namespaces
        + "><office:meta><dc:title>"
        + escaped(book.title())
        + "</dc:title><dc:language>nl-NL</dc:language></office:meta></office:document-meta>";
  }

  static String settings(Book book, String namespaces) {
    StringBuilder views = new StringBuilder();
    for (Book.Leaf leaf : book.leaves()) {
      if (leaf.frozenRows() > 0) {
        views
            .append("<config:config-item-map-entry config:name=\"")
            .append(escaped(leaf.name()))
            .append("\">")
            .append(item("VerticalSplitMode", "short", "2"))
            .append(item("VerticalSplitPosition", "int", Integer.toString(leaf.frozenRows())))
            .append(item("PositionBottom", "int", Integer.toString(leaf.frozenRows())))
            .append("</config:config-item-map-entry>");
      }
    }
    return "<office:document-settings"
        + namespaces
        + "><office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
        + "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
        + item("ViewId", "string", "view1")
        + "<config:config-item-map-named config:name=\"Tables\">"
        + views
        + "</config:config-item-map-named>"
        + item("ActiveTable", "string", escaped(book.leaves().get(book.active()).name()))
        + "</config:config-item-map-entry></config:config-item-map-indexed>"
        + "</config:config-item-set></office:settings></office:document-settings>";
  }

  private static String item(String name, String type, String value) {
    return "<config:config-item config:name=\""
        + name
        + "\" config:type=\""
        + type
        + "\">"
        + value
        + "</config:config-item>";
  }
}
