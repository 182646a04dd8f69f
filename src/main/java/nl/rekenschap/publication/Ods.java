package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Data sets as one .ods, a sheet each. */
final class Ods {

  static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String NAMES =
      " xmlns:office=\"%soffice:1.0\" xmlns:table=\"%stable:1.0\" xmlns:text=\"%stext:1.0\""
              .formatted(SPACE, SPACE, SPACE)
          + " xmlns:style=\"%sstyle:1.0\" xmlns:number=\"%sdatastyle:1.0\"".formatted(SPACE, SPACE)
          + " xmlns:fo=\"%sxsl-fo-compatible:1.0\" xmlns:meta=\"%smeta:1.0\""
              .formatted(SPACE, SPACE)
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"";
  // A run of blanks would become one.
  private static final Pattern BLANKS = Pattern.compile("^ +| {2,}| +$");

  private Ods() {}

  static byte[] of(List<DataSet> data, Imprint imprint) {
    Map<String, String> parts = new LinkedHashMap<>();
    // First, so that the file's kind can be told from its beginning.
    parts.put("mimetype", MEDIA_TYPE);
    parts.put("META-INF/manifest.xml", HEAD + manifest());
    parts.put("meta.xml", HEAD + meta(imprint));
    parts.put("content.xml", HEAD + content(data));
    return Zip.of(parts);
  }

  private static String manifest() {
    String name = "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"%s\"/>";
    return "<manifest:manifest xmlns:manifest=\"%smanifest:1.0\" manifest:version=\"1.3\">"
            .formatted(SPACE)
        + name.formatted("/", MEDIA_TYPE)
        + name.formatted("meta.xml", "text/xml")
        + name.formatted("content.xml", "text/xml")
        + "</manifest:manifest>";
  }

  private static String meta(Imprint imprint) {
    return "<office:document-meta"
        + NAMES
        + "><office:meta><dc:title>%s</dc:title><dc:language>%s</dc:language>"
            .formatted(escaped(imprint.title()), escaped(imprint.language()))
        + "<dc:creator>%s</dc:creator><meta:creation-date>%s</meta:creation-date>"
            .formatted(
                escaped(imprint.publisher()), imprint.madeAt().truncatedTo(ChronoUnit.SECONDS))
        + "</office:meta></office:document-meta>";
  }

  private static String content(List<DataSet> data) {
    StringBuilder xml = new StringBuilder("<office:document-content" + NAMES + ">" + styles());
    xml.append("<office:body><office:spreadsheet>");
    List<String> names = SheetNames.of(data);
    for (int i = 0; i < data.size(); i++) {
      sheet(xml, names.get(i), data.get(i));
    }
    return xml.append("</office:spreadsheet></office:body></office:document-content>").toString();
  }

  private static String styles() {
    return "<office:automatic-styles>"
        + "<number:number-style style:name=\"m\"><number:number number:decimal-places=\"2\""
        + " number:min-decimal-places=\"2\" number:min-integer-digits=\"1\""
        + " number:grouping=\"true\"/></number:number-style>"
        + "<number:date-style style:name=\"d\"><number:year number:style=\"long\"/>"
        + "<number:text>-</number:text><number:month number:style=\"long\"/>"
        + "<number:text>-</number:text><number:day number:style=\"long\"/></number:date-style>"
        + "<style:style style:name=\"column\" style:family=\"table-column\">"
        + "<style:table-column-properties style:column-width=\"45mm\"/></style:style>"
        + "<style:style style:name=\"heading\" style:family=\"table-cell\">"
        + "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
        + "<style:style style:name=\"money\" style:family=\"table-cell\""
        + " style:data-style-name=\"m\"/>"
        + "<style:style style:name=\"day\" style:family=\"table-cell\""
        + " style:data-style-name=\"d\"/></office:automatic-styles>";
  }

  private static void sheet(StringBuilder xml, String name, DataSet set) {
    xml.append("<table:table table:name=\"%s\">".formatted(escaped(name)));
    xml.append(
        "<table:table-column table:style-name=\"column\" table:number-columns-repeated=\"%d\"/>"
            .formatted(Math.max(1, set.fields().size())));
    xml.append("<table:table-header-rows><table:table-row>");
    set.fields().forEach(field -> xml.append(words(" table:style-name=\"heading\"", field.name())));
    xml.append("</table:table-row></table:table-header-rows>");
    for (List<DataSet.Value> row : set.rows()) {
      xml.append("<table:table-row>");
      for (int i = 0; i < row.size(); i++) {
        xml.append(cell(row.get(i), set.fields().get(i)));
      }
      xml.append("</table:table-row>");
    }
    xml.append("</table:table>");
  }

  private static String cell(DataSet.Value value, DataSet.Field field) {
    return switch (value) {
      case DataSet.Value.Words it -> words("", it.words());
      case DataSet.Value.Number it ->
          typed(
              field.kind() == DataSet.Kind.MONEY ? " table:style-name=\"money\"" : "",
              "float\" office:value",
              it.number().toPlainString());
      case DataSet.Value.Day it ->
          typed(" table:style-name=\"day\"", "date\" office:date-value", it.day().toString());
      case DataSet.Value.Absent it -> "<table:table-cell/>";
    };
  }

  private static String typed(String style, String type, String value) {
    return "<table:table-cell%s office:value-type=\"%s=\"%s\"><text:p>%s</text:p></table:table-cell>"
        .formatted(style, type, value, value);
  }

  private static String words(String style, String words) {
    StringBuilder xml =
        new StringBuilder("<table:table-cell" + style + " office:value-type=\"string\">");
    for (String line : Signs.clean(words).split("\n", -1)) {
      String spaced =
          BLANKS
              .matcher(escaped(line))
              .replaceAll(run -> "<text:s text:c=\"" + run.group().length() + "\"/>");
      xml.append("<text:p>").append(spaced).append("</text:p>");
    }
    return xml.append("</table:table-cell>").toString();
  }
}
