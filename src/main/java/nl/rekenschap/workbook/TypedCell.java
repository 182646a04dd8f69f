package nl.rekenschap.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Makes of an input cell what a person would have typed in the form, or says what is wrong. */
final class TypedCell {

  private static final int LONGEST = 4_000;

  private final Problems problems;
  private final String sheet;
  private final boolean date1904;

  TypedCell(Problems problems, String sheet, boolean date1904) {
    this.problems = problems;
    this.sheet = sheet;
    this.date1904 = date1904;
  }

  /** Absent when the cell is empty or wrong; then a problem was added. */
  Optional<String> count(@Nullable Cell cell) {
    return number(cell, text -> Long.toString(DutchNumber.count("", text)));
  }

  /** As {@link #count}, for euros. */
  Optional<String> money(@Nullable Cell cell) {
    return number(cell, text -> plain(DutchNumber.money("", text)));
  }

  /** As {@link #count}, for words. */
  Optional<String> words(@Nullable Cell cell) {
    if (cell == null || isWrong(cell)) {
      return Optional.empty();
    }
    return switch (cell.kind()) {
      case TEXT -> text(cell);
      case NUMBER -> Decimals.read(cell.text()).map(Decimals::inDutch).or(() -> noNumber(cell));
      case PERCENTAGE, SCALED, BOOLEAN -> wrong(cell, "workbook.noWords", cell.text());
      case DATE, ERROR, EMPTY -> Optional.empty();
    };
  }

  /** What no input cell may be, whatever it asks. */
  boolean isWrong(Cell cell) {
    if (cell.formula() != null) {
      wrong(cell, "workbook.formula");
    } else if (cell.hiddenColumn()) {
      wrong(cell, "workbook.hiddenColumn");
    } else if (cell.kind() == Cell.Kind.ERROR) {
      wrong(cell, "workbook.errorCell", cell.text());
    } else if (cell.kind() == Cell.Kind.DATE) {
      wrong(cell, date1904 ? "workbook.date1904" : "workbook.date");
    } else {
      return false;
    }
    return true;
  }

  private interface Typed {
    String of(String text);
  }

  private Optional<String> number(@Nullable Cell cell, Typed typed) {
    if (cell == null || isWrong(cell)) {
      return Optional.empty();
    }
    return switch (cell.kind()) {
      case NUMBER -> {
        Optional<BigDecimal> number = Decimals.read(cell.text());
        yield number.isPresent()
            ? typed(cell, Decimals.inDutch(number.get()), typed)
            : noNumber(cell);
      }
      case TEXT -> numberAsText(cell, typed);
      case PERCENTAGE -> wrong(cell, "workbook.percentage", shown(cell, 2));
      case SCALED -> wrong(cell, "workbook.scaled", cell.text());
      case BOOLEAN -> wrong(cell, "workbook.boolean");
      case DATE, ERROR, EMPTY -> Optional.empty();
    };
  }

  private Optional<String> numberAsText(Cell cell, Typed typed) {
    if (Columns.bare(cell.text()).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> read = typed(cell, cell.text(), typed);
    read.ifPresent(
        value ->
            problems.add(
                Problem.notice(
                    sheet,
                    cell.ref(),
                    "workbook.numberAsText",
                    shortened(cell.text()),
                    Dutch.text("workbook.number", new BigDecimal(value.replace(',', '.'))))));
    return read;
  }

  private Optional<String> typed(Cell cell, String text, Typed typed) {
    try {
      return Optional.of(typed.of(text));
    } catch (Refused refused) {
      problems.add(Problem.error(sheet, cell.ref(), refused));
      return Optional.empty();
    }
  }

  private Optional<String> noNumber(Cell cell) {
    return wrong(cell, "workbook.damagedNumber", shortened(cell.text()));
  }

  private Optional<String> text(Cell cell) {
    String text = cell.text().replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.length() > LONGEST) {
      return wrong(cell, "workbook.textTooLong", Integer.toString(LONGEST));
    }
    if (!text.codePoints().allMatch(Characters::isReadable)) {
      return wrong(cell, "workbook.controlCharacters");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Optional<String> wrong(Cell cell, String rule, String... arguments) {
    problems.add(Problem.error(sheet, cell.ref(), rule, arguments));
    return Optional.empty();
  }

  private static String shown(Cell cell, int shift) {
    return Decimals.read(cell.text())
        .map(number -> Decimals.inDutch(number.movePointRight(shift)))
        .orElse(cell.text());
  }

  private static String plain(Money money) {
    return Decimals.inDutch(money.amount());
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
