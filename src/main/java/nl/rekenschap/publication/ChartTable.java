package nl.rekenschap.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Row;

/** Sees to it that a table stands beside each chart. */
final class ChartTable {

  private ChartTable() {}

  /** With a table after each chart that has none right before or after it. */
  static List<Block> beside(List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      all.add(blocks.get(i));
      if (blocks.get(i) instanceof Document.Chart chart
          && !isGrid(blocks, i - 1)
          && !isGrid(blocks, i + 1)) {
        all.add(table(chart));
      }
    }
    return all;
  }

  private static boolean isGrid(List<Block> blocks, int place) {
    return place >= 0 && place < blocks.size() && blocks.get(place) instanceof Grid;
  }

  private static Grid table(Document.Chart chart) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Dutch.text("publication.Chart.label"), false));
    chart.series().forEach(series -> columns.add(new Column(series.name(), true)));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < chart.labels().size(); i++) {
      int place = i;
      Stream<Text> values =
          chart.series().stream().map(series -> Text.of(words(series.values().get(place))));
      rows.add(
          new Row(
              Stream.concat(Stream.of(Text.of(chart.labels().get(i))), values).toList(), false));
    }
    return new Grid(chart.caption(), columns, rows);
  }

  private static String words(Optional<java.math.BigDecimal> value) {
    return value.map(Dutch::number).orElseGet(() -> Dutch.text("publication.Chart.absent"));
  }
}
