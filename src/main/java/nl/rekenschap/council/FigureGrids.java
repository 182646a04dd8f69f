package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Text;

/** The figures of an intervention by period, and by school, area or project where there are any. */
final class FigureGrids {

  private final ReportWords words;
  private final Cells cells;

  FigureGrids(ReportWords words) {
    this.words = words;
    this.cells = new Cells(words);
  }

  List<Block> of(Item item) {
    List<Block> blocks = new ArrayList<>();
    List<String> spans = spans(item.goals().stream());
    blocks.add(
        new Grid(
            words.say("figures.caption", item.name()),
            columns(spans, "indicator"),
            item.goals().stream().map(goal -> whole(item, goal, spans)).toList()));
    for (Goal goal : item.goals()) {
      List<String> parts = parts(goal);
      if (!parts.isEmpty()) {
        blocks.add(byPart(item, goal, parts));
      }
    }
    return blocks;
  }

  private static List<String> spans(Stream<Goal> goals) {
    return goals
        .flatMap(goal -> goal.realised().periodFigures().stream())
        .map(Figure.OfPeriod::span)
        .distinct()
        .sorted()
        .toList();
  }

  private List<Column> columns(List<String> spans, String first) {
    List<Column> columns = new ArrayList<>();
    columns.add(cells.column(first));
    spans.forEach(span -> columns.add(new Column(ReportWords.capital(words.span(span)), true)));
    if (!(spans.size() == 1 && spans.getFirst().equals("y"))) {
      columns.add(cells.number("wholeYear"));
    }
    return columns;
  }

  private Row whole(Item item, Goal goal, List<String> spans) {
    FigureNames names = FigureNames.now(item.code(), goal.indicator());
    List<Text> row = new ArrayList<>();
    row.add(Text.of(words.wording(goal)));
    for (String span : spans) {
      row.add(
          goal.realised().periodFigures().stream()
              .filter(of -> of.span().equals(span))
              .findFirst()
              .map(of -> figure(of, names))
              .orElse(Text.of(words.say("realised.notApplicable"))));
    }
    if (!(spans.size() == 1 && spans.getFirst().equals("y"))) {
      row.add(
          goal.realised() instanceof Realised.PerPeriod
              ? Text.of(words.say("figures.notOne"))
              : words.realised(goal.realised(), names));
    }
    return new Row(row, false);
  }

  /** The parts that are not put together have a table of their own. */
  private Text figure(Figure.OfPeriod of, FigureNames names) {
    return of.figure() instanceof Figure.PerPart
        ? Text.of(words.say("figures.byPart"))
        : words.figure(of.span(), of.figure(), names);
  }

  /** Names of parts in the order in which they came in. */
  private static List<String> parts(Goal goal) {
    Stream<String> apart =
        goal.realised().periodFigures().stream()
            .filter(of -> of.figure() instanceof Figure.PerPart)
            .flatMap(of -> ((Figure.PerPart) of.figure()).numbers().stream())
            .flatMap(of -> of.part().stream());
    return Stream.concat(goal.parts().stream().map(Goal.InPart::part), apart).distinct().toList();
  }

  private Grid byPart(Item item, Goal goal, List<String> parts) {
    FigureNames names = FigureNames.now(item.code(), goal.indicator());
    List<String> spans = spans(Stream.of(goal));
    List<Column> columns = new ArrayList<>();
    columns.add(cells.column("part"));
    spans.forEach(span -> columns.add(new Column(ReportWords.capital(words.span(span)), true)));
    return new Grid(
        words.say("figures.parts", words.wording(goal)),
        columns,
        parts.stream().map(part -> row(goal, part, spans, names)).toList());
  }

  private Row row(Goal goal, String part, List<String> spans, FigureNames names) {
    List<Text> row = new ArrayList<>();
    row.add(Text.of(part));
    for (String span : spans) {
      row.add(
          number(goal, part, span)
              .map(of -> words.number(span, of, names))
              .orElseGet(() -> Text.of(words.say("figures.noPart"))));
    }
    return new Row(row, false);
  }

  private static Optional<Figure.OfPart> number(Goal goal, String part, String span) {
    return goal.parts().stream()
        .filter(in -> in.part().equals(part) && in.span().equals(span))
        .map(in -> new Figure.OfPart(Optional.of(in.part()), in.number()))
        .findFirst()
        .or(() -> apart(goal, part, span));
  }

  private static Optional<Figure.OfPart> apart(Goal goal, String part, String span) {
    return goal.realised().periodFigures().stream()
        .filter(of -> of.span().equals(span) && of.figure() instanceof Figure.PerPart)
        .flatMap(of -> ((Figure.PerPart) of.figure()).numbers().stream())
        .filter(of -> of.part().equals(Optional.of(part)))
        .findFirst();
  }
}
