package nl.rekenschap.workbook;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.NumberedMap;
import nl.rekenschap.kernel.RecentTexts;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheet with figures. A row is known by the name of its field in a hidden column, so it
 * may stand anywhere; what it says must be what we wrote in it.
 *
 * <p>Long because the checks of one row stand together: it is read once, and each thing that may be
 * wrong in it is told at its cell.
 */
final class FiguresReader implements Sheets.RowVisitor {

  private static final Columns[] COLUMNS = Columns.values();

  private final boolean older;
  private final String sheet;
  private final Problems problems;
  private final TypedCell typed;
  private final TemplateRows asked;
  private final RecentTexts recent = new RecentTexts();
  private final BitSet seen = new BitSet();
  private final BitSet filled = new BitSet();
  private final NumberedMap<String> values;
  private final int[] rows;
  private final @Nullable Cell[] cells = new Cell[COLUMNS.length];
  private int problemsColumn = -1;
  private boolean saidExtra;
  private int lastRow;

  FiguresReader(
      Template template, boolean older, String sheet, boolean date1904, Problems problems) {
    this.older = older;
    this.sheet = sheet;
    this.problems = problems;
    this.typed = new TypedCell(problems, sheet, date1904);
    asked = template.asked();
    values = new NumberedMap<>(asked.names());
    rows = new int[asked.size()];
  }

  Map<String, String> values() {
    return values;
  }

  /** Where each of the values stands. */
  Places places() {
    return new Places(sheet, asked.names(), rows);
  }

  @Override
  public boolean visit(Sheets.Row row) {
    boolean first = lastRow == 0;
    lastRow = row.number();
    if (first) {
      return checkHeadings(row);
    }
    spread(row);
    readRow(row);
    return true;
  }

  /** What can only be said after the last row. */
  void finish(List<Range> merged) {
    if (lastRow == 0) {
      problems.add(Problem.error(sheet, "A1", "workbook.headingChanged", "", heading(0)));
      return;
    }
    for (Range range : merged) {
      if (range.left() < COLUMNS.length && range.top() <= lastRow) {
        problems.add(Problem.error(sheet, range.first(), "workbook.merged"));
      }
    }
    for (int i = seen.nextClearBit(0); i < rows.length; i = seen.nextClearBit(i + 1)) {
      Template.Asked row = asked.asked(i);
      problems.add(
          older
              ? Problem.notice(sheet, "", "workbook.newField", words(row))
              : Problem.error(sheet, "", "workbook.rowMissing", words(row)));
    }
  }

  /** Every heading, since a column that moved is read as another one. */
  private boolean checkHeadings(Sheets.Row row) {
    Map<Integer, Cell> found = new HashMap<>();
    row.cells().forEach(cell -> found.put(cell.column(), cell));
    boolean right = true;
    for (Columns column : COLUMNS) {
      Cell cell = found.get(column.ordinal());
      String text = cell == null || row.number() != 1 ? "" : Columns.bare(cell.text());
      if (!text.equals(column.heading())) {
        right = false;
        problems.add(
            Problem.error(
                sheet,
                Range.ref(1, column.ordinal()),
                "workbook.headingChanged",
                text,
                column.heading()));
      }
    }
    for (Cell cell : row.cells()) {
      if (cell.column() >= COLUMNS.length) {
        if (Columns.bare(cell.text()).equals(Columns.problems())) {
          problemsColumn = cell.column();
        } else {
          sayExtra(cell);
        }
      }
    }
    return right;
  }

  private static String heading(int column) {
    return COLUMNS[column].heading();
  }

  private void spread(Sheets.Row row) {
    Arrays.fill(cells, null);
    for (Cell cell : row.cells()) {
      if (cell.column() < COLUMNS.length) {
        cells[cell.column()] = cell;
      } else if (cell.column() != problemsColumn) {
        sayExtra(cell);
      }
    }
  }

  private void sayExtra(Cell cell) {
    if (!saidExtra) {
      saidExtra = true;
      problems.add(Problem.notice(sheet, cell.ref(), "workbook.extraCells"));
    }
  }

  private void readRow(Sheets.Row row) {
    Cell name = cells[Columns.FIELD.ordinal()];
    boolean typedIn = isTypedIn();
    int place = name == null ? -1 : asked.names().of(name.text().strip());
    if (name != null && name.formula() != null) {
      add(true, row, "workbook.rowChanged");
    } else if (name == null) {
      if (typedIn) {
        add(true, row, "workbook.extraRow");
      }
    } else if (place < 0) {
      if (typedIn || !older) {
        add(!older, row, older ? "workbook.fieldGone" : "workbook.unknownField");
      }
    } else {
      readRow(row, place, asked.asked(place), typedIn);
    }
  }

  private void readRow(Sheets.Row row, int place, Template.Asked asked, boolean typedIn) {
    boolean again = seen.get(place);
    seen.set(place);
    if (again && typedIn && filled.get(place)) {
      add(true, row, "workbook.rowTwice", words(asked));
      return;
    }
    if (again && !typedIn) {
      return;
    }
    if (!isAsMade(asked)) {
      if (!older || !isUnchangedSinceMade(asked.fieldName())) {
        add(true, row, "workbook.rowChanged");
      } else {
        add(typedIn, row, "workbook.fieldChanged", words(asked));
      }
      return;
    }
    if (typedIn) {
      filled.set(place);
    }
    if (row.hidden() && typedIn) {
      add(true, row, "workbook.hiddenRow");
      return;
    }
    rows[place] = row.number();
    readValues(row, place, asked);
  }

  private void readValues(Sheets.Row row, int place, Template.Asked asked) {
    Cell value = cells[Columns.VALUE.ordinal()];
    Cell reason = cells[Columns.REASON.ordinal()];
    Optional<String> why = typed.words(reason);
    put(asked, Template.REASON, why);
    put(asked, Template.COMMENT, typed.words(cells[Columns.COMMENT.ordinal()]));
    Optional<String> read = value(asked, value);
    read.ifPresent(there -> values.put(place, recent.of(there)));
    readDenominator(row, asked, value, read);
    if (why.isPresent() && read.isPresent()) {
      problems.add(Problem.error(sheet, ref(row, Columns.VALUE), "workbook.both"));
    } else if (value == null && reason == null) {
      problems.add(Problem.notice(sheet, ref(row, Columns.VALUE), "workbook.empty", words(asked)));
    }
  }

  private void put(Template.Asked asked, String mark, Optional<String> text) {
    text.ifPresent(there -> values.put(asked.fieldName() + mark, recent.of(there)));
  }

  private Optional<String> value(Template.Asked asked, @Nullable Cell cell) {
    return switch (asked.kind()) {
      case NUMBER, RATIO -> typed.count(cell);
      case MONEY -> typed.money(cell);
      case WORDS -> {
        Optional<String> words = typed.words(cell);
        if (cell != null
            && words.isPresent()
            && !asked.choices().isEmpty()
            && !asked.choices().contains(words.get())) {
          problems.add(
              Problem.error(
                  sheet, cell.ref(), "workbook.notInList", String.join(", ", asked.choices())));
          yield Optional.empty();
        }
        yield words;
      }
    };
  }

  private void readDenominator(
      Sheets.Row row, Template.Asked asked, @Nullable Cell value, Optional<String> read) {
    Cell cell = cells[Columns.DENOMINATOR.ordinal()];
    if (asked.kind() != Template.Kind.RATIO) {
      if (cell != null && !Columns.bare(cell.text()).isEmpty()) {
        problems.add(Problem.error(sheet, cell.ref(), "workbook.noDenominator"));
      }
      return;
    }
    Optional<String> whole = typed.count(cell);
    put(asked, Template.OF, whole);
    if (whole.filter("0"::equals).isPresent()) {
      problems.add(Problem.error(sheet, ref(row, Columns.DENOMINATOR), "workbook.denominatorZero"));
    } else if (whole.isPresent() && value == null) {
      problems.add(Problem.error(sheet, ref(row, Columns.VALUE), "workbook.ratioHalf"));
    } else if (read.isPresent() && cell == null) {
      problems.add(Problem.error(sheet, ref(row, Columns.DENOMINATOR), "workbook.ratioHalf"));
    }
  }

  private boolean isTypedIn() {
    for (Columns column : COLUMNS) {
      Cell cell = cells[column.ordinal()];
      if (column.isInput()
          && cell != null
          && (cell.formula() != null || !Columns.bare(cell.text()).isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private boolean isAsMade(Template.Asked asked) {
    return says(Columns.INDICATOR, asked.indicator())
        && says(Columns.PART, asked.part())
        && says(Columns.UNIT, asked.unit());
  }

  private boolean says(Columns column, String text) {
    String found = text(column);
    return found.equals(text) || Columns.bare(found).equals(Columns.bare(text));
  }

  private boolean isUnchangedSinceMade(String field) {
    String check =
        Columns.check(field, text(Columns.INDICATOR), text(Columns.PART), text(Columns.UNIT));
    return Decimals.read(text(Columns.CHECK))
        .map(Decimals::inDutch)
        .filter(check::equals)
        .isPresent();
  }

  private String text(Columns column) {
    Cell cell = cells[column.ordinal()];
    return cell == null ? "" : cell.text();
  }

  private static String words(Template.Asked row) {
    return row.part().isEmpty() ? row.indicator() : row.indicator() + " – " + row.part();
  }

  private static String ref(Sheets.Row row, Columns column) {
    return Range.ref(row.number(), column.ordinal());
  }

  private void add(boolean error, Sheets.Row row, String rule, String... arguments) {
    String ref = ref(row, Columns.INDICATOR);
    problems.add(
        error
            ? Problem.error(sheet, ref, rule, arguments)
            : Problem.notice(sheet, ref, rule, arguments));
  }
}
