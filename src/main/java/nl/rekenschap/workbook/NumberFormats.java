package nl.rekenschap.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the styles of an .xlsx file make of a number: a date, a percentage, thousands. */
final class NumberFormats {

  // Text in quotes, after a backslash or between brackets is shown as it is; [h] counts hours.
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");
  private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");

  private final List<Cell.Kind> kinds;

  private NumberFormats(List<Cell.Kind> kinds) {
    this.kinds = kinds;
  }

  static NumberFormats none() {
    return new NumberFormats(List.of());
  }

  static NumberFormats read(InputStream in) throws XMLStreamException {
    Map<Integer, String> codes = new HashMap<>();
    List<Cell.Kind> kinds = new ArrayList<>();
    XMLStreamReader reader = Xml.open(in);
    boolean inCells = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "numFmt" ->
              codes.put(
                  Xml.number(Xml.attribute(reader, "numFmtId"), 0),
                  String.valueOf(Xml.attribute(reader, "formatCode")));
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells) {
              kinds.add(kind(Xml.number(Xml.attribute(reader, "numFmtId"), 0), codes));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && reader.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
    return new NumberFormats(kinds);
  }

  Cell.Kind kind(int style) {
    return style >= 0 && style < kinds.size() ? kinds.get(style) : Cell.Kind.NUMBER;
  }

  private static Cell.Kind kind(int id, Map<Integer, String> codes) {
    String code = codes.get(id);
    if (code != null) {
      return kind(code);
    }
    // Those that every program knows without a code (ECMA-376-1, 18.8.30).
    if (id >= 14 && id <= 22
        || id >= 27 && id <= 36
        || id >= 45 && id <= 47
        || id >= 50 && id <= 58) {
      return Cell.Kind.DATE;
    }
    return id == 9 || id == 10 ? Cell.Kind.PERCENTAGE : Cell.Kind.NUMBER;
  }

  static Cell.Kind kind(String code) {
    String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    if (bare.contains("general") || bare.contains("standaard")) {
      return Cell.Kind.NUMBER;
    }
    if (bare.matches("(?s).*[dmyhs].*")) {
      return Cell.Kind.DATE;
    }
    if (bare.contains("%")) {
      return Cell.Kind.PERCENTAGE;
    }
    return SCALED.matcher(bare).find() ? Cell.Kind.SCALED : Cell.Kind.NUMBER;
  }
}
