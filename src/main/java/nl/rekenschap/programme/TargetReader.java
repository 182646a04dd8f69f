package nl.rekenschap.programme;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads targets: one for all years, or one for each. The file's head lists the ways to write one.
 */
final class TargetReader {

  private final Mapping indicator;
  private final Years years;

  /**
   * @param years the years in which the indicator must have a target
   */
  TargetReader(Mapping indicator, Years years) {
    this.indicator = indicator;
    this.years = years;
  }

  Map<Integer, Target> read(IndicatorForYear.Counts counts) {
    Map<Integer, Target> targets = perYear();
    for (Map.Entry<Integer, Target> entry : targets.entrySet()) {
      boolean described = entry.getValue() instanceof Target.NotApplicable;
      if (described != (counts == IndicatorForYear.Counts.TEXT)) {
        indicator.problem("targets", "targetOfText", entry.getKey());
        break;
      }
    }
    return targets;
  }

  private Map<Integer, Target> perYear() {
    if (!indicator.isMapping("targets")) {
      return same(one(indicator, "targets"));
    }
    Mapping field = indicator.mapping("targets").orElseThrow();
    if (field.has("proposal") || field.has("minimum")) {
      return same(words(field));
    }
    Map<Integer, Target> targets = years.perYear(field, name -> Optional.of(one(field, name)));
    for (int year : years.all()) {
      if (!targets.containsKey(year)) {
        indicator.problem("targets", "targetMissing", year);
      }
    }
    return targets;
  }

  private Map<Integer, Target> same(Target target) {
    Map<Integer, Target> targets = new TreeMap<>();
    years.all().forEach(year -> targets.put(year, target));
    return targets;
  }

  private static Target one(Mapping mapping, String key) {
    if (mapping.isMapping(key)) {
      return words(mapping.mapping(key).orElseThrow());
    }
    if (mapping.isNumber(key)) {
      return new Target.Number(mapping.number(key));
    }
    return switch (mapping.choice(key, Word.class)) {
      case NONE_BY_DESIGN -> new Target.NoneByDesign();
      case TO_BE_AGREED -> new Target.ToBeAgreed(Optional.empty());
      case NOT_SET -> new Target.NotSet();
      case NOT_APPLICABLE -> new Target.NotApplicable();
    };
  }

  private static Target words(Mapping field) {
    Target target =
        field.has("minimum")
            ? new Target.Minimum(field.number("minimum"))
            : new Target.ToBeAgreed(
                Optional.of(
                    new Target.Proposal(
                        field.number("proposal"), field.text("note"), field.text("source"))));
    field.close();
    return target;
  }

  private enum Word {
    NONE_BY_DESIGN,
    TO_BE_AGREED,
    NOT_SET,
    NOT_APPLICABLE
  }
}
