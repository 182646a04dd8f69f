package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.rekenschap.kernel.Money;

/**
 * Where the money of a year goes (investeringsverantwoording), planned beside real. Each amount is
 * placed by a stated rule, to the cent; what no rule places stands apart, so that everything adds
 * up.
 *
 * @param rules of every budget line with money, in the plan's order
 * @param planned by the programme's table
 * @param real what was determined, spent or is expected
 * @param unknown names of the lines with planned money of which nothing real is known yet
 * @param focus names of the areas that the plan focuses on
 */
public record InvestmentAccount(
    List<Stated> rules,
    List<Share> planned,
    List<Share> real,
    List<String> unknown,
    List<String> focus) {

  static final InvestmentAccount EMPTY =
      new InvestmentAccount(List.of(), List.of(), List.of(), List.of(), List.of());

  public InvestmentAccount {
    rules = List.copyOf(rules);
    planned = List.copyOf(planned);
    real = List.copyOf(real);
    unknown = List.copyOf(unknown);
    focus = List.copyOf(focus);
  }

  /**
   * The rule of one budget line.
   *
   * @param because the reason that was given when somebody chose it; absent when it follows from
   *     the plan
   */
  public record Stated(String item, String name, AllocationRule rule, Optional<String> because) {}

  /** A part of the money of one budget line. */
  public record Share(String item, Place place, Money money) {}

  /** Where money can land. */
  public sealed interface Place {

    /**
     * A district or neighbourhood.
     *
     * @param district code of the district; its own for one
     * @param districtName in words
     * @param assumed whether that is our assumption
     */
    record Area(
        String code,
        String name,
        String district,
        String districtName,
        boolean focus,
        boolean assumed)
        implements Place {}

    record School(String code, String name, Area area) implements Place {}

    /** Areas that the plan names together, without a rule to divide it. */
    record Several(List<String> names, Focus focus) implements Place {}

    record Citywide() implements Place {}

    record Costs() implements Place {}

    record Nowhere(Why why) implements Place {}
  }

  /** How much of it lies in the areas of focus. */
  public enum Focus {
    ALL,
    PARTLY,
    NONE
  }

  /** Why money could not be placed. */
  public enum Why {
    /** The plan names no area and no rule was agreed. */
    NO_PLACE,
    /** It is placed by what is reported, so not beforehand. */
    NOT_BEFOREHAND,
    /** Nothing was reported to place it by. */
    NO_FIGURES,
    /** The part of what was reported without a school or area. */
    WITHOUT_PLACE,
    /** The numbers are so small that the amounts would give them away. */
    SMALL_NUMBERS,
    /** What the agreed parts leave over. */
    REST_OF_KEY
  }

  /** The account as rows, by something that a place has. */
  public record Row(String key, String name, Money planned, Money real) {}

  public Money total(boolean ofPlan) {
    return sum(ofPlan ? planned : real, share -> true);
  }

  /** Money in the areas of focus for certain. */
  public Money inFocus(boolean ofPlan) {
    return sum(ofPlan ? planned : real, share -> focusOf(share.place()) == Focus.ALL);
  }

  public Money partlyInFocus(boolean ofPlan) {
    return sum(ofPlan ? planned : real, share -> focusOf(share.place()) == Focus.PARTLY);
  }

  /** Money in areas, none of them of focus. */
  public Money outsideFocus(boolean ofPlan) {
    return sum(
        ofPlan ? planned : real,
        share -> hasArea(share.place()) && focusOf(share.place()) == Focus.NONE);
  }

  public Money citywide(boolean ofPlan) {
    return sum(ofPlan ? planned : real, share -> share.place() instanceof Place.Citywide);
  }

  public Money costs(boolean ofPlan) {
    return sum(ofPlan ? planned : real, share -> share.place() instanceof Place.Costs);
  }

  public Money notPlaced(boolean ofPlan) {
    return sum(ofPlan ? planned : real, share -> share.place() instanceof Place.Nowhere);
  }

  /** Districts, each with its neighbourhoods and schools. */
  public List<Row> districts() {
    return rows(
        share -> area(share.place()).map(area -> new Named(area.district(), area.districtName())));
  }

  /** Neighbourhoods that the plan names. */
  public List<Row> neighbourhoods() {
    return rows(
        share ->
            area(share.place())
                .filter(area -> !area.code().equals(area.district()))
                .map(area -> new Named(area.code(), area.name())));
  }

  /** Each school once, also when it lies in two areas. */
  public List<Row> schools() {
    return rows(
        share ->
            share.place() instanceof Place.School school
                ? Optional.of(new Named(school.code(), school.name()))
                : Optional.empty());
  }

  /** Areas together for which there is no rule. */
  public List<Row> several() {
    return rows(
        share ->
            share.place() instanceof Place.Several several
                ? Optional.of(
                    new Named(
                        String.join("-", several.names()), String.join(", ", several.names())))
                : Optional.empty());
  }

  private record Named(String key, String name) {}

  private List<Row> rows(Function<Share, Optional<Named>> of) {
    Map<Named, Money> plan = sums(planned, of);
    Map<Named, Money> came = sums(real, of);
    Map<Named, Row> all = new LinkedHashMap<>();
    plan.forEach((named, money) -> all.put(named, row(named, money, came.get(named))));
    came.forEach((named, money) -> all.putIfAbsent(named, row(named, Money.ZERO, money)));
    return List.copyOf(all.values());
  }

  private static Row row(
      Named named, Money planned, @org.jspecify.annotations.Nullable Money real) {
    return new Row(named.key(), named.name(), planned, real == null ? Money.ZERO : real);
  }

  private static Map<Named, Money> sums(List<Share> shares, Function<Share, Optional<Named>> of) {
    Map<Named, Money> sums = new LinkedHashMap<>();
    for (Share share : shares) {
      of.apply(share).ifPresent(named -> sums.merge(named, share.money(), Money::plus));
    }
    return sums;
  }

  static Optional<Place.Area> area(Place place) {
    return switch (place) {
      case Place.Area area -> Optional.of(area);
      case Place.School school -> Optional.of(school.area());
      case Place.Several several -> Optional.empty();
      case Place.Citywide citywide -> Optional.empty();
      case Place.Costs costs -> Optional.empty();
      case Place.Nowhere nowhere -> Optional.empty();
    };
  }

  private static boolean hasArea(Place place) {
    return place instanceof Place.Several || area(place).isPresent();
  }

  private static Focus focusOf(Place place) {
    if (place instanceof Place.Several several) {
      return several.focus();
    }
    return area(place).filter(Place.Area::focus).isPresent() ? Focus.ALL : Focus.NONE;
  }

  private static Money sum(List<Share> shares, java.util.function.Predicate<Share> which) {
    return Money.sum(shares.stream().filter(which).map(Share::money).toList());
  }

  /** Percentage of a whole, rounded; absent of nothing. */
  static Optional<BigDecimal> percent(Money part, Money whole) {
    return whole.isZero()
        ? Optional.empty()
        : Optional.of(
            part.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(whole.amount(), 0, java.math.RoundingMode.HALF_UP));
  }
}
