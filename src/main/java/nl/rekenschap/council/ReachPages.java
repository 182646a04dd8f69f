package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Text;

/** How many persons were reached: a range with the reason, never one silent sum. */
final class ReachPages {

  private final CouncilReport report;
  private final ReportWords words;
  private final Cells cells;

  ReachPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.cells = new Cells(words);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Reach> all = List.copyOf(Reach.all(report).values());
    if (!all.isEmpty()) {
      blocks.add(new Heading(3, words.say("reach")));
      blocks.add(new Sentence(words.say("reach.why")));
      all.forEach(reach -> blocks.add(table(reach)));
    }
    return blocks;
  }

  private Grid table(Reach reach) {
    List<Row> rows = new ArrayList<>();
    for (Reach.Row row : reach.rows()) {
      FigureNames names = FigureNames.now(row.item(), row.indicator());
      rows.add(
          Cells.row(
              Text.of(row.name()),
              Text.of(row.wording()),
              end(row.range().low(), FigureId.other("reach", row.item(), row.indicator(), "low")),
              end(
                  row.range().high(),
                  FigureId.other("reach", row.item(), row.indicator(), "high"))));
    }
    reach
        .total()
        .ifPresent(
            range ->
                rows.add(
                    new Row(
                        List.of(
                            Text.of(words.say("reach.all")),
                            Text.of(
                                reach.silent() == 0
                                    ? words.say("reach.complete")
                                    : words.say("reach.incomplete")),
                            end(range.low(), total(reach.who(), "low")),
                            end(range.high(), total(reach.who(), "high"))),
                        true)));
    return new Grid(
        words.say("reach.caption", words.say("reach." + reach.who())),
        List.of(
            cells.column("item"),
            cells.column("indicator"),
            cells.number("reach.low"),
            cells.number("reach.high")),
        rows);
  }

  /** {@code ten minste 50 en ten hoogste 320}. */
  Text range(Reach reach) {
    if (reach.total().isEmpty()) {
      return Text.of(words.say("reach.none"));
    }
    Reach.Range range = reach.total().get();
    Text low = end(range.low(), total(reach.who(), "low"));
    Text said =
        range.isOneNumber()
            ? low
            : words.text("reach.range", low, end(range.high(), total(reach.who(), "high")));
    return reach.silent() == 0 ? said : said.plus(" ").plus(words.say("reach.silent"));
  }

  private static Text end(BigDecimal number, FigureId id) {
    return Text.figure(Dutch.number(number), id.value());
  }

  private static FigureId total(IndicatorForYear.Reach who, String end) {
    return FigureId.other("reach", "all", who.name(), end);
  }
}
