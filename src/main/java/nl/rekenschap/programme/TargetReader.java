package nl.rekenschap.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads targets: one for all years, or one for each. The file's head lists the ways to write one.
 */
final class TargetReader {

  private final Mapping indicator;
  private final Years years;
  private final List<Target.Since> changes = new ArrayList<>();

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
      if (!fits(entry.getValue(), counts)) {
        indicator.problem("targets", "targetOfText", entry.getKey());
        return targets;
      }
    }
    changes.stream()
        .filter(change -> !fits(change.target(), counts))
        .findFirst()
        .ifPresent(change -> indicator.problem("targets", "targetOfText", change.day()));
    return targets;
  }

  private static boolean fits(Target target, IndicatorForYear.Counts counts) {
    return target instanceof Target.NotApplicable == (counts == IndicatorForYear.Counts.TEXT);
  }

  /** Targets that changed within a year, in order of time; known once the rest was read. */
  List<Target.Since> changes() {
    return changes.stream().sorted(Comparator.comparing(Target.Since::day)).toList();
  }

  /** A name in the form of a day is a change within that year, not a year. */
  private void change(Mapping field, String name) {
    Optional<LocalDate> day = QuarterDay.parse(name).filter(found -> found.getDayOfYear() > 1);
    if (day.isEmpty()) {
      field.problem(name, "targetDay");
    } else if (!years.contains(day.get().getYear())) {
      field.problem(name, "yearOutside", day.get().getYear(), years.first(), years.last());
    }
    Target target = one(field, name);
    day.ifPresent(found -> changes.add(new Target.Since(found, target)));
  }

  private Map<Integer, Target> perYear() {
    if (!indicator.isMapping("targets")) {
      return same(one(indicator, "targets"));
    }
    Mapping field = indicator.mapping("targets").orElseThrow();
    if (field.has("proposal") || field.has("minimum")) {
      return same(words(field));
    }
    List<String> days = field.names().stream().filter(QuarterDay::looksLikeDay).toList();
    List<String> names = field.names().stream().filter(name -> !days.contains(name)).toList();
    Map<Integer, Target> targets =
        years.perYear(field, names, name -> Optional.of(one(field, name)));
    days.forEach(name -> change(field, name));
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
