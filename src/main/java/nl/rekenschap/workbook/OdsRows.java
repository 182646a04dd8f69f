package nl.rekenschap.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one sheet of an .ods file. Rows and cells say how often they are repeated; an
 * empty one may be so a million times and costs nothing.
 */
final class OdsRows {

  private static final int MOST_RANGES = 100_000;
  private static final int LAST = 1_048_576;

  private final XMLStreamReader reader;
  private final Limits limits;
  private final Sheets.RowVisitor visitor;
  private final List<Range> merged = new ArrayList<>();
  private final List<Range> blocks = new ArrayList<>();
  private final BitSet hiddenColumns = new BitSet();
  private int columns;
  private int row;
  private int filledRows;
  private int closedGroups;

  OdsRows(XMLStreamReader reader, Limits limits, Sheets.RowVisitor visitor) {
    this.reader = reader;
    this.limits = limits;
    this.visitor = visitor;
  }

  /** From the start of the table to its end. */
  List<Range> read() throws XMLStreamException {
    int depth = 1;
    List<Boolean> closed = new ArrayList<>();
    while (depth > 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (!closed.isEmpty() && closed.removeLast()) {
          closedGroups--;
        }
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "table-row" -> {
            if (!readRow()) {
              return merged;
            }
          }
          case "table-column" -> readColumn();
          case "table-rows",
              "table-header-rows",
              "table-row-group",
              "table-columns",
              "table-header-columns",
              "table-column-group" -> {
            depth++;
            boolean isClosed = "false".equals(Xml.attribute(reader, "display"));
            closed.add(isClosed);
            closedGroups += isClosed ? 1 : 0;
          }
          case "table-source" -> throw new Refused("workbook.externalLinks");
          default -> Xml.skip(reader);
        }
      }
    }
    return merged;
  }

  private void readColumn() throws XMLStreamException {
    int repeated = repeated("number-columns-repeated");
    int last = Math.min(columns + repeated, limits.columns());
    if (columns < last && (isHidden() || closedGroups > 0)) {
      hiddenColumns.set(columns, last);
    }
    columns += repeated;
    checkPosition(columns);
    Xml.skip(reader);
  }

  private boolean readRow() throws XMLStreamException {
    int repeated = repeated("number-rows-repeated");
    boolean hidden = isHidden() || closedGroups > 0;
    int first = row + 1;
    List<Cell> cells = readCells(first);
    row += repeated;
    checkPosition(row);
    if (cells.isEmpty()) {
      return true;
    }
    filledRows += repeated;
    if (filledRows > limits.rows()) {
      throw new Refused("workbook.tooManyRows", Integer.toString(limits.rows()));
    }
    for (int number = first; number <= row; number++) {
      if (!visitor.visit(new Sheets.Row(number, hidden, at(number, cells)))) {
        return false;
      }
    }
    return true;
  }

  private List<Cell> readCells(int number) throws XMLStreamException {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    blocks.removeIf(block -> block.bottom() < number);
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = reader.getLocalName();
      if (!name.equals("table-cell") && !name.equals("covered-table-cell")) {
        Xml.skip(reader);
        continue;
      }
      int repeated = repeated("number-columns-repeated");
      addRanges(number, column);
      Cell cell = readCell(number, column);
      if (cell != null) {
        if (column + repeated > limits.columns()) {
          throw new Refused("workbook.tooManyColumns", Integer.toString(limits.columns()));
        }
        for (int i = 0; i < repeated; i++) {
          cells.add(shifted(cell, number, column + i));
        }
      }
      column += repeated;
      checkPosition(column);
    }
    return cells;
  }

  private @Nullable Cell readCell(int number, int column) throws XMLStreamException {
    String type = null;
    String value = null;
    String formula = null;
    boolean error = false;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String text = reader.getAttributeValue(i);
      switch (reader.getAttributeLocalName(i)) {
        case "value-type" -> {
          error |= text.equals("error");
          type = type == null || type.equals("error") ? text : error ? type : text;
        }
        case "value", "date-value", "time-value", "boolean-value", "string-value" -> value = text;
        case "formula" -> formula = text;
        default -> {}
      }
    }
    String shown = readText();
    if (formula == null && isInBlock(number, column)) {
      formula = "";
    }
    // Older programs write an error as a text with a formula before it.
    error |= formula != null && shown.matches("(#[A-Z/0!?]+|Err:\\d+)");
    Cell.Kind kind = error ? Cell.Kind.ERROR : kind(type, shown);
    String text =
        kind == Cell.Kind.TEXT || kind == Cell.Kind.ERROR || value == null ? shown : value;
    if (text.isEmpty()) {
      kind = Cell.Kind.EMPTY;
    }
    return kind == Cell.Kind.EMPTY && formula == null
        ? null
        : new Cell(number, column, kind, text, formula, hiddenColumns.get(column));
  }

  private static Cell.Kind kind(@Nullable String type, String shown) {
    return switch (type) {
      case null -> shown.isEmpty() ? Cell.Kind.EMPTY : Cell.Kind.TEXT;
      case "float", "currency" -> Cell.Kind.NUMBER;
      case "percentage" -> Cell.Kind.PERCENTAGE;
      case "boolean" -> Cell.Kind.BOOLEAN;
      case "date", "time" -> Cell.Kind.DATE;
      case "string", "void", "error" -> Cell.Kind.TEXT;
      default -> throw new Refused("workbook.damaged");
    };
  }

  /** The paragraphs of a cell, without notes; leaves the reader at the end of the cell. */
  private String readText() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (reader.getLocalName().equals("p")) {
        if (!first) {
          Xml.append(text, "\n");
        }
        first = false;
        readParagraph(text);
      } else {
        Xml.skip(reader);
      }
    }
    return text.toString();
  }

  private void readParagraph(StringBuilder text) throws XMLStreamException {
    int from = text.length();
    for (int depth = 1; depth > 0; ) {
      switch (reader.next()) {
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          String more = reader.getText().replaceAll("[ \\t\\r\\n]+", " ");
          boolean spaced = text.length() == from || text.charAt(text.length() - 1) == ' ';
          Xml.append(text, spaced && more.startsWith(" ") ? more.substring(1) : more);
        }
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          switch (reader.getLocalName()) {
            case "s" ->
                Xml.append(
                    text,
                    " ".repeat(Math.min(Xml.number(Xml.attribute(reader, "c"), 1), Limits.TEXT)));
            case "tab" -> Xml.append(text, "\t");
            case "line-break" -> Xml.append(text, "\n");
            case "annotation", "ruby-text", "note" -> {
              Xml.skip(reader);
              depth--;
            }
            default -> {}
          }
        }
        default -> {}
      }
    }
  }

  private void addRanges(int number, int column) {
    int wide = repeated("number-columns-spanned");
    int high = repeated("number-rows-spanned");
    if (wide > 1 || high > 1) {
      merged.add(new Range(number, column, number + high - 1, column + wide - 1));
    }
    wide = repeated("number-matrix-columns-spanned");
    high = repeated("number-matrix-rows-spanned");
    if (wide > 1 || high > 1) {
      blocks.add(new Range(number, column, number + high - 1, column + wide - 1));
    }
    if (merged.size() + blocks.size() > MOST_RANGES) {
      throw new Refused("workbook.damaged");
    }
  }

  private boolean isInBlock(int number, int column) {
    return blocks.stream().anyMatch(block -> block.contains(number, column));
  }

  private List<Cell> at(int number, List<Cell> cells) {
    return cells.getFirst().row() == number
        ? cells
        : cells.stream().map(cell -> shifted(cell, number, cell.column())).toList();
  }

  private Cell shifted(Cell cell, int number, int column) {
    return cell.row() == number && cell.column() == column
        ? cell
        : new Cell(
            number, column, cell.kind(), cell.text(), cell.formula(), hiddenColumns.get(column));
  }

  private boolean isHidden() {
    String visibility = Xml.attribute(reader, "visibility");
    return visibility != null && !visibility.equals("visible");
  }

  private int repeated(String attribute) {
    int times = Xml.number(Xml.attribute(reader, attribute), 1);
    if (times < 1) {
      throw new Refused("workbook.damaged");
    }
    return Math.min(times, LAST);
  }

  private static void checkPosition(int position) {
    // LibreOffice fills its last sheet column and row; nothing can lie beyond.
    if (position > 2 * LAST) {
      throw new Refused("workbook.damaged");
    }
  }
}
