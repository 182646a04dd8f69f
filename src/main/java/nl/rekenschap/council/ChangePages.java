package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport.MotionAnswer;
import nl.rekenschap.council.YearChange.Worth;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Said;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Text;

/** What changed during the year, how motions were answered, and what comes. */
final class ChangePages {

  private final CouncilReport report;
  private final ReportWords words;
  private final Cells cells;

  ChangePages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.cells = new Cells(words);
  }

  List<Block> changes() {
    List<Block> blocks = new ArrayList<>(section("changes"));
    if (report.changes().isEmpty()) {
      blocks.add(new Sentence(words.say("changes.none")));
      return blocks;
    }
    Map<String, Integer> seen = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (YearChange change : report.changes()) {
      rows.add(row(change, seen.merge(change.item(), 1, Integer::sum)));
    }
    blocks.add(new Sentence(words.say("changes.how")));
    blocks.add(
        new Grid(
            words.say("changes.caption", Integer.toString(report.year())),
            List.of(
                cells.column("item"),
                cells.column("change"),
                cells.column("from"),
                cells.column("before"),
                cells.column("after")),
            rows));
    return blocks;
  }

  private Row row(YearChange change, int number) {
    String kind = words.say("change." + change.kind());
    return Cells.row(
        Text.of(change.name()),
        Text.of(
            change.subject().isEmpty()
                ? kind
                : words.say("change.of", kind, change.subject())),
        Text.of(words.date(change.from())),
        worth(change.before(), change, number, "before"),
        worth(change.after(), change, number, "after"));
  }

  private Text worth(Optional<Worth> worth, YearChange change, int number, String side) {
    if (worth.isEmpty()) {
      return Text.of(words.say("change.nothing"));
    }
    String id =
        FigureId.other("change", change.item(), Integer.toString(number), side).value();
    Worth it = worth.get();
    return it.money()
        .map(money -> Text.figure(Dutch.money(money), id))
        .or(() -> it.target().map(target -> words.target(target, id)))
        .orElseGet(() -> Text.of(it.words().orElse("")));
  }

  List<Block> motions() {
    List<Block> blocks = new ArrayList<>(section("motions"));
    if (report.motions().isEmpty()) {
      blocks.add(new Sentence(words.say("motions.none")));
      return blocks;
    }
    blocks.add(
        new Grid(
            words.say("motions.caption"),
            List.of(
                cells.column("motion"),
                cells.column("outcome"),
                cells.column("answer"),
                cells.column("where")),
            report.motions().stream().map(this::motion).toList()));
    return blocks;
  }

  private Row motion(MotionAnswer answer) {
    String date = answer.motion().date().map(d -> " (" + d + ")").orElse("");
    String outcome = words.say("outcome." + answer.motion().outcome().name());
    return Cells.row(
        answer.motion().title() + date,
        outcome + answer.motion().votes().map(v -> ", " + v).orElse(""),
        answer.motion().answer().map(f -> f.text()).orElseGet(() -> words.say("answer.none")),
        where(answer));
  }

  /** The chapters to read; a line that does not run this year has none. */
  private String where(MotionAnswer answer) {
    List<String> running = report.items().stream().map(CouncilReport.Item::name).toList();
    List<String> titles =
        answer.items().stream()
            .map(
                name ->
                    running.contains(name)
                        ? words.say("where.item", words.say("item.title", name))
                        : words.say("where.notThisYear", name))
            .toList();
    return titles.isEmpty() ? words.say("where.goals") : String.join("\n", titles);
  }

  List<Block> outlook() {
    List<Block> blocks = new ArrayList<>(section("outlook"));
    if (blocks.isEmpty()) {
      blocks.add(new Sentence(words.say("outlook.note")));
    }
    List<Row> rows = new ArrayList<>();
    for (CouncilReport.Item item : report.items()) {
      for (CouncilReport.Goal goal : item.goals()) {
        goal.years().stream()
            .filter(year -> year.year() == report.year() + 1)
            .forEach(year -> rows.add(next(item, goal, year)));
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(
          new Grid(
              words.say("outlook.caption", Integer.toString(report.year() + 1)),
              List.of(
                  cells.column("item"),
                  cells.column("indicator"),
                  cells.number("target.year"),
                  cells.number("plan")),
              rows));
    }
    return blocks;
  }

  private Row next(
      CouncilReport.Item item, CouncilReport.Goal goal, CouncilReport.Goal.YearOf year) {
    FigureNames names = FigureNames.in(year.year(), item.code(), goal.indicator());
    return Cells.row(
        Text.of(item.name()),
        Text.of(words.wording(goal)),
        year.target()
            .map(target -> words.target(target, names.target()))
            .orElseGet(() -> Text.of(words.say("realised.notApplicable"))),
        year.money()
            .plan()
            .map(plan -> Text.figure(Dutch.money(plan), names.ofYear("plan")))
            .orElseGet(() -> Text.of(words.say("money.noPlan"))));
  }

  private List<Block> section(String name) {
    return report.narrative().section(name).<List<Block>>map(t -> List.of(new Said(t))).orElse(List.of());
  }
}
