package nl.rekenschap.workbook.ui;

import java.util.List;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workbook.Checked;
import nl.rekenschap.workbook.Problem;

/** What is wrong in a workbook that was handed in, and what it would change, as tables. */
final class CheckedTables {

  /** Beyond this many rows a table on the screen helps nobody; the annotated file has them all. */
  private static final int SHOWN = 200;

  private CheckedTables() {}

  static Table problems(List<Problem> problems) {
    Table table =
        new Table(
            Texts.text("workbook.WorkbookView.problems", problems.size()),
            Texts.text("workbook.WorkbookView.place"),
            Texts.text("workbook.WorkbookView.severity"),
            Texts.text("workbook.WorkbookView.sentence"));
    problems.stream()
        .limit(SHOWN)
        .forEach(
            problem ->
                table.row(
                    place(problem),
                    Texts.text("workbook.WorkbookView.severity." + problem.severity()),
                    Texts.text(problem.messageKey(), problem.arguments().toArray())));
    return table;
  }

  private static String place(Problem problem) {
    if (problem.sheet().isEmpty()) {
      return Texts.text("workbook.WorkbookView.wholeFile");
    }
    return problem.cell().isEmpty() ? problem.sheet() : problem.sheet() + " " + problem.cell();
  }

  static Table differences(List<Checked.Difference> differences) {
    Table table =
        new Table(
            Texts.text("workbook.WorkbookView.differences", differences.size()),
            Texts.text("workbook.WorkbookView.field"),
            Texts.text("workbook.WorkbookView.before"),
            Texts.text("workbook.WorkbookView.after"));
    differences.stream()
        .limit(SHOWN)
        .forEach(
            difference ->
                table.row(
                    field(difference), shown(difference.before()), shown(difference.after())));
    return table;
  }

  private static String field(Checked.Difference difference) {
    int mark = difference.field().indexOf('#');
    String label =
        difference.label().isEmpty()
            ? Texts.text("workbook.WorkbookView.explanation")
            : difference.label();
    return mark < 0
        ? label
        : label
            + " ("
            + Texts.text("workbook.WorkbookView.aspect." + difference.field().substring(mark + 1))
            + ")";
  }

  private static String shown(String text) {
    return text.isEmpty() ? Texts.text("workbook.WorkbookView.empty") : text;
  }
}
