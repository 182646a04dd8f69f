package nl.rekenschap.workbook;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook to be written, in whatever format. Its lines are made while they are written, so that
 * a long sheet is never whole in memory.
 *
 * @param active position of the sheet that is shown first
 */
record Book(String title, int active, List<Leaf> leaves) {

  /**
   * One sheet.
   *
   * @param widths of its columns, in characters
   * @param hiddenColumns 0-based
   * @param frozenRows stay in view, and are printed on every page
   * @param lines from top to bottom
   */
  record Leaf(
      String name,
      boolean hidden,
      List<Integer> widths,
      List<Integer> hiddenColumns,
      int frozenRows,
      Lines lines) {}

  /** Hands over line after line. */
  interface Lines {
    void to(Consumer<Line> taker);
  }

  /**
   * @param row 1-based
   */
  record Line(int row, List<Drawn> cells) {}

  /**
   * One cell.
   *
   * @param column 0-based
   * @param value a text or a number
   * @param link sheet and cell that it leads to, such as {@code Cijfers!I7}
   */
  record Drawn(int column, Value value, Look look, @Nullable Rule rule, @Nullable String link) {

    static Drawn text(int column, String text, Look look) {
      return new Drawn(column, new Value.Text(text), look, null, null);
    }
  }

  /** What is written in a cell. */
  sealed interface Value {
    record Text(String text) implements Value {}

    record Number(java.math.BigDecimal number) implements Value {}
  }

  /** How a cell looks, and whether it can be changed in a locked sheet. */
  enum Look {
    PLAIN(false, false, null, "@"),
    TITLE(true, false, null, "@"),
    HEADING(true, false, "D9E2EC", "@"),
    CONTEXT(false, false, "F3F4F6", "@"),
    CHECK(false, false, null, "0"),
    INPUT(false, true, "FFFBE6", "General"),
    INPUT_MONEY(false, true, "FFFBE6", "#,##0.00"),
    INPUT_TEXT(false, true, "FFFBE6", "@"),
    OPEN(false, true, null, "General"),
    WRONG(true, true, "F8C9C4", "General"),
    WRONG_TEXT(true, true, "F8C9C4", "@"),
    NOTICED(false, true, "FCE8B2", "General"),
    NOTICED_TEXT(false, true, "FCE8B2", "@");

    final boolean bold;
    final boolean open;
    final @Nullable String fill;
    final String format;

    Look(boolean bold, boolean open, @Nullable String fill, String format) {
      this.bold = bold;
      this.open = open;
      this.fill = fill;
      this.format = format;
    }

    Look marked(boolean error) {
      boolean text = format.equals("@");
      if (error) {
        return text ? WRONG_TEXT : WRONG;
      }
      return text ? NOTICED_TEXT : NOTICED;
    }
  }

  /**
   * What a spreadsheet program lets a person type in a cell.
   *
   * @param list for lists only
   * @param address where the list stands, for programs that want to know
   */
  record Rule(Check check, List<String> list, String address) {

    static final Rule WHOLE = new Rule(Check.WHOLE, List.of(), "");
    static final Rule AMOUNT = new Rule(Check.AMOUNT, List.of(), "");

    enum Check {
      WHOLE,
      AMOUNT,
      /** One of the list. */
      ONE_OF,
      /** The list is offered, other words are allowed. */
      OFFER
    }
  }

  static Lines lines(List<Line> lines) {
    return lines::forEach;
  }

  static Lines texts(Look look, Stream<List<String>> rows) {
    List<List<String>> all = rows.toList();
    return taker -> {
      for (int row = 0; row < all.size(); row++) {
        List<String> texts = all.get(row);
        List<Drawn> cells = new java.util.ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
          if (!texts.get(column).isEmpty()) {
            cells.add(Drawn.text(column, texts.get(column), look));
          }
        }
        taker.accept(new Line(row + 1, cells));
      }
    };
  }
}
