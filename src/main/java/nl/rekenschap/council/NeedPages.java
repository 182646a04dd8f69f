package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Text;

/** Money beside need: where it landed, and how great the need is there. */
final class NeedPages {

  private final CouncilReport report;
  private final ReportWords words;

  NeedPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
  }

  /** A table of places, with their need beside the money where it is known. */
  void addRows(List<Block> blocks, String key, List<InvestmentAccount.Row> rows, Need.Kind kind) {
    if (rows.isEmpty()) {
      return;
    }
    Map<String, Need> needs = needs(kind);
    List<Column> columns =
        new ArrayList<>(
            List.of(column("place", false), column("plan", true), column("real", true)));
    boolean known = rows.stream().anyMatch(row -> needs.containsKey(row.key()));
    if (known) {
      columns.add(column("need." + kind, true));
    }
    String what = key.substring(key.indexOf('.') + 1);
    List<Row> all =
        rows.stream()
            .map(row -> known ? withNeed(row, what, needs) : AccountPages.row(row, what))
            .toList();
    blocks.add(new Heading(3, words.say(key)));
    if (key.endsWith("schools")) {
      blocks.add(new Sentence(words.say("account.schools.once")));
    }
    blocks.add(new Grid(words.say(key), columns, all));
  }

  private Text value(Need need) {
    return Text.figure(
        words.say("need.value." + need.kind(), Dutch.number(need.value()), need.period()),
        FigureId.other("need", need.kind().name(), need.place()).value());
  }

  /** Districts by need, or why nothing is compared. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, words.say("need")));
    if (report.needs().isEmpty()) {
      blocks.add(new Sentence(words.say("need.none")));
      return blocks;
    }
    blocks.add(new Sentence(words.say("need.how")));
    List<InvestmentAccount.Row> districts = report.account().districts();
    Map<String, Need> needs = needs(Need.Kind.LOW_INCOME);
    if (districts.stream().anyMatch(row -> needs.containsKey(row.key()))) {
      blocks.add(
          new Grid(
              words.say("need.caption"),
              List.of(
                  column("place", false),
                  column("plan", true),
                  column("real", true),
                  column("need.LOW_INCOME", true)),
              districts.stream().map(row -> withNeed(row, "need", needs)).toList()));
    }
    blocks.add(
        new Sentence(
            words.say(
                "need.sources",
                report.needs().stream()
                    .map(Need::source)
                    .distinct()
                    .collect(Collectors.joining("; ")))));
    return blocks;
  }

  private Row withNeed(InvestmentAccount.Row row, String what, Map<String, Need> needs) {
    List<Text> cells = new ArrayList<>(AccountPages.row(row, what).cells());
    Need need = needs.get(row.key());
    cells.add(need == null ? Text.of(words.say("need.unknown")) : value(need));
    return new Row(cells, false);
  }

  /** By the key of the place. */
  private Map<String, Need> needs(Need.Kind kind) {
    return report.needs().stream()
        .filter(need -> need.kind() == kind)
        .collect(Collectors.toMap(Need::place, need -> need));
  }

  private Column column(String key, boolean number) {
    return new Column(words.say("column." + key), number);
  }
}
