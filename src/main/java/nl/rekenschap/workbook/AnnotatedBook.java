package nl.rekenschap.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Dutch;
import org.jspecify.annotations.Nullable;

/**
 * Draws the workbook that was handed in again, with every problem at its cell. What could be read
 * wrongly stands there as a text, so that handing it in unchanged is refused again. Hidden rows are
 * shown and merged cells split.
 */
final class AnnotatedBook {

  private static final int OTHER_WIDTH = 18;
  private static final int SENTENCE_WIDTH = 60;

  private final Sheets sheets;
  private final TemplateBook made;
  private final Template template;
  private final List<Problem> problems;
  private final Map<String, Template.Row> fields = new HashMap<>();

  AnnotatedBook(Sheets sheets, Template template, Seal seal, List<Problem> problems) {
    this.sheets = sheets;
    this.template = template;
    this.made = new TemplateBook(template, seal);
    this.problems = problems;
    template.rows().forEach(row -> fields.put(row.fieldName(), row));
  }

  Book book() {
    List<Book.Leaf> leaves = new ArrayList<>();
    leaves.add(errors());
    for (Sheets.Sheet sheet : sheets.list()) {
      if (!Columns.isSheet(sheet.name(), Columns.ERRORS)) {
        leaves.add(Columns.isSheet(sheet.name(), Columns.FIGURES) ? figures(sheet) : other(sheet));
      }
    }
    return new Book(template.title() + " – " + template.periodWords(), 0, leaves);
  }

  /** One line for each problem, leading to its cell. */
  private Book.Leaf errors() {
    List<Book.Line> lines = new ArrayList<>();
    lines.add(
        new Book.Line(
            1,
            List.of(
                heading(0, "kind"),
                heading(1, "sheet"),
                heading(2, "cell"),
                heading(3, "sentence"))));
    for (Problem problem : problems) {
      String link =
          problem.cell().isEmpty()
              ? null
              : "'" + problem.sheet().replace("'", "''") + "'!" + problem.cell();
      lines.add(
          new Book.Line(
              lines.size() + 1,
              List.of(
                  plain(0, word(problem)),
                  plain(1, problem.sheet()),
                  new Book.Drawn(
                      2, new Book.Value.Text(problem.cell()), Book.Look.PLAIN, null, link),
                  plain(3, problem.inDutch()))));
    }
    return new Book.Leaf(
        Columns.ERRORS,
        false,
        List.of(OTHER_WIDTH, OTHER_WIDTH, OTHER_WIDTH, 2 * SENTENCE_WIDTH),
        List.of(),
        1,
        Book.lines(lines));
  }

  private static Book.Drawn heading(int column, String key) {
    return Book.Drawn.text(column, Dutch.text("workbook.annotate." + key), Book.Look.HEADING);
  }

  private static Book.Drawn plain(int column, String text) {
    return Book.Drawn.text(column, text, Book.Look.PLAIN);
  }

  private static String word(Problem problem) {
    return Dutch.text(problem.isError() ? "workbook.annotate.error" : "workbook.annotate.notice");
  }

  private Book.Leaf figures(Sheets.Sheet sheet) {
    Map<Integer, List<Problem>> byRow = byRow(sheet);
    int old = problemsColumn(sheet);
    int column = old >= 0 ? old : lastColumn(sheet) + 1;
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < column; i++) {
      widths.add(i < Columns.values().length ? Columns.values()[i].width : OTHER_WIDTH);
    }
    widths.add(SENTENCE_WIDTH);
    return new Book.Leaf(
        Columns.FIGURES,
        false,
        widths,
        TemplateBook.hiddenColumns(template),
        1,
        taker ->
            sheets.read(
                sheet,
                row -> {
                  List<Problem> here = byRow.getOrDefault(row.number(), List.of());
                  List<Book.Drawn> cells = cells(row, here, true);
                  cells.removeIf(cell -> cell.column() == column);
                  if (row.number() == 1) {
                    cells.add(Book.Drawn.text(column, Columns.problems(), Book.Look.HEADING));
                  } else if (!here.isEmpty()) {
                    cells.add(Book.Drawn.text(column, sentences(here), Book.Look.WRONG_TEXT));
                  }
                  taker.accept(new Book.Line(row.number(), cells));
                  return true;
                }));
  }

  private static String sentences(List<Problem> problems) {
    return problems.stream()
        .map(problem -> word(problem) + " (" + problem.cell() + "): " + problem.inDutch())
        .collect(Collectors.joining("\n"));
  }

  private Book.Leaf other(Sheets.Sheet sheet) {
    boolean seal = Columns.isSheet(sheet.name(), Columns.SEAL);
    boolean own = seal || Columns.isSheet(sheet.name(), Columns.INTRODUCTION);
    int width =
        Columns.isSheet(sheet.name(), Columns.EXPLANATION) ? 2 * SENTENCE_WIDTH : OTHER_WIDTH;
    Map<Integer, List<Problem>> byRow = byRow(sheet);
    return new Book.Leaf(
        sheet.name(),
        seal,
        seal ? List.of() : List.of(width, own ? 100 : OTHER_WIDTH),
        List.of(),
        0,
        taker ->
            sheets.read(
                sheet,
                row -> {
                  List<Problem> here = byRow.getOrDefault(row.number(), List.of());
                  taker.accept(new Book.Line(row.number(), cells(row, here, false)));
                  return true;
                }));
  }

  private List<Book.Drawn> cells(Sheets.Row row, List<Problem> here, boolean figures) {
    Template.Row asked = figures ? asked(row) : null;
    Map<Integer, Book.Drawn> cells = new LinkedHashMap<>();
    for (Cell cell : row.cells()) {
      Columns column = figures ? column(cell.column()) : null;
      cells.put(
          cell.column(),
          new Book.Drawn(
              cell.column(),
              value(cell),
              look(row, asked, column),
              asked == null || column == null ? null : made.rule(asked, column),
              null));
    }
    if (asked != null) {
      addEmptyInputs(asked, cells);
    }
    for (Problem problem : here) {
      int at = Range.column(problem.cell());
      Book.Drawn cell = cells.getOrDefault(at, Book.Drawn.text(at, "", Book.Look.OPEN));
      if (!cell.look().bold || problem.isError()) {
        cells.put(
            at,
            new Book.Drawn(
                at, cell.value(), cell.look().marked(problem.isError()), cell.rule(), null));
      }
    }
    List<Book.Drawn> sorted = new ArrayList<>(cells.values());
    sorted.sort((a, b) -> Integer.compare(a.column(), b.column()));
    return sorted;
  }

  /** They must stay open for writing. */
  private void addEmptyInputs(Template.Row asked, Map<Integer, Book.Drawn> cells) {
    for (Columns column : Columns.values()) {
      if (column.isInput()
          && (column != Columns.DENOMINATOR || asked.kind() == Template.Kind.RATIO)) {
        cells.putIfAbsent(
            column.ordinal(),
            new Book.Drawn(
                column.ordinal(),
                new Book.Value.Text(""),
                TemplateBook.look(asked, column),
                made.rule(asked, column),
                null));
      }
    }
  }

  private Template.@Nullable Row asked(Sheets.Row row) {
    Cell first = row.cells().getFirst();
    return first.column() == 0 ? fields.get(first.text().strip()) : null;
  }

  private static @Nullable Columns column(int column) {
    return column < Columns.values().length ? Columns.values()[column] : null;
  }

  private static Book.Look look(
      Sheets.Row row, Template.@Nullable Row asked, @Nullable Columns column) {
    if (column == null || asked == null && row.number() != 1) {
      return Book.Look.OPEN;
    }
    if (asked == null) {
      return Book.Look.HEADING;
    }
    return column.isInput() ? TemplateBook.look(asked, column) : Book.Look.CONTEXT;
  }

  /** Plain numbers and texts as they are; all else as a text that shows what it was. */
  private static Book.Value value(Cell cell) {
    if (cell.formula() != null) {
      String formula = cell.formula().replaceFirst("^(of:)?=", "");
      return new Book.Value.Text("=" + (formula.isEmpty() ? cell.text() : formula));
    }
    Optional<BigDecimal> number = Decimals.read(cell.text());
    if (number.isEmpty() || cell.kind() == Cell.Kind.TEXT) {
      return new Book.Value.Text(cell.text());
    }
    return switch (cell.kind()) {
      case NUMBER -> new Book.Value.Number(number.get());
      case PERCENTAGE ->
          new Book.Value.Text(Decimals.inDutch(number.get().movePointRight(2)) + "%");
      case DATE -> new Book.Value.Text(Dutch.text("workbook.annotate.date", cell.text()));
      case SCALED -> new Book.Value.Text(Dutch.text("workbook.annotate.scaled", cell.text()));
      case TEXT, BOOLEAN, ERROR, EMPTY -> new Book.Value.Text(cell.text());
    };
  }

  private Map<Integer, List<Problem>> byRow(Sheets.Sheet sheet) {
    return problems.stream()
        .filter(problem -> problem.sheet().equals(sheet.name()) && !problem.cell().isEmpty())
        .collect(Collectors.groupingBy(problem -> Range.row(problem.cell())));
  }

  private int problemsColumn(Sheets.Sheet sheet) {
    int[] found = {-1};
    sheets.read(
        sheet,
        row -> {
          for (Cell cell : row.cells()) {
            if (Columns.bare(cell.text()).equals(Columns.problems())) {
              found[0] = cell.column();
            }
          }
          return false;
        });
    return found[0];
  }

  private int lastColumn(Sheets.Sheet sheet) {
    int[] last = {Columns.values().length - 1};
    sheets.read(
        sheet,
        row -> {
          last[0] = Math.max(last[0], row.cells().getLast().column());
          return true;
        });
    return last[0];
  }
}
