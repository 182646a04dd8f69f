package nl.rekenschap.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import nl.rekenschap.kernel.Dutch;
import org.dhatim.fastexcel.CustomDataValidation;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.ListFormulaDataValidation;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a book as .xlsx. */
final class XlsxWriter {

  private static final int FLUSH_ROWS = 500;
  // No secret: it only keeps somebody from changing a heading by accident.
  private static final String NO_PASSWORD = "rekenschap";

  private final Worksheet sheet;
  private final Map<Integer, Run> runs = new HashMap<>();

  /** Rows under each other with the same rule get it together. */
  private record Run(Book.Rule rule, int first, int last) {}

  private XlsxWriter(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(Book book, OutputStream out) {
    try (Workbook workbook = new Workbook(out, "Rekenschap", "1.0")) {
      workbook.properties().setTitle(book.title()).setTextProperty("Language", "nl-NL");
      workbook.setActiveTab(book.active());
      for (Book.Leaf leaf : book.leaves()) {
        new XlsxWriter(workbook.newWorksheet(leaf.name())).write(leaf);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Book.Leaf leaf) throws IOException {
    for (int column = 0; column < leaf.widths().size(); column++) {
      sheet.width(column, leaf.widths().get(column));
    }
    leaf.hiddenColumns().forEach(sheet::hideColumn);
    if (leaf.frozenRows() > 0) {
      sheet.freezePane(0, leaf.frozenRows());
      sheet.repeatRows(0, leaf.frozenRows() - 1);
    }
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.protect(NO_PASSWORD);
    if (leaf.hidden()) {
      sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }
    leaf.lines().to(this::write);
    runs.forEach((column, run) -> restrict(column, run));
    sheet.finish();
  }

  private void write(Book.Line line) {
    int row = line.row() - 1;
    for (Book.Drawn cell : line.cells()) {
      switch (cell.value()) {
        case Book.Value.Text text -> {
          if (!text.text().isEmpty()) {
            sheet.value(row, cell.column(), Characters.allowed(text.text()));
          }
        }
        case Book.Value.Number number -> sheet.value(row, cell.column(), number.number());
      }
      style(row, cell);
      if (cell.link() != null && cell.value() instanceof Book.Value.Text text) {
        sheet.hyperlink(row, cell.column(), HyperLink.internal(cell.link(), text.text()));
      }
      restrict(row, cell);
    }
    if (line.row() % FLUSH_ROWS == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void style(int row, Book.Drawn cell) {
    Book.Look look = cell.look();
    StyleSetter style = sheet.style(row, cell.column());
    style.wrapText(true).verticalAlignment("top").format(look.format);
    if (look.bold) {
      style.bold();
    }
    if (cell.link() != null) {
      style.underlined().fontColor("1A4B8C");
    }
    if (look.fill != null) {
      style.fillColor(look.fill).borderStyle("thin").borderColor("9AA5B1");
    }
    if (look.open) {
      style.protectionOption(ProtectionOption.LOCKED, false);
    }
    style.set();
  }

  private void restrict(int row, Book.Drawn cell) {
    Run run = runs.get(cell.column());
    if (run != null && run.rule().equals(cell.rule()) && run.last() == row - 1) {
      runs.put(cell.column(), new Run(run.rule(), run.first(), row));
      return;
    }
    if (run != null) {
      restrict(cell.column(), run);
      runs.remove(cell.column());
    }
    if (cell.rule() != null) {
      runs.put(cell.column(), new Run(cell.rule(), row, row));
    }
  }

  private void restrict(int column, Run run) {
    Range range = sheet.range(run.first(), column, run.last(), column);
    String first = nl.rekenschap.workbook.Range.ref(run.first() + 1, column);
    switch (run.rule().check()) {
      case WHOLE ->
          explain(
              range.validateWithFormula(
                  "AND(ISNUMBER(" + first + ")," + first + ">=0," + first + "=INT(" + first + "))"),
              "workbook.rule.whole");
      case AMOUNT ->
          explain(
              range.validateWithFormula("AND(ISNUMBER(" + first + ")," + first + ">=0)"),
              "workbook.rule.amount");
      case ONE_OF -> list(range, run.rule()).error(Dutch.text("workbook.rule.list"));
      case OFFER -> list(range, run.rule()).showErrorMessage(false);
    }
  }

  private static void explain(CustomDataValidation validation, String key) {
    validation.allowBlank(true).showErrorMessage(true).error(Dutch.text(key));
  }

  private static ListFormulaDataValidation list(Range range, Book.Rule rule) {
    return range.validateWithListByFormula(rule.address()).allowBlank(true).showErrorMessage(true);
  }
}
