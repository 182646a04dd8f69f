package nl.rekenschap.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An .ods file (OpenDocument). All sheets lie in one part, so each reading goes through the ones
 * before it.
 */
final class OdsSheets extends Sheets {

  private static final String CONTENT = "content.xml";

  private final Archive archive;
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean date1904;

  OdsSheets(Archive archive, Limits limits) throws IOException, XMLStreamException {
    this.archive = archive;
    this.limits = limits;
    checkType();
    try (InputStream in = archive.part(CONTENT)) {
      listSheets(Xml.open(in));
    }
    if (sheets.isEmpty()) {
      throw new Refused("workbook.damaged");
    }
  }

  @Override
  Format format() {
    return Format.ODS;
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
    try (InputStream in = archive.part(CONTENT)) {
      XMLStreamReader reader = Xml.open(in);
      int position = -1;
      while (reader.hasNext()) {
        if (reader.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (isOutsideTables(reader.getLocalName())) {
          Xml.skip(reader);
        } else if (reader.getLocalName().equals("table")) {
          if (++position == sheet.position()) {
            return new OdsRows(reader, limits, visitor).read();
          }
          Xml.skip(reader);
        }
      }
    }
    throw new Refused("workbook.damaged");
  }

  @Override
  public void close() {
    archive.close();
  }

  private void checkType() throws IOException, XMLStreamException {
    if (!archive.has("mimetype")) {
      throw new Refused("workbook.noWorkbook");
    }
    try (InputStream in = archive.part("mimetype")) {
      String type = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
      if (!type.equals(Format.ODS.mediaType())) {
        throw new Refused("workbook.noWorkbook");
      }
    }
    if (archive.has("META-INF/manifest.xml")) {
      try (InputStream in = archive.part("META-INF/manifest.xml")) {
        XMLStreamReader reader = Xml.open(in);
        while (reader.hasNext()) {
          if (reader.next() == XMLStreamConstants.START_ELEMENT
              && reader.getLocalName().equals("encryption-data")) {
            throw new Refused("workbook.encrypted");
          }
        }
      }
    }
  }

  private void listSheets(XMLStreamReader reader) throws XMLStreamException {
    Set<String> hidden = new HashSet<>();
    String style = "";
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (reader.getLocalName()) {
        case "style" -> style = String.valueOf(Xml.attribute(reader, "name"));
        case "table-properties" -> {
          if ("false".equals(Xml.attribute(reader, "display"))) {
            hidden.add(style);
          }
        }
        case "null-date" -> date1904 = "1904-01-01".equals(Xml.attribute(reader, "date-value"));
        case "table" -> {
          String name = Xml.attribute(reader, "name");
          String look = Xml.attribute(reader, "style-name");
          add(name, look != null && hidden.contains(look));
          skipTable(reader);
        }
        case "event-listeners" -> throw new Refused("workbook.macros");
        default -> {
          if (isOutsideTables(reader.getLocalName())) {
            Xml.skip(reader);
          }
        }
      }
    }
  }

  private void add(@Nullable String name, boolean hidden) {
    if (name == null || sheets.size() >= 1_000) {
      throw new Refused("workbook.damaged");
    }
    sheets.add(new Sheet(sheets.size(), name, hidden));
  }

  private static void skipTable(XMLStreamReader reader) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (reader.getLocalName().equals("table-source")
            || reader.getLocalName().equals("cell-range-source")) {
          throw new Refused("workbook.externalLinks");
        }
      }
    }
  }

  /** Beside the sheets: changes that were kept, named ranges, pivot tables. */
  private static boolean isOutsideTables(String name) {
    return switch (name) {
      case "tracked-changes",
          "content-validations",
          "named-expressions",
          "database-ranges",
          "data-pilot-tables",
          "forms",
          "dde-links" ->
          true;
      default -> false;
    };
  }
}
