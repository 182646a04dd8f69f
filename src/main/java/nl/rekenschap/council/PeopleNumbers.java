package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.council.PeopleSeries.Shown;
import nl.rekenschap.disclosure.Cell;
import nl.rekenschap.programme.Calculation;

/**
 * The numbers of people by place in one report, by a key that is the same in every edition, and how
 * they are made of each other.
 */
final class PeopleNumbers {

  private final Map<String, Number> numbers = new LinkedHashMap<>();
  private final Set<Whole> wholes = new LinkedHashSet<>();

  private PeopleNumbers() {}

  static PeopleNumbers of(CouncilReport report, Set<String> sensitive) {
    PeopleNumbers it = new PeopleNumbers();
    PeopleSeries.of(report).stream()
        .filter(series -> sensitive.contains(series.name()))
        .forEach(it::add);
    return it;
  }

  /**
   * A number.
   *
   * @param base of how many it is a share
   */
  record Number(Shown shown, BigDecimal value, Optional<BigDecimal> base) {

    /** Whether it can stand in a table of whole numbers. */
    boolean counts() {
      return !shown.series().isRatio()
          && value.signum() >= 0
          && value.stripTrailingZeros().scale() <= 0
          && value.compareTo(BigDecimal.valueOf(Cell.GREATEST)) <= 0;
    }
  }

  /** A number that is made of others. */
  record Whole(String key, How how, List<String> parts) {}

  /** How a number is made. */
  enum How {
    SUM,
    /** A sum that is shown divided by how many there are. */
    AVERAGE,
    HIGHEST,
    /** In a way from which nothing exact can be said. */
    OTHERWISE
  }

  Map<String, Number> numbers() {
    return numbers;
  }

  Set<Whole> wholes() {
    return wholes;
  }

  private void add(PeopleSeries series) {
    List<String> periods = new ArrayList<>();
    for (Figure.OfPeriod period : series.realised().periodFigures()) {
      if (period.figure() instanceof Figure.Count count) {
        String key = series.key(period.span());
        periods.add(key);
        Shown shown = new Shown(series, Optional.of(period.span()), Optional.empty());
        numbers.put(key, new Number(shown, count.number(), count.base()));
      } else if (period.figure() instanceof Figure.PerPart parts) {
        addParts(series, period.span(), parts);
      }
    }
    whole(series)
        .ifPresent(
            value -> {
              Shown shown = new Shown(series, Optional.empty(), Optional.empty());
              numbers.put(series.key(), new Number(shown, value, base(periods)));
              wholes.add(made(series, periods));
            });
  }

  private void addParts(PeopleSeries series, String span, Figure.PerPart parts) {
    for (int i = 0; i < parts.numbers().size(); i++) {
      Figure.OfPart part = parts.numbers().get(i);
      Shown shown =
          new Shown(
              series, Optional.of(span), part.part().or(() -> Optional.of(words(part, parts))));
      String key = series.key(span, i);
      part.number().ifPresent(it -> numbers.put(key, new Number(shown, it, part.base())));
    }
  }

  private static String words(Figure.OfPart part, Figure.PerPart parts) {
    return Integer.toString(parts.numbers().indexOf(part) + 1);
  }

  /** Shares of all periods are shares of all people together. */
  private Optional<BigDecimal> base(List<String> periods) {
    return periods.stream()
        .map(numbers::get)
        .flatMap(it -> it == null ? Optional.<BigDecimal>empty().stream() : it.base().stream())
        .reduce(BigDecimal::add);
  }

  private static Optional<BigDecimal> whole(PeopleSeries series) {
    return switch (series.realised()) {
      case Realised.Total it -> Optional.of(it.value());
      case Realised.AtLeast it -> Optional.of(it.value());
      case Realised.Suppressed it -> Optional.empty();
      case Realised.PerPeriod it -> Optional.empty();
      case Realised.Described it -> Optional.empty();
      case Realised.NotReceived it -> Optional.empty();
      case Realised.NotAvailable it -> Optional.empty();
      case Realised.Pending it -> Optional.empty();
      case Realised.NotApplicable it -> Optional.empty();
      case Realised.NotComparable it -> Optional.empty();
      case Realised.NoData it -> Optional.empty();
    };
  }

  private Whole made(PeopleSeries series, List<String> periods) {
    How how = series.realised() instanceof Realised.Total total ? how(total) : How.HIGHEST;
    boolean last =
        series.realised() instanceof Realised.Total total
            && total.calculation().filter(Calculation.LAST::equals).isPresent();
    List<String> parts =
        last ? periods.subList(Math.max(0, periods.size() - 1), periods.size()) : periods;
    Whole whole = new Whole(series.key(), how, List.copyOf(parts));
    return holds(whole) ? whole : new Whole(series.key(), How.OTHERWISE, whole.parts());
  }

  private static How how(Realised.Total total) {
    return switch (total.calculation().orElse(Calculation.SUM)) {
      case SUM, LAST -> How.SUM;
      case AVERAGE -> How.AVERAGE;
      case MAXIMUM -> How.HIGHEST;
      case RATIO_OF_SUMS, NONE -> How.OTHERWISE;
    };
  }

  private boolean holds(Whole whole) {
    List<Number> parts = new ArrayList<>();
    for (String key : whole.parts()) {
      Optional.ofNullable(numbers.get(key)).filter(Number::counts).ifPresent(parts::add);
    }
    Number made = numbers.get(whole.key());
    if (made == null || parts.isEmpty() || parts.size() < whole.parts().size()) {
      return false;
    }
    BigDecimal sum = parts.stream().map(Number::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal most = parts.stream().map(Number::value).reduce(BigDecimal.ZERO, BigDecimal::max);
    return switch (whole.how()) {
      case SUM -> made.counts() && sum.compareTo(made.value()) == 0;
      case AVERAGE -> sum.compareTo(BigDecimal.valueOf(Cell.GREATEST)) <= 0;
      case HIGHEST -> made.counts() && most.compareTo(made.value()) == 0;
      case OTHERWISE -> true;
    };
  }

  /** The number that stands in the table: of an average the sum, because that is what follows. */
  Optional<Long> inTable(String key) {
    Optional<Whole> average =
        wholes.stream().filter(it -> it.key().equals(key) && it.how() == How.AVERAGE).findFirst();
    if (average.isPresent()) {
      return Optional.of(
          average.get().parts().stream().mapToLong(part -> inTable(part).orElse(0L)).sum());
    }
    return Optional.ofNullable(numbers.get(key))
        .filter(Number::counts)
        .map(it -> it.value().longValueExact());
  }
}
