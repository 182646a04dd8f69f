package nl.rekenschap.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/**
 * Reads a programme file strictly: every unknown field, wrong type, double code, missing reference
 * and sum that does not agree is a problem with its place, and one problem refuses the file.
 *
 * <p>Long because it reads each part of the file in one place.
 */
final class PlanReader {

  private static final String MUNICIPALITY = "GM\\d{4}";
  private static final String CBS = "WK[0-9A-Z]{6}|BU[0-9A-Z]{8}";

  private final Problems problems = new Problems();

  /** A read plan, or all that is wrong. */
  sealed interface Reading {

    record Good(Plan plan) implements Reading {}

    record Bad(List<ImportResult.Problem> problems) implements Reading {}
  }

  private PlanReader() {}

  static Reading read(byte[] file) {
    PlanReader reader = new PlanReader();
    Optional<Plan> plan = YamlFile.open(file, reader.problems).map(reader::plan);
    return plan.isPresent() && reader.problems.none()
        ? new Reading.Good(plan.get())
        : new Reading.Bad(reader.problems.inOrder());
  }

  private Plan plan(Mapping root) {
    if (root.number("format") != 1) {
      root.problem("format", "format");
    }
    Optional<Mapping> head = root.mapping("programme");
    Years years = head.map(Years::ofProgramme).orElse(new Years(2000, 2100));
    Plan.Head headRead =
        head.map(field -> head(field, years))
            .orElse(new Plan.Head("unreadable", "", "", "", years.first(), years.last(), ""));

    Sums sums = new Sums(years);
    List<Plan.PlanLine> lines = lines(root, sums);
    List<Plan.PlanProvider> providers = providers(root);
    Map<String, Area> areas = areas(root);
    Map<String, School> schools = schools(root, areas);
    ItemReader itemReader =
        new ItemReader(
            years,
            lines.stream().map(Plan.PlanLine::line).collect(byCode(Line::code)),
            codes(providers, provider -> provider.entry().code().value()),
            areas,
            schools);
    Set<String> itemCodes = new HashSet<>();
    List<Plan.Item> items =
        root.list("items").stream().map(item -> itemReader.read(item, itemCodes)).toList();
    if (items.isEmpty()) {
      root.problem("items", "missingField", "items");
    }
    Map<Integer, Money> totals = sums.totals(root);
    if (problems.none()) {
      sums.check(items); // sums over values that were not read would only confuse
    }
    Plan plan =
        new Plan(
            headRead,
            totals,
            funding(root, years),
            carryOver(root, years, items),
            lines,
            providers,
            List.copyOf(areas.values()),
            List.copyOf(schools.values()),
            items,
            cimo(root, items),
            motions(root, itemCodes),
            councilIndicators(root),
            ItemReader.facts(root, "notes"),
            SourcesReader.read(root));
    root.close();
    return plan;
  }

  private static Plan.Head head(Mapping field, Years years) {
    Optional<Mapping> municipality = field.mapping("municipality");
    String gm = municipality.map(m -> m.text("code")).orElse("");
    if (municipality.isPresent() && !gm.matches(MUNICIPALITY)) {
      municipality.get().problem("code", "municipality");
    }
    String name = municipality.map(m -> m.text("name")).orElse("");
    municipality.ifPresent(Mapping::close);
    Plan.Head head =
        new Plan.Head(
            field.code("code"),
            field.text("title"),
            gm,
            name,
            years.first(),
            years.last(),
            field.text("source"));
    field.close();
    return head;
  }

  private static List<Plan.PlanLine> lines(Mapping root, Sums sums) {
    Set<String> seen = new HashSet<>();
    List<Plan.PlanLine> lines = new ArrayList<>();
    for (Mapping field : root.list("lines")) {
      Line line = new Line(field.newCode("code", seen), field.text("name"));
      sums.ofLine(line.code(), field);
      lines.add(new Plan.PlanLine(line, field.text("source")));
      field.close();
    }
    return lines;
  }

  private static List<Plan.PlanProvider> providers(Mapping root) {
    Set<String> seen = new HashSet<>();
    List<Plan.PlanProvider> providers = new ArrayList<>();
    for (Mapping field : root.list("providers")) {
      ProviderEntry entry =
          new ProviderEntry(
              new ProviderId(field.newCode("code", seen)),
              field.text("name"),
              field.texts("aliases"));
      providers.add(new Plan.PlanProvider(entry, field.text("source")));
      field.close();
    }
    return providers;
  }

  private static Map<String, Area> areas(Mapping root) {
    List<Mapping> fields = root.list("areas");
    Set<String> seen = new HashSet<>();
    Map<String, Area> areas = new LinkedHashMap<>();
    for (Mapping field : fields) {
      Optional<String> cbs = field.optionalText("cbs");
      if (cbs.isPresent() && !cbs.get().matches(CBS)) {
        field.problem("cbs", "cbs");
      }
      Area area =
          new Area(
              field.newCode("code", seen),
              field.text("name"),
              field.choice("level", Area.Level.class),
              cbs,
              field.has("parent") ? Optional.of(field.code("parent")) : Optional.empty(),
              field.flag("parent-assumed"),
              field.flag("focus"),
              field.optionalText("note"),
              field.text("source"));
      areas.put(area.code(), area);
      field.close();
    }
    fields.forEach(field -> field.reference("parent", areas.keySet(), "unknownArea"));
    return areas;
  }

  private static Map<String, School> schools(Mapping root, Map<String, Area> areas) {
    Set<String> seen = new HashSet<>();
    Map<String, School> schools = new LinkedHashMap<>();
    for (Mapping field : root.list("schools")) {
      School school =
          new School(
              field.newCode("code", seen),
              field.text("name"),
              field.references("areas", areas.keySet(), "unknownArea"),
              field.optionalText("note"),
              field.text("source"));
      schools.put(school.code(), school);
      field.close();
    }
    return schools;
  }

  private static Map<Integer, Money> funding(Mapping root, Years years) {
    Optional<Mapping> field = root.optionalMapping("funding");
    Map<Integer, Money> amounts =
        field.flatMap(f -> f.mapping("amounts")).map(years::amounts).orElse(Map.of());
    field.ifPresent(
        f -> {
          f.text("source");
          f.close();
        });
    return amounts;
  }

  private Optional<CarryOver> carryOver(Mapping root, Years years, List<Plan.Item> items) {
    return root.optionalMapping("carry-over")
        .map(field -> new CarryOverReader(years, items).read(field));
  }

  private static List<Plan.CimoEntry> cimo(Mapping root, List<Plan.Item> plan) {
    Map<String, Set<String>> indicators =
        plan.stream()
            .collect(
                Collectors.toMap(
                    item -> item.facts().code(),
                    item ->
                        item.indicators().stream()
                            .map(Plan.PlanIndicator::code)
                            .collect(Collectors.toSet()),
                    (first, again) -> first));
    Set<String> items = indicators.keySet();
    Set<String> seen = new HashSet<>();
    Set<String> placed = new HashSet<>();
    List<Plan.CimoEntry> entries = new ArrayList<>();
    for (Mapping field : root.list("cimo")) {
      String code = field.newCode("code", seen);
      List<String> shared = field.references("items", items, "unknownItem");
      shared.stream()
          .filter(item -> !placed.add(item))
          .forEach(item -> field.problem("items", "doubleCimo", item));
      entries.add(
          new Plan.CimoEntry(
              code,
              new Intervention.Cimo(
                  field.text("name"),
                  shared,
                  field.texts("context"),
                  field.texts("intervention"),
                  field.texts("mechanisms"),
                  field.texts("outcomes"),
                  ties(field, shared, indicators),
                  field.text("source"))));
      field.close();
    }
    return entries;
  }

  private static List<Intervention.Cimo.Tie> ties(
      Mapping cimo, List<String> items, Map<String, Set<String>> indicators) {
    List<Intervention.Cimo.Tie> ties = new ArrayList<>();
    for (Mapping field : cimo.list("indicators")) {
      String item = field.requiredReference("item", items, "unknownItem");
      ties.add(
          new Intervention.Cimo.Tie(
              field.choice("element", Intervention.Cimo.Element.class),
              item,
              field.references(
                  "codes", indicators.getOrDefault(item, Set.of()), "unknownIndicator"),
              field.text("source")));
      field.close();
    }
    return ties;
  }

  private static List<Motion> motions(Mapping root, Set<String> items) {
    Set<String> seen = new HashSet<>();
    List<Motion> motions = new ArrayList<>();
    for (Mapping field : root.list("motions")) {
      motions.add(
          new Motion(
              field.newCode("code", seen),
              field.text("title"),
              field.optionalText("date"),
              field.choice("outcome", Motion.Outcome.class),
              field.optionalText("votes"),
              field.references("items", items, "unknownItem"),
              ItemReader.fact(field, "answer"),
              field.text("source")));
      field.close();
    }
    return motions;
  }

  private static List<CouncilIndicator> councilIndicators(Mapping root) {
    Set<String> seen = new HashSet<>();
    List<CouncilIndicator> indicators = new ArrayList<>();
    for (Mapping field : root.list("council-indicators")) {
      indicators.add(
          new CouncilIndicator(
              field.newCode("code", seen),
              field.choice("kind", CouncilIndicator.Kind.class),
              field.text("wording"),
              field.optionalText("note"),
              breaks(field),
              field.text("source")));
      field.close();
    }
    return indicators;
  }

  private static List<CouncilIndicator.Break> breaks(Mapping indicator) {
    List<CouncilIndicator.Break> breaks = new ArrayList<>();
    for (Mapping field : indicator.list("breaks")) {
      breaks.add(
          new CouncilIndicator.Break(
              field.text("before"), field.text("why"), field.text("source")));
      field.close();
    }
    return breaks;
  }

  private static <T> Set<String> codes(List<T> list, Function<T, String> code) {
    return list.stream().map(code).collect(Collectors.toSet());
  }

  private static <T> java.util.stream.Collector<T, ?, Map<String, T>> byCode(
      Function<T, String> code) {
    return Collectors.toMap(code, one -> one, (first, second) -> first, LinkedHashMap::new);
  }
}
