package nl.rekenschap.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rekenschap.council.PeopleNumbers.How;
import nl.rekenschap.council.PeopleNumbers.Number;
import nl.rekenschap.council.PeopleNumbers.Whole;
import nl.rekenschap.council.PeopleSeries.Shown;
import nl.rekenschap.council.SuppressionReport.Line;
import nl.rekenschap.council.SuppressionReport.Reason;
import nl.rekenschap.council.SuppressionReport.Spot;
import nl.rekenschap.disclosure.Cell;
import nl.rekenschap.disclosure.Disclosure;
import nl.rekenschap.disclosure.Suppression;

/**
 * Takes the small numbers of people out of a report before it is published, and as many others as
 * are needed so that none of them follows from totals or from an earlier edition. What is kept in
 * the house stays exact.
 */
public final class SmallCounts {

  private final DisclosureSettings settings;
  private final PeopleNumbers numbers;
  private final PeopleTables tables;
  private final Map<String, Why> hidden = new LinkedHashMap<>();

  private SmallCounts(DisclosureSettings settings, PeopleNumbers numbers, PeopleTables tables) {
    this.settings = settings;
    this.numbers = numbers;
    this.tables = tables;
  }

  /**
   * A report that was published before, of this or another year.
   *
   * @param exact with all its numbers
   */
  record Earlier(CouncilReport exact, CouncilReport published) {

    /** One of which nothing else was kept than what everybody could read. */
    static Earlier shownWhole(CouncilReport published) {
      return new Earlier(published, published);
    }
  }

  /** What everybody may read, and for staff what is not in it. */
  record Publishable(CouncilReport report, SuppressionReport why) {}

  private record Why(Reason reason, Optional<String> protects, boolean derivable) {}

  /**
   * The report without what would reveal somebody. The same input gives the same output.
   *
   * @param earlier in the order in which they were published
   */
  static Publishable of(CouncilReport exact, List<Earlier> earlier, DisclosureSettings settings) {
    Set<String> sensitive =
        PeopleSeries.sensitive(
            Stream.concat(earlier.stream().map(Earlier::exact), Stream.of(exact)));
    PeopleTables tables = new PeopleTables(settings);
    for (Earlier before : earlier) {
      tables.earlier(
          PeopleNumbers.of(before.exact(), sensitive),
          PeopleNumbers.of(before.published(), sensitive).numbers().keySet());
    }
    PeopleNumbers numbers = PeopleNumbers.of(exact, sensitive);
    tables.current(numbers);
    SmallCounts it = new SmallCounts(settings, numbers, tables);
    it.hideCells();
    it.hideShares();
    it.hideComputed();
    CouncilReport shown =
        new WithoutSmallCounts(it.hidden.keySet(), sensitive, settings.percentageBase())
            .report(exact);
    return new Publishable(shown, it.why(exact));
  }

  /** How many numbers a published report does not show, for the annex on data quality. */
  public static int notShown(CouncilReport published) {
    return PeopleSeries.of(published).stream()
        .filter(series -> series.year() == published.year())
        .distinct()
        .mapToInt(series -> notShown(series.realised()))
        .sum();
  }

  private static int notShown(Realised realised) {
    int count = realised instanceof Realised.Suppressed ? 1 : 0;
    for (Figure.OfPeriod period : realised.periodFigures()) {
      if (period.figure() instanceof Figure.Suppressed) {
        count++;
      } else if (period.figure() instanceof Figure.PerPart parts) {
        count += (int) parts.numbers().stream().filter(it -> it.number().isEmpty()).count();
      }
    }
    return count;
  }

  private void hideCells() {
    Suppression suppression = Disclosure.suppress(tables.tables());
    Map<String, String> keys = new LinkedHashMap<>();
    numbers.numbers().keySet().forEach(key -> cell(key).ifPresent(it -> keys.put(it.key(), key)));
    keys.forEach(
        (name, key) -> {
          Suppression.Hidden it = suppression.hidden().get(name);
          boolean exposed = suppression.exposed().contains(name);
          if (it == null) {
            hideWhatIsOut(key);
          } else {
            Reason reason = it.kind() == Suppression.Kind.PRIMARY ? Reason.SMALL : Reason.PROTECTS;
            Optional<String> protects = it.protects().map(other -> keys.getOrDefault(other, other));
            hidden.put(key, new Why(reason, protects, exposed));
          }
        });
  }

  /** An earlier edition showed it; this one does not say it again. */
  private void hideWhatIsOut(String key) {
    cell(key)
        .filter(it -> it.state() == Cell.State.KNOWN)
        .filter(it -> it.number() > 0 && it.number() < it.threshold())
        .ifPresent(it -> hidden.put(key, new Why(Reason.SMALL, Optional.empty(), true)));
  }

  private Optional<Cell> cell(String key) {
    return tables.cell(key);
  }

  /** Shares, and numbers that are not whole. */
  private void hideShares() {
    numbers
        .numbers()
        .forEach(
            (key, number) -> {
              if (cell(key).isEmpty() && isTooSmall(key, number)) {
                hidden.put(key, new Why(Reason.SMALL_BASE, Optional.empty(), false));
              }
            });
  }

  /** Of a share both sides count: nine out of ten says as much of the tenth as of the nine. */
  private boolean isTooSmall(String key, Number number) {
    BigDecimal threshold = BigDecimal.valueOf(threshold(key));
    if (number.base().isEmpty()) {
      return number.shown().series().isRatio() || isSmall(number.value(), threshold);
    }
    BigDecimal base = number.base().get();
    BigDecimal one = number.value().multiply(base).setScale(0, RoundingMode.HALF_UP);
    return base.compareTo(BigDecimal.valueOf(settings.percentageBase())) < 0
        || isSmall(one, threshold)
        || isSmall(base.subtract(one), threshold);
  }

  private static boolean isSmall(BigDecimal number, BigDecimal threshold) {
    return number.signum() > 0 && number.compareTo(threshold) < 0;
  }

  private void hideComputed() {
    for (Whole whole : numbers.wholes()) {
      if (whole.how() == How.OTHERWISE && whole.parts().stream().anyMatch(hidden::containsKey)) {
        hidden.putIfAbsent(whole.key(), new Why(Reason.COMPUTED, Optional.empty(), false));
      }
    }
  }

  private int threshold(String key) {
    return Optional.ofNullable(numbers.numbers().get(key))
        .map(it -> it.shown().series())
        .map(it -> settings.threshold(it.item().code(), it.goal().indicator()))
        .orElse(settings.suppressionThreshold());
  }

  private SuppressionReport why(CouncilReport exact) {
    List<Line> lines = new ArrayList<>();
    Set<FigureId> figures = new TreeSet<>(java.util.Comparator.comparing(FigureId::value));
    numbers
        .numbers()
        .forEach(
            (key, number) -> {
              Why why = hidden.get(key);
              if (why != null) {
                lines.add(line(key, number, why));
                figures.addAll(figures(exact.year(), number.shown()));
              }
            });
    return new SuppressionReport(
        exact.year(),
        List.copyOf(lines),
        Mentions.of(exact, lines),
        java.util.Collections.unmodifiableSet(figures),
        numbers.numbers().size());
  }

  private Line line(String key, Number number, Why why) {
    Shown shown = number.shown();
    return new Line(
        shown.series().item().name(),
        shown.series().goal().wording(),
        shown.series().year(),
        shown.span(),
        shown.part(),
        number.value(),
        why.reason(),
        threshold(key),
        why.protects().map(this::spot),
        why.derivable());
  }

  /** Of a number of an earlier edition only the indicator is known here. */
  private Spot spot(String key) {
    return Optional.ofNullable(numbers.numbers().get(key))
        .map(Number::shown)
        .map(it -> new Spot(it.series().year(), it.span(), it.part()))
        .orElseGet(() -> new Spot(0, Optional.empty(), Optional.empty()));
  }

  private static List<FigureId> figures(int year, Shown shown) {
    PeopleSeries series = shown.series();
    String item = series.item().code();
    String indicator = series.goal().indicator();
    if (series.year() == year - 1) {
      return List.of(FigureId.previous(item, indicator));
    }
    if (series.year() != year) {
      return List.of();
    }
    List<FigureId> names = new ArrayList<>(List.of(FigureId.realised(item, indicator)));
    shown
        .span()
        .ifPresent(
            span -> {
              names.add(FigureId.period(item, indicator, span));
              shown.part().ifPresent(p -> names.add(FigureId.part(item, indicator, span, p)));
            });
    return names;
  }
}
