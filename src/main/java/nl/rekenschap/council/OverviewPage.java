package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.Reached;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Text;

/** The whole programme in one table: a row for each intervention. */
final class OverviewPage {

  private final CouncilReport report;
  private final ReportWords words;
  private final Cells cells;

  OverviewPage(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.cells = new Cells(words);
  }

  List<Block> blocks() {
    List<Row> rows = new ArrayList<>();
    report
        .chapters()
        .forEach(line -> line.items().forEach(item -> rows.add(row(line.name(), item))));
    return List.of(
        new Sentence(words.say("overview.how")),
        new Grid(
            words.say("overview.caption", Integer.toString(report.year())),
            List.of(
                cells.column("item"),
                cells.column("line"),
                cells.column("who"),
                cells.number("plan"),
                cells.number("awarded"),
                cells.number("settled"),
                cells.column("achievement"),
                cells.column("light"),
                cells.column("trend")),
            rows));
  }

  private Row row(String line, Item item) {
    return Cells.row(
        Text.of(item.name()),
        Text.of(line),
        Text.of(cells.provider(item)),
        cells.plan(item),
        cells.awarded(item),
        cells.settled(item),
        achievement(item),
        Text.of(cells.light(item.page().light())),
        Text.of(cells.trend(Trend.of(item))));
  }

  /** A percentage where there is one; else in words why there is none. */
  private Text achievement(Item item) {
    List<Text> said = new ArrayList<>();
    item.goals().stream()
        .filter(goal -> ReportWords.percent(goal).isPresent())
        .forEach(goal -> said.add(share(item, goal)));
    if (!item.milestones().isEmpty()) {
      long reached =
          item.milestones().stream().filter(m -> m.outcome() instanceof Reached.Outcome.On).count();
      said.add(
          words.text(
              "overview.milestones",
              Cells.count(reached, FigureId.other("milestones", item.code(), "reached")),
              Cells.count(
                  item.milestones().size(), FigureId.other("milestones", item.code(), "all"))));
    }
    if (said.isEmpty()) {
      said.add(Text.of(words.say(inWords(item))));
    }
    return Text.join("\n", said);
  }

  private Text share(Item item, Goal goal) {
    int percent = ReportWords.percent(goal).getAsInt();
    return words.text(
        "overview.share",
        Text.figure(percent + "%", FigureId.share(item.code(), goal.indicator()).value()),
        Text.of(goal.unit()));
  }

  private static String inWords(Item item) {
    if (item.goals().isEmpty()) {
      return "overview.noIndicator";
    }
    if (item.goals().stream().noneMatch(goal -> ReportWords.hasNumber(goal.target()))) {
      return "overview.noTarget";
    }
    return item.goals().stream().allMatch(g -> g.realised() instanceof Realised.Pending)
        ? "realised.pending"
        : "overview.incomplete";
  }
}
