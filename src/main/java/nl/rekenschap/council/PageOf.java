package nl.rekenschap.council;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Intervention;
import nl.rekenschap.programme.Sources;
import nl.rekenschap.reporting.Narrative;
import nl.rekenschap.reporting.Period;

/** What is told about an intervention beside its figures. */
final class PageOf {

  private final ReportInputs.Item item;
  private final Map<String, String> names;
  private final Sources sources;

  private PageOf(ReportInputs.Item item, ReportInputs inputs) {
    this.item = item;
    this.names = inputs.names();
    this.sources = inputs.sources();
  }

  static ItemPage page(ReportInputs.Item item, ReportInputs inputs) {
    return new PageOf(item, inputs).page();
  }

  private ItemPage page() {
    Intervention plan = item.plan();
    return new ItemPage(
        plan.goal().map(Fact::text),
        plan.activity().map(Fact::text),
        plan.targetGroup().map(Fact::text),
        plan.cimo().map(this::cimo),
        told(plan.evidence()),
        told(plan.notes()),
        light(),
        told((span, narrative) -> remarks(span, narrative)),
        told((span, narrative) -> stories(span, narrative)));
  }

  /** With their sources in words, for whoever does not know the plan's file. */
  private List<Fact> told(List<Fact> facts) {
    return facts.stream()
        .map(fact -> new Fact(fact.text(), sources.told(fact.source())))
        .toList();
  }

  private ItemPage.Cimo cimo(Intervention.Cimo cimo) {
    return new ItemPage.Cimo(
        cimo.name(),
        cimo.sharedWith().stream()
            .filter(code -> !code.equals(item.budget().code()))
            .map(code -> names.getOrDefault(code, code))
            .toList(),
        cimo.context(),
        cimo.intervention(),
        cimo.mechanisms(),
        cimo.outcomes(),
        cimo.measuredBy().stream()
            .filter(tie -> tie.item().equals(item.budget().code()))
            .map(tie -> new ItemPage.Cimo.Tie(tie.element(), wordings(tie.indicators())))
            .filter(tie -> !tie.indicators().isEmpty())
            .toList());
  }

  /** Those that exist in the report's year. */
  private List<String> wordings(List<String> codes) {
    Map<String, String> wordings =
        item.now().indicators().stream()
            .collect(Collectors.toMap(IndicatorForYear::code, IndicatorForYear::wording));
    return codes.stream().filter(wordings::containsKey).map(wordings::get).toList();
  }

  /** That of the last period that gave one. */
  private Optional<ItemPage.Light> light() {
    return this.<ItemPage.Light>told(
            (span, narrative) ->
                narrative.light().stream()
                    .map(colour -> new ItemPage.Light(span, colour, narrative.lightReason())))
        .stream()
        .reduce((before, last) -> last);
  }

  private Stream<ItemPage.Remark> remarks(String span, Narrative narrative) {
    return item.now().indicators().stream()
        .filter(indicator -> narrative.explanations().containsKey(indicator.code()))
        .map(
            indicator ->
                new ItemPage.Remark(
                    span,
                    indicator.wording(),
                    Optional.ofNullable(narrative.explanations().get(indicator.code()))
                        .orElseThrow()
                        .strip()));
  }

  /** Without consent nobody outside reads it. */
  private static Stream<ItemPage.Story> stories(String span, Narrative narrative) {
    return narrative.stories().stream()
        .filter(Narrative.Story::consent)
        .map(story -> new ItemPage.Story(span, story.text().strip(), story.ageBand()));
  }

  /** How something is taken from what was told in a period. */
  private interface Take<T> {
    Stream<T> from(String span, Narrative narrative);
  }

  private <T> List<T> told(Take<T> take) {
    Function<Period, Stream<T>> one =
        period ->
            Optional.ofNullable(item.told().get(period.id())).stream()
                .flatMap(narrative -> take.from(period.span().code(), narrative));
    return item.now().periods().stream()
        .sorted(Comparator.comparing(Period::span))
        .flatMap(one)
        .toList();
  }
}
