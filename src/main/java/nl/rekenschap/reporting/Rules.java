package nl.rekenschap.reporting;

import static nl.rekenschap.reporting.Severity.ERROR;
import static nl.rekenschap.reporting.Severity.NEEDS_EXPLANATION;
import static nl.rekenschap.reporting.Severity.NOTICE;

import java.util.List;
import org.springframework.stereotype.Component;

/** All rules, one a line: the same for the screen, a workbook and the interface. */
@Component
class Rules {

  static final List<Rule> ALL =
      List.of(
          new Rule("complete.value", ERROR, ValueRules::missing),
          new Rule("value.both", ERROR, ValueRules::both),
          new Rule("notAvailable.reason", ERROR, ValueRules::notAvailableWithoutReason),
          new Rule("count.whole", ERROR, ValueRules::notWhole),
          new Rule("count.negative", ERROR, ValueRules::negative),
          new Rule("count.range", ERROR, ValueRules::outOfRange),
          new Rule("count.minimum", ERROR, ValueRules::tooLow),
          new Rule("ratio.limits", ERROR, ValueRules::impossibleRatio),
          new Rule("breakdown.total", ERROR, ComparingRules::totalIsNotTheSum),
          new Rule("reach.notAboveContacts", ERROR, ComparingRules::moreThanTheOther),
          new Rule("jump.outlier", NEEDS_EXPLANATION, ComparingRules::unusual),
          new Rule("explanation.belowTarget", NEEDS_EXPLANATION, ComparingRules::belowTarget),
          new Rule("paper.scan", ERROR, WordRules::paperWithoutScan),
          new Rule("complete.explanation", ERROR, WordRules::explanationMissing),
          new Rule("light.reason", ERROR, WordRules::lightWithoutReason),
          new Rule("light.known", ERROR, WordRules::unknownLight),
          new Rule("story.age", ERROR, WordRules::unknownAge),
          new Rule("story.consent", NOTICE, WordRules::noConsent),
          new Rule("text.personalData", NOTICE, WordRules::personalData));

  private final RuleLimits settings;

  Rules(RuleLimits settings) {
    this.settings = settings;
  }

  List<Finding> check(Sheet sheet) {
    return ALL.stream().flatMap(rule -> rule.findings(sheet, settings)).toList();
  }

  List<String> ageBands() {
    return settings.ageBands();
  }
}
