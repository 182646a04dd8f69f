package nl.rekenschap.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.Picture;
import nl.rekenschap.letter.Picture.Bar;
import nl.rekenschap.letter.Picture.Fill;
import nl.rekenschap.letter.Picture.Label;
import nl.rekenschap.letter.Picture.Part;
import nl.rekenschap.letter.Picture.Rule;

/**
 * Where the bars and words of a chart stand. Bars lie under their label, so that it can be read on
 * the narrowest phone; each bears its value, and series differ in pattern, not in colour.
 */
final class ChartDrawing {

  /** Narrower than a phone's 320 px, so that letters of 12 are never smaller than 12 px there. */
  static final int WIDTH = 280;

  private static final int LETTER = 12;
  // Of the width of a letter's height, in a plain font; a little wide, so that nothing is cut.
  private static final double LETTER_WIDTH = 0.58;
  private static final int LINE = 16;
  private static final int BAR = 14;
  private static final int GAP = 6;

  private final Document.Chart chart;
  private final List<Part> parts = new ArrayList<>();
  private int y;

  private ChartDrawing(Document.Chart chart) {
    this.chart = chart;
  }

  static Picture of(Document.Chart chart) {
    ChartDrawing drawing = new ChartDrawing(chart);
    drawing.draw();
    return new Picture(words(chart), WIDTH, drawing.y + GAP, drawing.parts);
  }

  /** What the chart shows, for who does not see it. */
  private static String words(Document.Chart chart) {
    String unit = chart.unit().isEmpty() ? "" : " (" + chart.unit() + ")";
    StringBuilder words =
        new StringBuilder(Dutch.text("publication.Chart.what", chart.caption() + unit));
    for (Document.Series series : chart.series()) {
      values(chart, series).ifPresent(said -> words.append(' ').append(said));
    }
    if (chart.breakBefore().isPresent()) {
      String after = chart.labels().get(chart.breakBefore().getAsInt());
      words.append(' ').append(Dutch.text("publication.Chart.breakIn", after));
    }
    return words.append(' ').append(Dutch.text("publication.Chart.table")).toString();
  }

  /** The least and the most; the table says the rest. */
  private static Optional<String> values(Document.Chart chart, Document.Series series) {
    List<Integer> known =
        IntStream.range(0, series.values().size())
            .filter(i -> series.values().get(i).isPresent())
            .boxed()
            .sorted((a, b) -> value(series, a).compareTo(value(series, b)))
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    int least = known.getFirst();
    int most = known.getLast();
    return Optional.of(
        Dutch.text(
            "publication.Chart.range",
            series.name(),
            Dutch.number(value(series, least)),
            chart.labels().get(least),
            Dutch.number(value(series, most)),
            chart.labels().get(most)));
  }

  private static BigDecimal value(Document.Series series, int place) {
    return series.values().get(place).orElse(BigDecimal.ZERO);
  }

  private void draw() {
    if (chart.series().size() > 1) {
      legend();
    }
    if (!chart.unit().isEmpty()) {
      lines(Dutch.text("publication.Chart.unit", chart.unit()), 0);
    }
    for (int i = 0; i < chart.labels().size(); i++) {
      if (chart.breakBefore().isPresent() && chart.breakBefore().getAsInt() == i) {
        breakLine();
      }
      y += GAP;
      lines(chart.labels().get(i), 0);
      for (int s = 0; s < chart.series().size(); s++) {
        bar(chart.series().get(s).values().get(i), fill(s));
      }
    }
  }

  private void legend() {
    for (int s = 0; s < chart.series().size(); s++) {
      parts.add(new Bar(0, y + 3, 2 * BAR, BAR - 4, fill(s)));
      lines(chart.series().get(s).name(), 2 * BAR + GAP);
    }
  }

  private void breakLine() {
    y += GAP;
    parts.add(new Rule(y));
    y += 2;
    lines(Dutch.text("publication.Chart.break"), 0);
  }

  private void bar(Optional<BigDecimal> value, Fill fill) {
    int end = value.map(this::length).orElse(0);
    if (end > 0) {
      parts.add(new Bar(0, y + 1, end, BAR, fill));
    }
    String words = value.map(Dutch::number).orElseGet(() -> Dutch.text("publication.Chart.absent"));
    parts.add(new Label(end == 0 ? 0 : end + 4, y + LETTER, words));
    y += LINE + 1;
  }

  /** At least a sliver for what is more than nothing; nothing for less than nothing. */
  private int length(BigDecimal value) {
    if (value.signum() <= 0) {
      return 0;
    }
    int room = WIDTH - 8 - width(all().map(Dutch::number).max(ChartDrawing::byWidth).orElse(""));
    BigDecimal most = all().max(BigDecimal::compareTo).orElse(value);
    return Math.max(
        2,
        value.multiply(BigDecimal.valueOf(room)).divide(most, 0, RoundingMode.HALF_UP).intValue());
  }

  private java.util.stream.Stream<BigDecimal> all() {
    return chart.series().stream().flatMap(s -> s.values().stream()).flatMap(Optional::stream);
  }

  private static int byWidth(String a, String b) {
    return Integer.compare(width(a), width(b));
  }

  private static int width(String words) {
    return (int) Math.ceil(words.codePointCount(0, words.length()) * LETTER * LETTER_WIDTH);
  }

  private static Fill fill(int series) {
    return Fill.values()[series % Fill.values().length];
  }

  /** Words over as many lines as they need. */
  private void lines(String words, int x) {
    StringBuilder line = new StringBuilder();
    for (String word : Signs.clean(words).strip().split("\\s+")) {
      if (!line.isEmpty() && width(line + " " + word) > WIDTH - x) {
        line(x, line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    line(x, line.toString());
  }

  private void line(int x, String words) {
    parts.add(new Label(x, y + LETTER, words));
    y += LINE;
  }
}
