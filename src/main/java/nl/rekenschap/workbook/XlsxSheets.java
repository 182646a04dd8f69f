package nl.rekenschap.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** An .xlsx file (Office Open XML, transitional or strict). */
final class XlsxSheets extends Sheets {

  private static final String WORKBOOK_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private record Relation(String type, String target) {}

  private final Archive archive;
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<@Nullable String> parts = new ArrayList<>();
  private final SharedStrings strings;
  private final NumberFormats formats;
  private boolean date1904;

  XlsxSheets(Archive archive, Limits limits) throws IOException, XMLStreamException {
    this.archive = archive;
    this.limits = limits;
    String main =
        relations("", "_rels/.rels").values().stream()
            .filter(relation -> relation.type().endsWith("/officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElseThrow(() -> new Refused("workbook.noWorkbook"));
    checkType(main);
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    Map<String, Relation> relations =
        relations(folder, folder + "_rels/" + main.substring(folder.length()) + ".rels");
    if (relations.values().stream().anyMatch(r -> r.type().endsWith("/externalLink"))) {
      throw new Refused("workbook.externalLinks");
    }
    readWorkbook(main, relations);
    String texts = part(relations, "/sharedStrings");
    strings = texts == null ? SharedStrings.none() : readStrings(texts);
    String styles = part(relations, "/styles");
    formats = styles == null ? NumberFormats.none() : readFormats(styles);
  }

  @Override
  Format format() {
    return Format.XLSX;
  }

  @Override
  List<Sheet> list() {
    return List.copyOf(sheets);
  }

  @Override
  boolean date1904() {
    return date1904;
  }

  @Override
  List<Range> readSheet(Sheet sheet, RowVisitor visitor) throws IOException, XMLStreamException {
    String part = parts.get(sheet.position());
    if (part == null) {
      return List.of();
    }
    try (InputStream in = archive.part(part)) {
      return new XlsxRows(in, strings, formats, limits, visitor).read();
    }
  }

  @Override
  public void close() {
    archive.close();
  }

  private void readWorkbook(String main, Map<String, Relation> relations)
      throws IOException, XMLStreamException {
    try (InputStream in = archive.part(main)) {
      XMLStreamReader reader = Xml.open(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          switch (reader.getLocalName()) {
            case "workbookPr" -> date1904 = Xml.isTrue(Xml.attribute(reader, "date1904"));
            case "sheet" -> addSheet(reader, relations);
            default -> {}
          }
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new Refused("workbook.damaged");
    }
  }

  private void addSheet(XMLStreamReader reader, Map<String, Relation> relations) {
    String name = Xml.attribute(reader, "name");
    Relation relation = relations.get(String.valueOf(Xml.attribute(reader, "id")));
    if (name == null || relation == null) {
      throw new Refused("workbook.damaged");
    }
    String state = Xml.attribute(reader, "state");
    sheets.add(new Sheet(sheets.size(), name, state != null && !state.equals("visible")));
    // A sheet that is one chart has no rows.
    parts.add(relation.type().endsWith("/worksheet") ? relation.target() : null);
  }

  private void checkType(String main) throws IOException, XMLStreamException {
    String type = "";
    try (InputStream in = archive.part("[Content_Types].xml")) {
      XMLStreamReader reader = Xml.open(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("Override")
            && ("/" + main).equalsIgnoreCase(Xml.attribute(reader, "PartName"))) {
          type = String.valueOf(Xml.attribute(reader, "ContentType"));
        }
      }
    }
    if (type.contains("macroEnabled")) {
      throw new Refused("workbook.macros");
    }
    if (!type.equals(WORKBOOK_TYPE)) {
      throw new Refused("workbook.noWorkbook");
    }
  }

  private Map<String, Relation> relations(String folder, String part)
      throws IOException, XMLStreamException {
    Map<String, Relation> relations = new HashMap<>();
    try (InputStream in = archive.part(part)) {
      XMLStreamReader reader = Xml.open(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("Relationship")) {
          String target = String.valueOf(Xml.attribute(reader, "Target"));
          relations.put(
              String.valueOf(Xml.attribute(reader, "Id")),
              new Relation(
                  String.valueOf(Xml.attribute(reader, "Type")),
                  target.startsWith("/") ? target.substring(1) : folder + target));
        }
      }
    }
    return relations;
  }

  private @Nullable String part(Map<String, Relation> relations, String kind) {
    return relations.values().stream()
        .filter(relation -> relation.type().endsWith(kind))
        .map(Relation::target)
        .filter(archive::has)
        .findFirst()
        .orElse(null);
  }

  private SharedStrings readStrings(String part) throws IOException, XMLStreamException {
    try (InputStream in = archive.part(part)) {
      return SharedStrings.read(in);
    }
  }

  private NumberFormats readFormats(String part) throws IOException, XMLStreamException {
    try (InputStream in = archive.part(part)) {
      return NumberFormats.read(in);
    }
  }
}
