package nl.rekenschap.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rekenschap.council.InvestmentAccount.Focus;
import nl.rekenschap.council.InvestmentAccount.Place;
import nl.rekenschap.council.InvestmentAccount.Share;
import nl.rekenschap.council.InvestmentAccount.Stated;
import nl.rekenschap.council.InvestmentAccount.Why;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.Intervention.FundingMode;
import nl.rekenschap.programme.Intervention.Placement;
import nl.rekenschap.programme.School;

/** Places the money of each budget line by its rule; every cent ends up in exactly one place. */
final class Allocator {

  private final ReportInputs inputs;
  private final Map<String, Area> areas;

  private Allocator(ReportInputs inputs) {
    this.inputs = inputs;
    this.areas = inputs.areas().stream().collect(Collectors.toMap(Area::code, Function.identity()));
  }

  static InvestmentAccount of(ReportInputs inputs) {
    return new Allocator(inputs).account();
  }

  private InvestmentAccount account() {
    List<Stated> rules = new ArrayList<>();
    List<Share> planned = new ArrayList<>();
    List<Share> real = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (ReportInputs.Item item : inputs.items()) {
      ItemMoney money = MoneyOf.item(item);
      Money plan = money.plan().orElse(Money.ZERO);
      Optional<Money> came = money.settledMoney();
      if (plan.isZero() && came.map(Money::isZero).orElse(true)) {
        continue;
      }
      Stated stated = rule(item);
      rules.add(stated);
      planned.addAll(divide(item, plan, beforehand(item, stated.rule())));
      came.ifPresent(it -> real.addAll(divide(item, it, afterwards(item, stated.rule()))));
      if (came.isEmpty()) {
        unknown.add(item.budget().name());
      }
    }
    List<String> focus = inputs.areas().stream().filter(Area::focus).map(Area::name).toList();
    return new InvestmentAccount(rules, planned, real, unknown, focus);
  }

  private Stated rule(ReportInputs.Item item) {
    String code = item.budget().code();
    AllocationDecision chosen = inputs.allocation().get(code);
    return chosen == null
        ? new Stated(code, item.budget().name(), byPlan(item), Optional.empty())
        : new Stated(code, item.budget().name(), chosen.rule(), Optional.of(chosen.because()));
  }

  /** What the plan itself settles. */
  private AllocationRule byPlan(ReportInputs.Item item) {
    if (item.budget().delivery() == Delivery.COSTS) {
      return new AllocationRule.Costs();
    }
    List<Area> where = where(item);
    if (where.size() == 1) {
      return new AllocationRule.OneArea();
    }
    boolean citywide =
        item.plan().mode().filter(FundingMode.CITYWIDE_TARGET_GROUP::equals).isPresent();
    return where.isEmpty() && citywide ? new AllocationRule.Citywide() : new AllocationRule.None();
  }

  private List<Area> where(ReportInputs.Item item) {
    return item.plan().areas().stream()
        .filter(place -> place.fromYear().isEmpty() || place.fromYear().get() <= inputs.year())
        .map(Placement::area)
        .toList();
  }

  /** A place with its weight; weights are compared with each other only. */
  private record Part(Place place, BigDecimal weight) {}

  private List<Part> beforehand(ReportInputs.Item item, AllocationRule rule) {
    return rule instanceof AllocationRule.Participants
        ? nowhere(Why.NOT_BEFOREHAND)
        : parts(item, rule);
  }

  private List<Part> afterwards(ReportInputs.Item item, AllocationRule rule) {
    return rule instanceof AllocationRule.Participants by
        ? participants(item, by.indicator())
        : parts(item, rule);
  }

  private List<Part> parts(ReportInputs.Item item, AllocationRule rule) {
    return switch (rule) {
      case AllocationRule.Costs costs -> whole(new Place.Costs());
      case AllocationRule.Citywide citywide -> whole(new Place.Citywide());
      case AllocationRule.OneArea one ->
          where(item).size() == 1 ? whole(place(where(item).getFirst())) : undivided(item);
      case AllocationRule.Schools schools -> schools(item);
      case AllocationRule.Key key -> key(key);
      case AllocationRule.None none -> undivided(item);
      case AllocationRule.Participants by -> participants(item, by.indicator());
    };
  }

  private List<Part> undivided(ReportInputs.Item item) {
    List<Area> where = where(item);
    if (where.size() == 1) {
      return whole(place(where.getFirst()));
    }
    if (where.isEmpty()) {
      return nowhere(Why.NO_PLACE);
    }
    long within = where.stream().filter(this::inFocus).count();
    Focus focus = within == where.size() ? Focus.ALL : within > 0 ? Focus.PARTLY : Focus.NONE;
    return whole(new Place.Several(where.stream().map(Area::name).toList(), focus));
  }

  private List<Part> schools(ReportInputs.Item item) {
    List<School> named = item.plan().schools();
    return named.isEmpty()
        ? undivided(item)
        : named.stream().flatMap(s -> atSchool(s, BigDecimal.ONE).stream()).toList();
  }

  /** Equal parts over the areas of a school, so that it counts once. */
  private List<Part> atSchool(School school, BigDecimal weight) {
    List<Area> known =
        school.areas().stream().map(areas::get).filter(java.util.Objects::nonNull).toList();
    if (known.isEmpty()) {
      return List.of(new Part(new Place.Nowhere(Why.NO_PLACE), weight));
    }
    BigDecimal part = weight.divide(BigDecimal.valueOf(known.size()), 20, RoundingMode.HALF_EVEN);
    return known.stream()
        .map(area -> new Part(new Place.School(school.code(), school.name(), place(area)), part))
        .toList();
  }

  private List<Part> key(AllocationRule.Key key) {
    List<Part> parts = new ArrayList<>();
    BigDecimal rest = BigDecimal.valueOf(100);
    for (Map.Entry<String, BigDecimal> one : key.percent().entrySet()) {
      Area area = areas.get(one.getKey());
      if (area != null) {
        parts.add(new Part(place(area), one.getValue()));
        rest = rest.subtract(one.getValue());
      }
    }
    if (rest.signum() > 0) {
      parts.add(new Part(new Place.Nowhere(Why.REST_OF_KEY), rest));
    }
    return parts;
  }

  /** By numbers of persons only when none of them is small: money is never suppressed. */
  private List<Part> participants(ReportInputs.Item item, String indicator) {
    Map<Optional<String>, BigDecimal> reported = ReportedByPart.of(item.now(), indicator);
    BigDecimal all = reported.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (all.signum() == 0) {
      return nowhere(Why.NO_FIGURES);
    }
    BigDecimal smallest = BigDecimal.valueOf(inputs.disclosure().threshold(item.budget().code(), indicator));
    if (reported.values().stream().anyMatch(n -> n.signum() > 0 && n.compareTo(smallest) < 0)) {
      return nowhere(Why.SMALL_NUMBERS);
    }
    Map<String, School> schools =
        item.plan().schools().stream().collect(Collectors.toMap(School::code, s -> s));
    List<Part> parts = new ArrayList<>();
    reported.forEach(
        (part, number) -> {
          if (number.signum() > 0) {
            parts.addAll(reportedAt(part, number, schools));
          }
        });
    return parts;
  }

  private List<Part> reportedAt(
      Optional<String> part, BigDecimal number, Map<String, School> schools) {
    Optional<School> school = part.map(schools::get);
    if (school.isPresent()) {
      return atSchool(school.get(), number);
    }
    return List.of(
        new Part(
            part.map(areas::get)
                .<Place>map(this::place)
                .orElseGet(() -> new Place.Nowhere(Why.WITHOUT_PLACE)),
            number));
  }

  private static List<Part> whole(Place place) {
    return List.of(new Part(place, BigDecimal.ONE));
  }

  private static List<Part> nowhere(Why why) {
    return whole(new Place.Nowhere(why));
  }

  private Place.Area place(Area area) {
    Optional<Area> parent = parent(area);
    return new Place.Area(
        area.code(),
        area.name(),
        parent.map(Area::code).orElse(area.code()),
        parent.map(Area::name).orElse(area.name()),
        inFocus(area),
        area.parentAssumed());
  }

  private Optional<Area> parent(Area area) {
    return area.parent().flatMap(code -> Optional.ofNullable(areas.get(code)));
  }

  private boolean inFocus(Area area) {
    return area.focus() || parent(area).filter(Area::focus).isPresent();
  }

  /**
   * Whole cents by the largest remainder, so that the parts are the whole; places that come twice
   * are put together.
   */
  private static List<Share> divide(ReportInputs.Item item, Money money, List<Part> parts) {
    if (money.isZero()) {
      return List.of();
    }
    Map<Place, BigDecimal> weights = new LinkedHashMap<>();
    parts.forEach(part -> weights.merge(part.place(), part.weight(), BigDecimal::add));
    List<Place> places = List.copyOf(weights.keySet());
    BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal cents = money.amount().movePointRight(2);
    List<BigDecimal> exact =
        places.stream()
            .map(p -> cents.multiply(weights.getOrDefault(p, BigDecimal.ZERO)))
            .map(share -> share.divide(all, 20, RoundingMode.HALF_EVEN))
            .toList();
    List<BigDecimal> whole =
        new ArrayList<>(exact.stream().map(e -> e.setScale(0, RoundingMode.FLOOR)).toList());
    int left =
        cents.subtract(whole.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).intValueExact();
    IntStream.range(0, places.size())
        .boxed()
        .sorted(Comparator.comparing((Integer at) -> whole.get(at).subtract(exact.get(at))))
        .limit(left)
        .toList()
        .forEach(at -> whole.set(at, whole.get(at).add(BigDecimal.ONE)));
    return IntStream.range(0, places.size())
        .filter(at -> whole.get(at).signum() != 0)
        .mapToObj(
            at ->
                new Share(
                    item.budget().code(),
                    places.get(at),
                    new Money(whole.get(at).movePointLeft(2))))
        .toList();
  }
}
