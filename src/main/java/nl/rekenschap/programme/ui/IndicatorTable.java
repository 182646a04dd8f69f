package nl.rekenschap.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Indicators below each other, with their target in each year beside them. */
final class IndicatorTable extends Div {

  IndicatorTable(String item, TreeMap<Integer, List<IndicatorForYear>> byYear) {
    Table table = new Table(Texts.text("programme.ItemView.indicatorsOf", item), headings(byYear));
    Map<String, TreeMap<Integer, IndicatorForYear>> byCode = new LinkedHashMap<>();
    byYear.forEach(
        (year, indicators) ->
            indicators.forEach(
                one -> byCode.computeIfAbsent(one.code(), code -> new TreeMap<>()).put(year, one)));
    byCode.values().forEach(years -> row(table, byYear.keySet(), years));
    add(table);
  }

  private static String[] headings(TreeMap<Integer, List<IndicatorForYear>> byYear) {
    return Stream.concat(
            Stream.of(
                Texts.text("programme.ItemView.indicator"), Texts.text("programme.ItemView.unit")),
            byYear.keySet().stream().map(year -> Texts.text("programme.ItemView.target", year)))
        .toArray(String[]::new);
  }

  private static void row(
      Table table, Iterable<Integer> years, TreeMap<Integer, IndicatorForYear> indicator) {
    List<Object> cells = new ArrayList<>();
    cells.add(wording(indicator));
    cells.add(unit(indicator.sequencedValues().getLast()));
    for (int year : years) {
      IndicatorForYear then = indicator.get(year);
      cells.add(
          then == null ? Texts.text("programme.ItemView.notYet") : Words.target(then.target()));
    }
    table.row(cells.toArray());
  }

  /** The newest wording, and what it was called before. */
  private static Component wording(TreeMap<Integer, IndicatorForYear> indicator) {
    IndicatorForYear newest = indicator.sequencedValues().getLast();
    Div cell = new Div(new Div(new Span(newest.wording())));
    if (newest.provisional()) {
      cell.add(new Badge(Texts.text("programme.ItemView.provisional"), Badge.Tone.ATTENTION));
    }
    newest.definition().ifPresent(definition -> cell.add(hint(definition)));
    indicator.values().stream()
        .filter(older -> older.version() < newest.version())
        .collect(
            Collectors.groupingBy(IndicatorForYear::wording, TreeMap::new, Collectors.toList()))
        .forEach((wording, years) -> cell.add(hint(before(wording, years, newest))));
    cell.add(Words.source(newest.source()));
    return cell;
  }

  private static String before(
      String wording, List<IndicatorForYear> years, IndicatorForYear newest) {
    String key = newest.continuesPrevious() ? "before" : "beforeNotComparable";
    return Texts.text("programme.ItemView." + key, years.getLast().year(), wording);
  }

  private static Component unit(IndicatorForYear indicator) {
    Div cell = new Div(new Div(new Span(indicator.unit())));
    IndicatorForYear.Breakdown breakdown = indicator.breakdown();
    if (breakdown.by() != IndicatorForYear.Breakdown.By.NONE) {
      cell.add(hint(Texts.text("programme.Breakdown." + breakdown.by())));
    }
    if (breakdown.by() == IndicatorForYear.Breakdown.By.PROJECT) {
      cell.add(
          hint(
              breakdown.parts().stream()
                  .map(IndicatorForYear.Breakdown.Part::name)
                  .collect(Collectors.joining(", "))));
    }
    return cell;
  }

  private static Div hint(String text) {
    Div hint = new Div(new Span(text));
    hint.addClassName("hint");
    return hint;
  }
}
