package nl.rekenschap.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorVersion;
import nl.rekenschap.programme.Limits;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** What stands with an indicator on the item's screen: its wordings, and how it is counted. */
final class IndicatorCell {

  private IndicatorCell() {}

  /**
   * The newest wording, and what it was called before.
   *
   * @param wordings the newest wording of every indicator of the item, by code
   */
  static Div wording(
      IndicatorForYear newest, List<IndicatorVersion> versions, Map<String, String> wordings) {
    Div cell = new Div(new Div(new Span(newest.wording())));
    if (newest.provisional()) {
      cell.add(new Badge(text("provisional"), Badge.Tone.ATTENTION));
    }
    newest.definition().ifPresent(definition -> cell.add(hint(definition)));
    if (versions.size() > 1 || newest.validFrom().getDayOfYear() > 1) {
      cell.add(hint(text("validFrom", Formats.date(newest.validFrom()))));
    }
    for (int i = versions.size() - 1; i > 0; i--) {
      cell.add(hint(before(versions.get(i - 1), versions.get(i))));
    }
    newest
        .mapsFrom()
        .ifPresent(
            code ->
                cell.add(
                    hint(
                        text(
                            newest.continuesPrevious() ? "mapsFrom" : "mapsFromNotComparable",
                            wordings.getOrDefault(code, code)))));
    newest.validUntil().ifPresent(day -> cell.add(hint(text("validUntil", Formats.date(day)))));
    cell.add(Words.source(newest.source()));
    return cell;
  }

  private static String before(IndicatorVersion older, IndicatorVersion newer) {
    LocalDate last = newer.validFrom().minusDays(1);
    String until =
        newer.validFrom().getDayOfYear() == 1
            ? Integer.toString(last.getYear())
            : Formats.date(last);
    String key = newer.continuesPrevious() ? "before" : "beforeNotComparable";
    return text(key, until, older.wording());
  }

  /** The unit, the split and how values are put together. */
  static Div unit(IndicatorForYear indicator, Map<String, String> wordings) {
    Div cell = new Div(new Div(new Span(indicator.unit())));
    Breakdown breakdown = indicator.breakdown();
    if (breakdown.by() != Breakdown.By.NONE) {
      cell.add(hint(Texts.text("programme.Breakdown." + breakdown.by())));
    }
    if (breakdown.isOpen()) {
      cell.add(hint(text("partsOpen")));
    } else if (breakdown.by() == Breakdown.By.PROJECT) {
      cell.add(
          hint(
              breakdown.parts().stream()
                  .map(Breakdown.Part::name)
                  .collect(Collectors.joining(", "))));
    }
    indicator
        .ratio()
        .ifPresent(
            ratio ->
                cell.add(
                    hint(
                        text(
                            "ratio", ratio.numerator().wording(), ratio.denominator().wording()))));
    if (indicator.kind() == IndicatorForYear.Kind.QUANTITATIVE) {
      calculation(cell, indicator);
      limits(cell, indicator.limits(), wordings);
    }
    return cell;
  }

  private static void calculation(Div cell, IndicatorForYear indicator) {
    cell.add(
        hint(text("overPeriods", calculation(indicator.overPeriods()))),
        hint(text("overPlaces", calculation(indicator.overPlaces()))));
    if (indicator.counts() == Counts.PERSONS && indicator.overPeriods() == Calculation.MAXIMUM) {
      cell.add(hint(text("personsMaximum")));
    }
    if (indicator.counts() == Counts.PERSONS && indicator.overPlaces() == Calculation.NONE) {
      cell.add(hint(text("personsPlaces")));
    }
  }

  private static String calculation(Calculation calculation) {
    return Texts.text("programme.Calculation." + calculation);
  }

  private static void limits(Div cell, Limits limits, Map<String, String> wordings) {
    limits.minimum().ifPresent(least -> cell.add(limit("minimum", least)));
    limits.maximum().ifPresent(most -> cell.add(limit("maximum", most)));
    limits
        .notAbove()
        .ifPresent(code -> cell.add(limit("notAbove", wordings.getOrDefault(code, code))));
    limits.explainBelowPercent().ifPresent(share -> cell.add(limit("explainBelow", share)));
    if (limits.breakdownTotal()) {
      cell.add(limit("breakdownTotal"));
    }
  }

  private static Div limit(String key, Object... arguments) {
    return hint(Texts.text("programme.Limits." + key, arguments));
  }

  /** The targets of a year; all of them when it changed within the year. */
  static Div target(IndicatorForYear indicator) {
    Div cell = new Div();
    if (indicator.targets().size() < 2) {
      cell.add(new Span(Words.target(indicator.target())));
      return cell;
    }
    indicator
        .targets()
        .forEach(
            since ->
                cell.add(
                    new Div(
                        new Span(
                            text(
                                "targetSince",
                                Formats.date(since.day()),
                                Words.target(since.target()))))));
    return cell;
  }

  private static Div hint(String text) {
    Div hint = new Div(new Span(text));
    hint.addClassName("hint");
    return hint;
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("programme.ItemView." + key, arguments);
  }
}
