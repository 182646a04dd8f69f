package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Said;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Text;

/** Whether interventions reached what was agreed (doelrealisatie), by programme line. */
final class GoalPages {

  private final CouncilReport report;
  private final ReportWords words;
  private final Cells cells;
  private final Explanations explanations;

  GoalPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.cells = new Cells(words);
    this.explanations = new Explanations(words);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Sentence(words.say("goals.levels")));
    blocks.add(new Sentence(words.say("goals.how")));
    for (CouncilReport.Chapter line : report.chapters()) {
      blocks.add(new Heading(3, line.name()));
      report.narrative().section("line." + line.code()).map(Said::new).ifPresent(blocks::add);
      blocks.add(table(line));
      YearPages years = new YearPages(report, words);
      line.items().forEach(item -> blocks.addAll(years.blocks(item)));
    }
    blocks.addAll(new ReachPages(report, words).blocks());
    return blocks;
  }

  private Grid table(CouncilReport.Chapter line) {
    List<Row> rows = new ArrayList<>();
    for (Item item : line.items()) {
      if (item.goals().isEmpty()) {
        rows.add(without(item));
      }
      item.goals().forEach(goal -> rows.add(row(item, goal)));
    }
    return new Grid(
        words.say("goals.caption", line.name()),
        List.of(
            cells.column("item"),
            cells.column("indicator"),
            cells.number("previous", Integer.toString(report.year() - 1)),
            cells.number("target", Integer.toString(report.year())),
            cells.number("realised", Integer.toString(report.year())),
            cells.column("trend"),
            cells.column("explanation")),
        rows);
  }

  private Row row(Item item, Goal goal) {
    FigureNames names = FigureNames.now(item.code(), goal.indicator());
    return Cells.row(
        Text.of(item.name()),
        Text.of(words.wording(goal)),
        realised(goal.previous(), FigureNames.previous(item.code(), goal.indicator())),
        words.target(goal.target(), names.target()),
        realised(goal.realised(), names),
        Text.of(cells.trend(Trend.of(goal))),
        explanations.of(goal, names));
  }

  /** Many parts in many periods have tables of their own, with the intervention. */
  private Text realised(Realised realised, FigureNames names) {
    boolean parts =
        realised.periodFigures().stream().anyMatch(of -> of.figure() instanceof Figure.PerPart);
    return realised instanceof Realised.PerPeriod && parts
        ? Text.of(words.say("goals.byPart"))
        : words.realised(realised, names);
  }

  private Row without(Item item) {
    String none = words.say("realised.notApplicable");
    return Cells.row(
        item.name(),
        words.say("overview.noIndicator"),
        none,
        none,
        none,
        none,
        words.say("noIndicator"));
  }
}
