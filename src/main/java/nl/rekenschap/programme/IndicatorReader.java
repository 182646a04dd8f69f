package nl.rekenschap.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorForYear.Reach;

/**
 * Reads the indicators of one item: first their codes and versions, since these refer to others.
 */
final class IndicatorReader {

  private final Years programme;
  private final Years runs;
  private final Intervention facts;

  IndicatorReader(Years programme, Years runs, Intervention facts) {
    this.programme = programme;
    this.runs = runs;
    this.facts = facts;
  }

  private record Head(
      Mapping field, String code, Counts counts, List<Plan.Version> versions, LocalDate from) {}

  List<Plan.PlanIndicator> read(Mapping item) {
    Set<String> seen = new HashSet<>();
    List<Head> heads = item.list("indicators").stream().map(field -> head(field, seen)).toList();
    Map<String, Head> byCode =
        heads.stream().collect(Collectors.toMap(Head::code, head -> head, (a, b) -> a));
    Map<String, String> mapsFrom = new HashMap<>();
    Map<String, LocalDate> takenOver = new HashMap<>();
    for (Head head : heads) {
      predecessor(head, byCode)
          .ifPresent(
              before -> {
                mapsFrom.put(head.code(), before);
                if (takenOver.putIfAbsent(before, head.from()) != null) {
                  head.field().problem("maps-from", "mapsFromTwice", before);
                }
              });
    }
    return heads.stream()
        .map(
            head ->
                indicator(
                    head,
                    byCode,
                    Optional.ofNullable(mapsFrom.get(head.code())),
                    Optional.ofNullable(takenOver.get(head.code())).map(day -> day.minusDays(1))))
        .toList();
  }

  private Head head(Mapping field, Set<String> seen) {
    String code = field.newCode("code", seen);
    List<Plan.Version> versions = versions(field);
    LocalDate from =
        versions.isEmpty() ? LocalDate.of(runs.first(), 1, 1) : versions.getFirst().from();
    return new Head(field, code, field.choice("counts", Counts.class), versions, from);
  }

  private static Optional<String> predecessor(Head head, Map<String, Head> byCode) {
    Optional<String> code =
        head.field().reference("maps-from", byCode.keySet(), "unknownIndicator");
    Optional<Head> before = code.map(byCode::get);
    if (before.filter(other -> !other.from().isBefore(head.from())).isPresent()) {
      head.field().problem("maps-from", "mapsFromLater", code.orElseThrow());
      return Optional.empty();
    }
    return code;
  }

  private Plan.PlanIndicator indicator(
      Head head,
      Map<String, Head> byCode,
      Optional<String> mapsFrom,
      Optional<LocalDate> validUntil) {
    Mapping field = head.field();
    Breakdown breakdown = breakdown(field);
    TargetReader targets = new TargetReader(field, valid(head.from(), validUntil));
    Map<Integer, Target> perYear = targets.read(head.counts());
    Calculations calculations = Calculations.read(field, head.counts());
    Plan.PlanIndicator indicator =
        new Plan.PlanIndicator(
            head.code(),
            field.text("unit"),
            head.counts(),
            field.optionalChoice("reach", Reach.class).orElse(Reach.NONE),
            breakdown,
            field.optionalText("definition"),
            field.flag("provisional"),
            calculations.overPeriods(),
            calculations.overPlaces(),
            calculations.ratio(),
            limits(head, breakdown, byCode),
            mapsFrom,
            validUntil,
            head.versions(),
            perYear,
            targets.changes());
    field.close();
    return indicator;
  }

  private Years valid(LocalDate from, Optional<LocalDate> until) {
    return new Years(
        Math.max(from.getYear(), runs.first()),
        until.map(day -> Math.min(day.getYear(), runs.last())).orElse(runs.last()));
  }

  private List<Plan.Version> versions(Mapping indicator) {
    List<Plan.Version> versions = new ArrayList<>();
    for (Mapping field : indicator.list("versions")) {
      Optional<LocalDate> from = programme.start(field, "from");
      if (from.isPresent()
          && !versions.isEmpty()
          && !from.get().isAfter(versions.getLast().from())) {
        field.problem("from", "versionOrder", QuarterDay.text(from.get()));
      }
      boolean first = versions.isEmpty() && !indicator.has("maps-from");
      boolean continues = first || field.flag("continues");
      versions.add(
          new Plan.Version(
              from.orElse(LocalDate.of(programme.first(), 1, 1)),
              field.text("wording"),
              continues,
              field.text("source")));
      field.close();
    }
    if (versions.isEmpty()) {
      indicator.problem("versions", "missingField", "versions");
    }
    return versions;
  }

  /** Parts named in the file, or the item's own schools or areas. */
  private Breakdown breakdown(Mapping field) {
    Breakdown.By by =
        field.optionalChoice("breakdown", Breakdown.By.class).orElse(Breakdown.By.NONE);
    Set<String> seen = new HashSet<>();
    List<Breakdown.Part> named =
        field.list("parts").stream()
            .map(
                part -> {
                  var read = new Breakdown.Part(part.newCode("code", seen), part.text("name"));
                  part.close();
                  return read;
                })
            .collect(Collectors.toList());
    if (by == Breakdown.By.SCHOOL) {
      facts.schools().forEach(s -> named.add(new Breakdown.Part(s.code(), s.name())));
    } else if (by == Breakdown.By.AREA) {
      facts.areas().forEach(p -> named.add(new Breakdown.Part(p.area().code(), p.area().name())));
    }
    return new Breakdown(by, List.copyOf(named));
  }

  private static Limits limits(Head head, Breakdown breakdown, Map<String, Head> byCode) {
    Optional<Mapping> found = head.field().optionalMapping("limits");
    if (found.isEmpty()) {
      return Limits.NONE;
    }
    if (head.counts() == Counts.TEXT) {
      head.field().problem("limits", "limitsOfText");
    }
    Mapping field = found.get();
    Limits limits =
        new Limits(
            field.optionalNumber("min").map(Integer::longValue),
            field.optionalNumber("max").map(Integer::longValue),
            notAbove(head, field, byCode),
            field.optionalNumber("explain-below"),
            field.flag("breakdown-total"));
    if (limits.minimum().orElse(0L) > limits.maximum().orElse(Long.MAX_VALUE)) {
      field.problem(
          "min", "minAboveMax", limits.minimum().orElseThrow(), limits.maximum().orElseThrow());
    }
    if (limits.explainBelowPercent().filter(p -> p < 1 || p > 100).isPresent()) {
      field.problem("explain-below", "percentage");
    }
    if (limits.breakdownTotal() && breakdown.by() == Breakdown.By.NONE) {
      field.problem("breakdown-total", "totalOfNothing");
    }
    field.close();
    return limits;
  }

  private static Optional<String> notAbove(Head head, Mapping field, Map<String, Head> byCode) {
    Optional<String> code = field.reference("not-above", byCode.keySet(), "unknownIndicator");
    Counts other = code.map(byCode::get).map(Head::counts).orElse(Counts.CONTACTS);
    if (code.isPresent()
        && (code.get().equals(head.code()) || other == Counts.TEXT || other == Counts.RATIO)) {
      field.problem("not-above", "notAboveThis", code.get());
      return Optional.empty();
    }
    return code;
  }
}
