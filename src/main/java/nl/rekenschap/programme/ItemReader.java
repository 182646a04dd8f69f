package nl.rekenschap.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/** Reads budget lines with all that hangs on them. Lines, providers, areas, schools are known. */
final class ItemReader {

  private final Years programme;
  private final Map<String, Line> lines;
  private final Set<String> providers;
  private final Map<String, Area> areas;
  private final Map<String, School> schools;

  ItemReader(
      Years programme,
      Map<String, Line> lines,
      Set<String> providers,
      Map<String, Area> areas,
      Map<String, School> schools) {
    this.programme = programme;
    this.lines = lines;
    this.providers = providers;
    this.areas = areas;
    this.schools = schools;
  }

  Plan.Item read(Mapping item, Set<String> seen) {
    String code = item.newCode("code", seen);
    Years runs = programme.ofItem(item);
    Intervention facts = facts(item, code, runs);
    Plan.Item read =
        new Plan.Item(
            facts,
            budget(item, runs),
            new IndicatorReader(programme, runs, facts).read(item),
            milestones(item));
    item.close();
    return read;
  }

  private Intervention facts(Mapping item, String code, Years runs) {
    Optional<Delivery> delivery = item.requiredChoice("delivery", Delivery.class);
    return new Intervention(
        code,
        item.text("name"),
        line(item, delivery),
        delivery.orElse(Delivery.GRANTEE),
        item.reference("provider", providers, "unknownProvider").map(ProviderId::new),
        runs.first(),
        runs.last(),
        fact(item, "goal"),
        fact(item, "activity"),
        fact(item, "target-group"),
        item.list("ages").stream().map(ItemReader::age).toList(),
        item.texts("school-types"),
        item.optionalChoice("mode", Intervention.FundingMode.class),
        placements(item),
        item.references("schools", schools.keySet(), "unknownSchool").stream()
            .filter(schools::containsKey)
            .map(schools::get)
            .toList(),
        item.flag("narrative"),
        Optional.empty(),
        facts(item, "evidence"),
        facts(item, "notes"),
        item.text("source"));
  }

  private Optional<Line> line(Mapping item, Optional<Delivery> delivery) {
    boolean costs = delivery.equals(Optional.of(Delivery.COSTS));
    if (delivery.isPresent() && costs == item.has("line")) {
      item.problem("line", costs ? "lineOfCosts" : "lineMissing");
    }
    return item.reference("line", lines.keySet(), "unknownLine").map(lines::get);
  }

  static Optional<Fact> fact(Mapping mapping, String key) {
    return mapping.optionalMapping(key).map(ItemReader::fact);
  }

  static List<Fact> facts(Mapping mapping, String key) {
    return mapping.list(key).stream().map(ItemReader::fact).toList();
  }

  private static Fact fact(Mapping field) {
    Fact fact = new Fact(field.text("text"), field.text("source"));
    field.close();
    return fact;
  }

  private static Intervention.AgeBand age(Mapping field) {
    var band =
        new Intervention.AgeBand(
            field.number("from"),
            field.optionalNumber("to"),
            field.flag("leading"),
            field.optionalText("note"),
            field.text("source"));
    if (band.from() > 99 || band.to().orElse(band.from()) < band.from()) {
      field.problem("to", "ages");
    }
    field.close();
    return band;
  }

  private List<Intervention.Placement> placements(Mapping item) {
    List<Intervention.Placement> placements = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Mapping field : item.list("areas")) {
      String code = field.requiredReference("area", areas.keySet(), "unknownArea");
      Optional<Integer> from =
          field.has("from") ? Optional.of(programme.year(field, "from")) : Optional.empty();
      String source = field.text("source");
      Area area = areas.get(code);
      if (area != null && !seen.add(code)) {
        field.problem("area", "doubleCode", code);
      } else if (area != null) {
        placements.add(new Intervention.Placement(area, from, source));
      }
      field.close();
    }
    return placements;
  }

  private Map<Integer, Plan.Budget> budget(Mapping item, Years runs) {
    Optional<Mapping> field = item.optionalMapping("budget");
    if (field.isEmpty()) {
      return Map.of();
    }
    String table = item.text("budget-source");
    Map<Integer, Plan.Budget> budget =
        programme.perYear(field.get(), year -> budget(field.get(), year, table));
    for (int year : budget.keySet()) {
      if (programme.contains(year) && !runs.contains(year)) {
        field.get().problem(String.valueOf(year), "notRunning", year, runs.first(), runs.last());
      }
    }
    return budget;
  }

  private static Optional<Plan.Budget> budget(Mapping field, String year, String table) {
    if (!field.isMapping(year)) {
      return field.amount(year).map(amount -> new Plan.Budget(amount, Optional.empty(), table));
    }
    Mapping both = field.mapping(year).orElseThrow();
    Optional<Money> amount = both.amount("amount");
    Optional<Money> text = both.amount("text");
    if (amount.isPresent() && amount.equals(text)) {
      both.problem("text", "textSame");
    }
    String source = table + "; " + both.text("source");
    both.close();
    return amount.map(found -> new Plan.Budget(found, text, source));
  }

  private List<Milestone> milestones(Mapping item) {
    Set<String> seen = new HashSet<>();
    List<Milestone> milestones = new ArrayList<>();
    for (Mapping field : item.list("milestones")) {
      Optional<Integer> quarter = field.optionalNumber("quarter");
      if (quarter.isPresent() && (quarter.get() < 1 || quarter.get() > 4)) {
        field.problem("quarter", "quarter");
      }
      milestones.add(
          new Milestone(
              field.newCode("code", seen),
              field.text("text"),
              programme.year(field, "year"),
              quarter,
              field.flag("assumed"),
              field.text("source")));
      field.close();
    }
    return milestones;
  }
}
