package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.council.CouncilReport.Chapter;
import nl.rekenschap.council.CouncilReport.Explanation;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.Ledger;
import nl.rekenschap.council.CouncilReport.MotionAnswer;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Target;

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
        Findings.changed(inputs));
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
        item.now().indicators().stream().map(i -> goal(item, i)).toList(),
        Findings.milestones(item),
        explanations(item));
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

  private static Goal goal(ReportInputs.Item item, IndicatorForYear indicator) {
    return new Goal(
        indicator.code(),
        indicator.wording(),
        indicator.unit(),
        indicator.provisional(),
        indicator.definition(),
        previous(item, indicator),
        target(item, indicator),
        RealisedOf.year(indicator, item.now()));
  }

  /** The award's target rules once it was decided; until then it is the plan's. */
  private static Target target(ReportInputs.Item item, IndicatorForYear indicator) {
    return item
        .award()
        .filter(file -> file.state() instanceof AwardFile.State.Awarded)
        .map(AwardFile::targets)
        .orElse(List.of())
        .stream()
        .filter(agreed -> agreed.indicator().equals(indicator.code()))
        .map(AgreedTarget::target)
        .findFirst()
        .orElse(indicator.target());
  }

  private static Realised previous(ReportInputs.Item item, IndicatorForYear indicator) {
    Optional<IndicatorForYear> before =
        item.previous().indicators().stream()
            .filter(i -> i.code().equals(indicator.code()))
            .findFirst()
            .or(() -> predecessor(item, indicator));
    if (before.isEmpty()) {
      return new Realised.NotApplicable();
    }
    if (!comparable(before.get(), indicator)) {
      return new Realised.NotComparable();
    }
    Realised realised = RealisedOf.year(before.get(), item.previous());
    return realised instanceof Realised.Pending ? new Realised.NoData() : realised;
  }

  /** Last year under another code, when this indicator took over from it. */
  private static Optional<IndicatorForYear> predecessor(
      ReportInputs.Item item, IndicatorForYear indicator) {
    return indicator
        .mapsFrom()
        .flatMap(
            code ->
                item.previous().indicators().stream()
                    .filter(before -> before.code().equals(code))
                    .findFirst());
  }

  private static boolean comparable(IndicatorForYear before, IndicatorForYear now) {
    if (!now.code().equals(before.code())) {
      return now.continuesPrevious();
    }
    return now.version() == before.version()
        || now.version() == before.version() + 1 && now.continuesPrevious();
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
