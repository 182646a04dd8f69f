package nl.rekenschap.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorVersion;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Indicators below each other, with their target in each year beside them. */
final class IndicatorTable extends Div {

  private final transient Map<String, List<IndicatorVersion>> versions;
  private final transient Map<String, String> wordings;

  IndicatorTable(
      String item,
      TreeMap<Integer, List<IndicatorForYear>> byYear,
      List<IndicatorVersion> versions) {
    this.versions = versions.stream().collect(Collectors.groupingBy(IndicatorVersion::indicator));
    this.wordings =
        versions.stream()
            .collect(
                Collectors.toMap(
                    IndicatorVersion::indicator, IndicatorVersion::wording, (old, now) -> now));
    Table table = new Table(Texts.text("programme.ItemView.indicatorsOf", item), headings(byYear));
    Map<String, TreeMap<Integer, IndicatorForYear>> byCode = new LinkedHashMap<>();
    byYear.forEach(
        (year, indicators) ->
            indicators.forEach(
                one -> byCode.computeIfAbsent(one.code(), code -> new TreeMap<>()).put(year, one)));
    byCode.values().forEach(years -> row(table, byYear.keySet(), years));
    Paragraph help = new Paragraph(Texts.text("programme.ItemView.calculationHelp"));
    help.addClassName("hint");
    add(table, help);
  }

  private static String[] headings(TreeMap<Integer, List<IndicatorForYear>> byYear) {
    return Stream.concat(
            Stream.of(
                Texts.text("programme.ItemView.indicator"), Texts.text("programme.ItemView.unit")),
            byYear.keySet().stream().map(year -> Texts.text("programme.ItemView.target", year)))
        .toArray(String[]::new);
  }

  private void row(
      Table table, Iterable<Integer> years, TreeMap<Integer, IndicatorForYear> indicator) {
    IndicatorForYear newest = indicator.sequencedValues().getLast();
    List<Object> cells = new ArrayList<>();
    cells.add(
        IndicatorCell.wording(newest, versions.getOrDefault(newest.code(), List.of()), wordings));
    cells.add(IndicatorCell.unit(newest, wordings));
    for (int year : years) {
      IndicatorForYear then = indicator.get(year);
      cells.add(then == null ? absent(year, indicator) : IndicatorCell.target(then));
    }
    table.row(cells.toArray());
  }

  private static String absent(int year, TreeMap<Integer, IndicatorForYear> indicator) {
    return Texts.text(
        year < indicator.firstKey() ? "programme.ItemView.notYet" : "programme.ItemView.noLonger");
  }
}
