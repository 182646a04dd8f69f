package nl.rekenschap.programme;

import java.util.Optional;
import nl.rekenschap.programme.IndicatorForYear.Counts;

/** How an indicator is calculated, read from its mapping; nothing is filled in that is not said. */
record Calculations(Calculation overPeriods, Calculation overPlaces, Optional<RatioParts> ratio) {

  static Calculations read(Mapping field, Counts counts) {
    return new Calculations(
        one(field, "over-periods", counts),
        one(field, "over-places", counts),
        ratio(field, counts));
  }

  private static Calculation one(Mapping field, String key, Counts counts) {
    if (counts == Counts.TEXT) {
      if (field.optionalChoice(key, Calculation.class).isPresent()) {
        field.problem(key, "calculationOfText");
      }
      return Calculation.NONE;
    }
    Optional<Calculation> chosen = field.requiredChoice(key, Calculation.class);
    chosen
        .flatMap(calculation -> wrong(key, calculation, counts))
        .ifPresent(what -> field.problem(key, what));
    return chosen.orElse(Calculation.NONE);
  }

  private static Optional<String> wrong(String key, Calculation chosen, Counts counts) {
    if (chosen == Calculation.LAST && key.equals("over-places")) {
      return Optional.of("lastOverPlaces");
    }
    return switch (chosen) {
      case SUM, MAXIMUM, AVERAGE ->
          counts == Counts.RATIO ? Optional.of("calculationOfRatio") : Optional.empty();
      case RATIO_OF_SUMS ->
          counts == Counts.RATIO ? Optional.empty() : Optional.of("ratioOfSumsOfNumber");
      case LAST, NONE -> Optional.empty();
    };
  }

  private static Optional<RatioParts> ratio(Mapping field, Counts counts) {
    if (counts != Counts.RATIO) {
      if (field.optionalMapping("ratio").isPresent()) {
        field.problem("ratio", "ratioOfNumber");
      }
      return Optional.empty();
    }
    Optional<Mapping> parts = field.mapping("ratio");
    Optional<RatioParts> ratio =
        parts.map(both -> new RatioParts(part(both, "numerator"), part(both, "denominator")));
    parts.ifPresent(Mapping::close);
    return ratio;
  }

  private static RatioParts.Part part(Mapping both, String key) {
    Optional<Mapping> field = both.mapping(key);
    RatioParts.Part part =
        new RatioParts.Part(
            field.map(f -> f.text("wording")).orElse(""),
            field.map(f -> f.text("unit")).orElse(""));
    field.ifPresent(Mapping::close);
    return part;
  }
}
