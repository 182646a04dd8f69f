package nl.rekenschap.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of an .xlsx file. */
final class XlsxRows {

  private static final int MOST_RANGES = 100_000;

  private final XMLStreamReader reader;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final Limits limits;
  private final Sheets.RowVisitor visitor;

  private final List<Range> merged = new ArrayList<>();
  // A formula over a block stands in its first cell only; the others look like typed values.
  private final List<Range> blocks = new ArrayList<>();
  private final BitSet hiddenColumns = new BitSet();
  private List<Cell> cells = new ArrayList<>();
  private int row;
  private int column = -1;
  private boolean hiddenRow;
  private int filledRows;

  XlsxRows(
      InputStream in,
      SharedStrings strings,
      NumberFormats formats,
      Limits limits,
      Sheets.RowVisitor visitor)
      throws XMLStreamException {
    this.reader = Xml.open(in);
    this.strings = strings;
    this.formats = formats;
    this.limits = limits;
    this.visitor = visitor;
  }

  List<Range> read() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "c" -> readCell();
          case "row" -> startRow();
          case "col" -> readColumns();
          case "mergeCell" -> add(merged, Xml.attribute(reader, "ref"));
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("row")) {
        if (!endRow()) {
          break;
        }
      }
    }
    return merged;
  }

  private void startRow() {
    String number = Xml.attribute(reader, "r");
    int next = number == null ? row + 1 : Range.checkedRow(number);
    if (next <= row) {
      throw new Refused("workbook.damaged");
    }
    row = next;
    column = -1;
    hiddenRow = Xml.isTrue(Xml.attribute(reader, "hidden")) || isZero(Xml.attribute(reader, "ht"));
    blocks.removeIf(block -> block.bottom() < row);
    cells = new ArrayList<>();
  }

  private boolean endRow() {
    if (cells.isEmpty()) {
      return true;
    }
    if (++filledRows > limits.rows()) {
      throw new Refused("workbook.tooManyRows", Integer.toString(limits.rows()));
    }
    return visitor.visit(new Sheets.Row(row, hiddenRow, cells));
  }

  private void readColumns() {
    if (Xml.isTrue(Xml.attribute(reader, "hidden")) || isZero(Xml.attribute(reader, "width"))) {
      int first = Xml.number(Xml.attribute(reader, "min"), 1);
      int last = Math.min(Xml.number(Xml.attribute(reader, "max"), first), limits.columns());
      if (first >= 1 && first <= last) {
        hiddenColumns.set(first - 1, last);
      }
    }
  }

  private void readCell() throws XMLStreamException {
    String ref = null;
    String type = "n";
    int style = -1;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      switch (reader.getAttributeLocalName(i)) {
        case "r" -> ref = reader.getAttributeValue(i);
        case "t" -> type = reader.getAttributeValue(i);
        case "s" -> style = Integer.parseInt(reader.getAttributeValue(i));
        default -> {}
      }
    }
    moveTo(ref);
    String value = null;
    String formula = null;
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (reader.getLocalName()) {
        case "v" -> value = reader.getElementText();
        case "f" -> formula = readFormula();
        case "is" -> value = SharedStrings.text(reader);
        default -> Xml.skip(reader);
      }
    }
    if (formula == null && isInBlock()) {
      formula = "";
    }
    add(type, style, value, formula);
  }

  private void moveTo(@Nullable String ref) {
    int next = ref == null ? column + 1 : Range.column(ref);
    if (next <= column || ref != null && !ref.endsWith(Integer.toString(row))) {
      throw new Refused("workbook.damaged");
    }
    column = next;
  }

  private String readFormula() throws XMLStreamException {
    String block = Xml.attribute(reader, "ref");
    String type = Xml.attribute(reader, "t");
    if (block != null && ("array".equals(type) || "dataTable".equals(type))) {
      add(blocks, block);
    }
    return reader.getElementText();
  }

  private boolean isInBlock() {
    for (Range block : blocks) {
      if (block.contains(row, column)) {
        return true;
      }
    }
    return false;
  }

  private void add(String type, int style, @Nullable String value, @Nullable String formula) {
    Cell.Kind kind = Cell.Kind.EMPTY;
    String text = "";
    if (value != null) {
      kind = kind(type, style);
      text = text(type, value);
    }
    boolean nothing = text.isEmpty() && (kind == Cell.Kind.TEXT || kind == Cell.Kind.EMPTY);
    if (nothing && formula == null) {
      return;
    }
    if (column >= limits.columns()) {
      throw new Refused("workbook.tooManyColumns", Integer.toString(limits.columns()));
    }
    cells.add(
        new Cell(
            row,
            column,
            nothing ? Cell.Kind.EMPTY : kind,
            text,
            formula,
            hiddenColumns.get(column)));
  }

  private Cell.Kind kind(String type, int style) {
    return switch (type) {
      case "s", "str", "inlineStr" -> Cell.Kind.TEXT;
      case "b" -> Cell.Kind.BOOLEAN;
      case "e" -> Cell.Kind.ERROR;
      case "d" -> Cell.Kind.DATE;
      case "n" -> formats.kind(style);
      default -> throw new Refused("workbook.damaged");
    };
  }

  private String text(String type, String value) {
    return switch (type) {
      case "s" -> strings.get(Integer.parseInt(value.strip()));
      case "str" -> SharedStrings.unescape(checked(value));
      case "b" -> Boolean.toString(Xml.isTrue(value.strip()));
      case "inlineStr" -> value;
      default -> checked(value).strip();
    };
  }

  private static String checked(String text) {
    if (text.length() > Limits.TEXT) {
      throw new Refused("workbook.cellTooLong", Integer.toString(Limits.TEXT));
    }
    return text;
  }

  private static void add(List<Range> ranges, @Nullable String ref) {
    if (ref == null || ranges.size() >= MOST_RANGES) {
      throw new Refused("workbook.damaged");
    }
    ranges.add(Range.parse(ref));
  }

  private static boolean isZero(@Nullable String size) {
    return size != null && Double.parseDouble(size) == 0;
  }
}
