package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.council.AreaAccount.Focus;
import nl.rekenschap.council.AreaAccount.Place;
import nl.rekenschap.council.AreaAccount.Row;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.Intervention.FundingMode;

/** Puts each budget line with money in exactly one row of places. */
final class AreaRows {

  private final ReportInputs inputs;
  private final Map<String, Area> areas;

  private AreaRows(ReportInputs inputs) {
    this.inputs = inputs;
    this.areas = inputs.areas().stream().collect(Collectors.toMap(Area::code, Function.identity()));
  }

  static AreaAccount of(ReportInputs inputs) {
    AreaRows rows = new AreaRows(inputs);
    return new AreaAccount(rows.rows(), rows.focus());
  }

  private List<Row> rows() {
    Map<Place, List<ReportInputs.Item>> byPlace = new LinkedHashMap<>();
    for (ReportInputs.Item item : withMoney()) {
      byPlace.computeIfAbsent(place(item), key -> new ArrayList<>()).add(item);
    }
    return byPlace.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(row -> order(row.place())))
        .toList();
  }

  private List<ReportInputs.Item> withMoney() {
    return inputs.items().stream().filter(i -> !plan(i).isZero() || !awarded(i).isZero()).toList();
  }

  private static Row row(Place place, List<ReportInputs.Item> items) {
    return new Row(
        place,
        items.stream().map(i -> i.budget().name()).toList(),
        Money.sum(items.stream().map(AreaRows::plan).toList()),
        Money.sum(items.stream().map(AreaRows::awarded).toList()));
  }

  private Place place(ReportInputs.Item item) {
    if (item.budget().delivery() == Delivery.COSTS) {
      return new Place.Costs();
    }
    List<Area> where = where(item);
    if (where.size() == 1) {
      return one(where.getFirst());
    }
    if (!where.isEmpty()) {
      return new Place.Several(where.stream().map(Area::name).toList());
    }
    return item.plan().mode().filter(FundingMode.CITYWIDE_TARGET_GROUP::equals).isPresent()
        ? new Place.Citywide()
        : new Place.Unknown();
  }

  private Place one(Area area) {
    Optional<String> within = parent(area).map(Area::name);
    return new Place.One(area.name(), within, area.parentAssumed());
  }

  private List<Area> where(ReportInputs.Item item) {
    return item.plan().areas().stream()
        .filter(place -> place.fromYear().isEmpty() || place.fromYear().get() <= inputs.year())
        .map(place -> place.area())
        .toList();
  }

  private Optional<Area> parent(Area area) {
    return area.parent().flatMap(code -> Optional.ofNullable(areas.get(code)));
  }

  private boolean inFocus(Area area) {
    return area.focus() || parent(area).filter(Area::focus).isPresent();
  }

  private Focus focus() {
    Money whole = Money.ZERO;
    Money partly = Money.ZERO;
    Money outside = Money.ZERO;
    for (ReportInputs.Item item : inputs.items()) {
      List<Area> where = where(item);
      long within = where.stream().filter(this::inFocus).count();
      if (where.isEmpty() || item.budget().delivery() == Delivery.COSTS) {
        continue;
      }
      if (within == where.size()) {
        whole = whole.plus(plan(item));
      } else if (within > 0) {
        partly = partly.plus(plan(item));
      } else {
        outside = outside.plus(plan(item));
      }
    }
    List<String> names = inputs.areas().stream().filter(Area::focus).map(Area::name).toList();
    Money total = Money.sum(inputs.items().stream().map(AreaRows::plan).toList());
    return new Focus(names, whole, partly, outside, total);
  }

  private static Money plan(ReportInputs.Item item) {
    return item.budget().amount().orElse(Money.ZERO);
  }

  private static Money awarded(ReportInputs.Item item) {
    return MoneyOf.item(item).awardedMoney().orElse(Money.ZERO);
  }

  private static int order(Place place) {
    return switch (place) {
      case Place.One one -> 0;
      case Place.Several several -> 1;
      case Place.Citywide citywide -> 2;
      case Place.Unknown unknown -> 3;
      case Place.Costs costs -> 4;
    };
  }
}
