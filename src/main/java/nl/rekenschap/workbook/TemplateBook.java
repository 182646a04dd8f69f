package nl.rekenschap.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Draws the workbook of a template. */
final class TemplateBook {

  /** Where the words about all figures are written, 1-based. */
  static final int EXPLANATION_ROW = 3;

  private static final int LIST_COLUMN = 3;
  private static final int NAME_WIDTH = 22;
  private static final int TEXT_WIDTH = 100;

  private final Template template;
  private final Seal seal;
  private final List<List<String>> lists;

  TemplateBook(Template template, Seal seal) {
    this.template = template;
    this.seal = seal;
    Set<List<String>> all = new LinkedHashSet<>();
    if (!template.reasons().isEmpty()) {
      all.add(template.reasons());
    }
    template.rows().stream()
        .map(Template.Row::choices)
        .filter(choices -> !choices.isEmpty())
        .forEach(all::add);
    lists = List.copyOf(all);
  }

  Book book() {
    return new Book(
        template.title() + " – " + template.periodWords(),
        0,
        List.of(introduction(), figures(), explanation(), sealed()));
  }

  private Book.Leaf introduction() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of(Dutch.text("workbook.make.title")));
    lines.add(List.of(Dutch.text("workbook.make.subsidy"), template.title()));
    lines.add(List.of(Dutch.text("workbook.make.provider"), template.providerName()));
    lines.add(List.of(Dutch.text("workbook.make.period"), template.periodWords()));
    lines.add(List.of(Dutch.text("workbook.make.due"), Dutch.date(template.dueOn())));
    lines.add(List.of());
    for (int step = 1; step <= 8; step++) {
      lines.add(List.of("", Dutch.text("workbook.make.step." + step)));
    }
    return new Book.Leaf(
        Columns.INTRODUCTION,
        false,
        List.of(NAME_WIDTH, TEXT_WIDTH),
        List.of(),
        0,
        Book.texts(Book.Look.PLAIN, lines.stream()));
  }

  private Book.Leaf figures() {
    return new Book.Leaf(
        Columns.FIGURES,
        false,
        Arrays.stream(Columns.values()).map(column -> column.width).toList(),
        hiddenColumns(template),
        1,
        taker -> {
          taker.accept(headings());
          int row = 1;
          for (Template.Row asked : template.rows()) {
            taker.accept(new Book.Line(++row, cells(asked)));
          }
        });
  }

  static List<Integer> hiddenColumns(Template template) {
    boolean ratio = template.rows().stream().anyMatch(r -> r.kind() == Template.Kind.RATIO);
    return Arrays.stream(Columns.values())
        .filter(column -> column.isHidden() || column == Columns.DENOMINATOR && !ratio)
        .map(Columns::ordinal)
        .toList();
  }

  private static Book.Line headings() {
    return new Book.Line(
        1,
        Arrays.stream(Columns.values())
            .map(column -> text(column, column.heading(), Book.Look.HEADING))
            .toList());
  }

  private List<Book.Drawn> cells(Template.Row asked) {
    List<Book.Drawn> cells = new ArrayList<>();
    context(cells, Columns.FIELD, asked.fieldName());
    // A number weighs half of a text, and there may be a hundred thousand.
    cells.add(
        new Book.Drawn(
            Columns.CHECK.ordinal(),
            new Book.Value.Number(new BigDecimal(Columns.check(asked))),
            Book.Look.CHECK,
            null,
            null));
    context(cells, Columns.INDICATOR, asked.indicator());
    context(cells, Columns.PART, asked.part());
    context(cells, Columns.UNIT, asked.unit());
    context(cells, Columns.TARGET, asked.target());
    context(cells, Columns.PREVIOUS, asked.previous());
    context(cells, Columns.LAST_YEAR, asked.lastYear());
    cells.add(input(asked, Columns.VALUE, asked.value()));
    if (asked.kind() == Template.Kind.RATIO) {
      cells.add(input(asked, Columns.DENOMINATOR, asked.denominator()));
    }
    cells.add(input(asked, Columns.REASON, asked.reason()));
    cells.add(input(asked, Columns.COMMENT, asked.comment()));
    return cells;
  }

  private static void context(List<Book.Drawn> cells, Columns column, String text) {
    if (!text.isEmpty()) {
      cells.add(text(column, text, Book.Look.CONTEXT));
    }
  }

  private Book.Drawn input(Template.Row asked, Columns column, String text) {
    return new Book.Drawn(
        column.ordinal(),
        value(asked, column, text),
        look(asked, column),
        rule(asked, column),
        null);
  }

  /** A draft may hold a text that is no number; then it stands there as it was typed. */
  private static Book.Value value(Template.Row asked, Columns column, String text) {
    if (isNumber(asked, column) && !text.isBlank()) {
      try {
        return new Book.Value.Number(
            asked.kind() == Template.Kind.MONEY
                ? DutchNumber.money("", text).amount()
                : BigDecimal.valueOf(DutchNumber.count("", text)));
      } catch (Refused noNumber) {
        return new Book.Value.Text(text);
      }
    }
    return new Book.Value.Text(text);
  }

  static Book.Look look(Template.Row asked, Columns column) {
    if (!isNumber(asked, column)) {
      return Book.Look.INPUT_TEXT;
    }
    return asked.kind() == Template.Kind.MONEY ? Book.Look.INPUT_MONEY : Book.Look.INPUT;
  }

  Book.@Nullable Rule rule(Template.Row asked, Columns column) {
    if (column == Columns.REASON) {
      return list(Book.Rule.Check.OFFER, template.reasons());
    }
    if (column == Columns.VALUE && asked.kind() == Template.Kind.WORDS) {
      return list(Book.Rule.Check.ONE_OF, asked.choices());
    }
    if (!isNumber(asked, column)) {
      return null;
    }
    return asked.kind() == Template.Kind.MONEY ? Book.Rule.AMOUNT : Book.Rule.WHOLE;
  }

  private static boolean isNumber(Template.Row asked, Columns column) {
    return (column == Columns.VALUE || column == Columns.DENOMINATOR)
        && asked.kind() != Template.Kind.WORDS;
  }

  private Book.@Nullable Rule list(Book.Rule.Check check, List<String> list) {
    int place = lists.indexOf(list);
    if (place < 0) {
      return null;
    }
    String column = Range.letters(LIST_COLUMN + place);
    return new Book.Rule(
        check, list, "'" + Columns.SEAL + "'!$" + column + "$1:$" + column + "$" + list.size());
  }

  private Book.Leaf explanation() {
    return new Book.Leaf(
        Columns.EXPLANATION,
        false,
        List.of(NAME_WIDTH + TEXT_WIDTH),
        List.of(),
        0,
        Book.lines(
            List.of(
                new Book.Line(
                    1,
                    List.of(
                        Book.Drawn.text(
                            0, Dutch.text("workbook.make.explanation"), Book.Look.HEADING))),
                new Book.Line(
                    2,
                    List.of(
                        Book.Drawn.text(
                            0, Dutch.text("workbook.make.explanationHint"), Book.Look.PLAIN))),
                new Book.Line(
                    EXPLANATION_ROW,
                    List.of(Book.Drawn.text(0, template.explanation(), Book.Look.INPUT_TEXT))))));
  }

  /** What we made it for, and from its fourth column the lists that are offered. */
  Book.Leaf sealed() {
    List<List<String>> said = seal.lines(template);
    int rows = Math.max(said.size(), lists.stream().mapToInt(List::size).max().orElse(0));
    Stream<List<String>> lines =
        java.util.stream.IntStream.range(0, rows)
            .mapToObj(
                row -> {
                  List<String> texts = new ArrayList<>();
                  texts.addAll(row < said.size() ? said.get(row) : List.of("", ""));
                  texts.add("");
                  lists.forEach(list -> texts.add(row < list.size() ? list.get(row) : ""));
                  return texts;
                });
    return new Book.Leaf(
        Columns.SEAL, true, List.of(), List.of(), 0, Book.texts(Book.Look.PLAIN, lines));
  }

  private static Book.Drawn text(Columns column, String text, Book.Look look) {
    return Book.Drawn.text(column.ordinal(), text, look);
  }
}
