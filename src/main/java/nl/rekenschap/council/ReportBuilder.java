package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.council.CouncilReport.Chapter;
import nl.rekenschap.council.CouncilReport.Explanation;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.Ledger;
import nl.rekenschap.council.CouncilReport.MotionAnswer;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.CouncilReport.SchoolRow;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.School;

/** Makes the report from what the rooms gave; nothing is asked or stored here. */
final class ReportBuilder {

  private final ReportInputs inputs;
  private final Map<String, String> names;

  private ReportBuilder(ReportInputs inputs) {
    this.inputs = inputs;
    this.names = inputs.names();
  }

  static CouncilReport build(ReportInputs inputs, Narrative narrative) {
    return new ReportBuilder(inputs).report(narrative);
  }

  private CouncilReport report(Narrative narrative) {
    return new CouncilReport(
        inputs.year(),
        inputs.programme(),
        inputs.practice(),
        inputs.asOf(),
        narrative,
        inputs.lines().stream().map(this::chapter).filter(c -> !c.items().isEmpty()).toList(),
        items(Optional.empty()),
        Allocator.of(inputs),
        inputs.carryOver().map(this::ledger),
        FromElsewhere.series(inputs),
        FromElsewhere.needs(inputs),
        inputs.motions().stream().map(m -> new MotionAnswer(m, namesOf(m.items()))).toList(),
        Findings.quality(inputs),
        Findings.open(inputs),
        Findings.changed(inputs),
        schools(),
        ChangesOf.of(inputs));
  }

  private Chapter chapter(Line line) {
    return new Chapter(line.code(), line.name(), items(Optional.of(line)));
  }

  private List<Item> items(Optional<Line> line) {
    return inputs.items().stream()
        .filter(i -> i.budget().line().equals(line))
        .map(this::item)
        .toList();
  }

  private Item item(ReportInputs.Item item) {
    return new Item(
        item.budget().code(),
        item.budget().name(),
        item.budget().delivery(),
        item.providerName(),
        MoneyOf.item(item),
        item.now().indicators().stream().map(i -> GoalOf.goal(item, i)).toList(),
        Findings.milestones(item),
        explanations(item),
        PageOf.page(item, inputs));
  }

  /** The words of who reported; those about milestones once the account was confirmed. */
  private static List<Explanation> explanations(ReportInputs.Item item) {
    Stream<Explanation> figures =
        item.now().accepted().stream()
            .filter(a -> !a.explanation().isBlank())
            .map(a -> new Explanation(a.span().code(), a.explanation().strip()));
    Stream<Explanation> account =
        item.account().filter(MilestoneResult.Account::confirmed).isPresent()
            ? item.accountWords().stream().map(words -> new Explanation("y", words.strip()))
            : Stream.empty();
    return Stream.concat(figures, account).toList();
  }

  private List<SchoolRow> schools() {
    Map<String, String> areas =
        inputs.areas().stream().collect(Collectors.toMap(Area::code, Area::name));
    return inputs.schools().stream()
        .map(
            school ->
                new SchoolRow(
                    school.code(),
                    school.name(),
                    school.areas().stream().map(code -> areas.getOrDefault(code, code)).toList(),
                    school.note(),
                    inputs.items().stream()
                        .filter(item -> namesSchool(item, school))
                        .map(item -> item.budget().name())
                        .toList()))
        .toList();
  }

  private static boolean namesSchool(ReportInputs.Item item, School school) {
    return item.plan().schools().stream().anyMatch(s -> s.code().equals(school.code()));
  }

  private Ledger ledger(CarryOver carryOver) {
    List<CarryOver.Use> uses = new ArrayList<>();
    for (CarryOver.Use use : carryOver.uses()) {
      String name = names.getOrDefault(use.item(), use.item());
      uses.add(new CarryOver.Use(name, use.year(), use.amount()));
    }
    return new Ledger(
        carryOver.fromYear(),
        carryOver.in(),
        List.copyOf(uses),
        carryOver.unallocated(),
        carryOver.note());
  }

  private List<String> namesOf(List<String> codes) {
    return codes.stream().map(code -> names.getOrDefault(code, code)).toList();
  }
}
