package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.programme.CouncilIndicator;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Chart;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Document.Series;
import nl.rekenschap.publication.Text;

/** Series that the council follows: context, not result; where one is broken, it says so. */
final class ContextPages {

  private final CouncilReport report;
  private final ReportWords words;

  ContextPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Sentence(words.say("context.noCause")));
    report.series().forEach(series -> blocks.addAll(series(series)));
    return blocks;
  }

  private List<Block> series(ContextSeries series) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, series.indicator().wording()));
    series.indicator().note().map(Sentence::new).ifPresent(blocks::add);
    series
        .indicator()
        .breaks()
        .forEach(
            one -> blocks.add(new Sentence(words.say("context.break", one.before(), one.why()))));
    if (series.points().isEmpty()) {
      blocks.add(new Sentence(words.say("context.noValue")));
      return blocks;
    }
    blocks.add(table(series));
    blocks.add(chart(series));
    return blocks;
  }

  private Grid table(ContextSeries series) {
    return new Grid(
        series.indicator().wording(),
        List.of(
            new Column(words.say("column.period"), false),
            new Column(words.say("column.value"), true),
            new Column(words.say("column.source"), false)),
        series.points().stream().map(point -> row(series.indicator(), point)).toList());
  }

  private Row row(CouncilIndicator indicator, ContextSeries.Point point) {
    boolean first =
        indicator.breaks().stream().anyMatch(one -> one.before().equals(point.period()));
    return Row.of(
        Text.of(first ? words.say("context.afterBreak", point.period()) : point.period()),
        Text.figure(
            Dutch.number(point.value()),
            FigureId.other("context", indicator.code(), point.period()).value()),
        Text.of(point.source()));
  }

  private Chart chart(ContextSeries series) {
    List<ContextSeries.Point> points = series.points();
    List<String> after =
        series.indicator().breaks().stream().map(CouncilIndicator.Break::before).toList();
    OptionalInt breakBefore =
        after.isEmpty()
            ? OptionalInt.empty()
            : IntStream.range(0, points.size())
                .filter(at -> points.get(at).period().compareTo(after.getLast()) >= 0)
                .findFirst();
    return new Chart(
        series.indicator().wording(),
        "",
        points.stream().map(ContextSeries.Point::period).toList(),
        List.of(
            new Series(
                words.say("column.value"),
                points.stream().map(point -> Optional.of(point.value())).toList())),
        breakBefore);
  }
}
