package nl.rekenschap.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Limits;
import nl.rekenschap.programme.RatioParts;
import nl.rekenschap.programme.Target;
import org.junit.jupiter.api.Test;

/** Long because each rule for figures has its test, and they share one small form. */
class RulesTest {

  static final RuleLimits SETTINGS = new RuleLimits(1_000_000, 75, 5, 4, List.of("0-3", "9-12"));
  private static final Span SECOND_QUARTER = new Span(2025, Frequency.QUARTER, 2);
  private static final String CITIZEN_NUMBER =
      "123456782"; // passes the eleven test, belongs to nobody

  private final Map<String, String> typed = new LinkedHashMap<>();
  private List<FigureForm.Question> questions = List.of(persons("deelnemers"));
  private boolean narrativeAsked;
  private boolean onBehalf;

  @Test
  void everyRuleHasASentenceInBothLanguages() {
    for (String language : List.of("nl", "en")) {
      ResourceBundle texts =
          ResourceBundle.getBundle("vaadin-i18n.translations", java.util.Locale.of(language));
      assertThat(Rules.ALL)
          .allSatisfy(
              rule -> assertThat(texts.getString("reporting.rule." + rule.id())).isNotBlank());
    }
    assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void aValueLeftOutIsMissingAndZeroIsNot() {
    assertThat(found("complete.value")).containsExactly("deelnemers");
    typed.put("deelnemers", "0");
    assertThat(found("complete.value")).isEmpty();
  }

  @Test
  void aValueAndAReasonTogetherContradictEachOther() {
    typed.put("deelnemers#reason", "Nog niet geteld.");
    assertThat(found("value.both")).isEmpty();
    typed.put("deelnemers", "5");
    assertThat(found("value.both")).containsExactly("deelnemers");
  }

  @Test
  void notAvailableNeedsAReason() {
    typed.put("deelnemers#reason", " ");
    assertThat(found("notAvailable.reason")).containsExactly("deelnemers#reason");
    typed.put("deelnemers#reason", "Nog niet geteld.");
    assertThat(found("notAvailable.reason")).isEmpty();
    assertThat(found("complete.value")).isEmpty();
  }

  @Test
  void aCountIsWhole() {
    typed.put("deelnemers", "2,5");
    assertThat(found("count.whole")).containsExactly("deelnemers");
    typed.put("deelnemers", "veel");
    assertThat(found("count.whole")).containsExactly("deelnemers");
    typed.put("deelnemers", "25");
    assertThat(found("count.whole")).isEmpty();
  }

  @Test
  void aCountIsNotNegative() {
    typed.put("deelnemers", "-1");
    assertThat(found("count.negative")).containsExactly("deelnemers");
    assertThat(found("count.whole")).isEmpty();
    typed.put("deelnemers", "1");
    assertThat(found("count.negative")).isEmpty();
  }

  @Test
  void aCountStaysWithinWhatAFormCanHold() {
    typed.put("deelnemers", "1.000.001");
    assertThat(found("count.range")).containsExactly("deelnemers");
    typed.put("deelnemers", "1.000.000");
    assertThat(found("count.range")).isEmpty();
  }

  @Test
  void aCountKeepsToTheLimitsOfItsIndicator() {
    questions = List.of(limited(Optional.of(2L), Optional.of(10L), Optional.empty(), false));
    typed.put("deelnemers", "11");
    assertThat(found("count.range")).containsExactly("deelnemers");
    typed.put("deelnemers", "1");
    assertThat(found("count.minimum")).containsExactly("deelnemers");
    typed.put("deelnemers", "10");
    assertThat(found("count.range")).isEmpty();
    assertThat(found("count.minimum")).isEmpty();
  }

  @Test
  void aPartIsNotMoreThanItsWholeAndTheWholeIsNotZero() {
    questions = List.of(ratio());
    typed.put("aandeel", "7");
    typed.put("aandeel#of", "6");
    assertThat(found("ratio.limits")).containsExactly("aandeel");
    typed.put("aandeel#of", "0");
    assertThat(found("ratio.limits")).containsExactly("aandeel");
    typed.put("aandeel#of", "7");
    assertThat(found("ratio.limits")).isEmpty();
  }

  @Test
  void aTypedTotalIsTheSumOfItsParts() {
    questions = List.of(split());
    typed.putAll(Map.of("deelnemers/noord", "3", "deelnemers/zuid", "4", "deelnemers#total", "8"));
    assertThat(found("breakdown.total")).containsExactly("deelnemers#total");
    typed.put("deelnemers#total", "7");
    assertThat(found("breakdown.total")).isEmpty();
  }

  @Test
  void personsReachedAreNeverMoreThanContacts() {
    questions =
        List.of(
            limited(Optional.empty(), Optional.empty(), Optional.of("contacten"), false),
            persons("contacten"));
    typed.putAll(Map.of("deelnemers", "12", "contacten", "11"));
    assertThat(found("reach.notAboveContacts")).containsExactly("deelnemers");
    typed.put("contacten", "12");
    assertThat(found("reach.notAboveContacts")).isEmpty();
  }

  @Test
  void aJumpFarFromEarlierQuartersAsksForAnExplanation() {
    questions = List.of(after(List.of(100L, 104L, 98L, 101L)));
    typed.put("deelnemers", "400");
    assertThat(found("jump.outlier")).containsExactly("deelnemers");
    typed.put("deelnemers", "120");
    assertThat(found("jump.outlier")).isEmpty();
  }

  @Test
  void threeEarlierQuartersDoNotSayWhatIsUsual() {
    questions = List.of(after(List.of(100L, 104L, 98L)));
    typed.put("deelnemers", "400");
    assertThat(found("jump.outlier")).isEmpty();
  }

  @Test
  void farBehindTheTargetAsksForAnExplanationThatThenSuffices() {
    questions = List.of(aimingAt(1000));
    typed.put("deelnemers", "300");
    assertThat(found("explanation.belowTarget")).containsExactly("deelnemers#explanation");
    assertThat(check()).filteredOn(finding -> finding.blocks(typed)).hasSize(1);
    typed.put("deelnemers#explanation", "De school was dicht.");
    assertThat(check()).filteredOn(finding -> finding.blocks(typed)).isEmpty();
    typed.put("deelnemers", "380");
    assertThat(found("explanation.belowTarget")).isEmpty();
  }

  @Test
  void anExplanationIsAskedWhereThePlanWantsOne() {
    narrativeAsked = true;
    assertThat(found("complete.explanation")).containsExactly("explanation");
    typed.put("explanation", "Het ging goed.");
    assertThat(found("complete.explanation")).isEmpty();
  }

  @Test
  void amberAndRedNeedAReasonAndGreenDoesNot() {
    typed.put("light", "RED");
    assertThat(found("light.reason")).containsExactly("light#reason");
    typed.put("light", "GREEN");
    assertThat(found("light.reason")).isEmpty();
  }

  @Test
  void aLightIsGreenAmberOrRed() {
    typed.put("light", "PAARS");
    assertThat(found("light.known")).containsExactly("light");
    typed.put("light", "AMBER");
    assertThat(found("light.known")).isEmpty();
  }

  @Test
  void aStoryNamesOneOfTheAgeBands() {
    typed.put("story/1", "Zij leerde lassen.");
    typed.put("story/1#age", "oud");
    assertThat(found("story.age")).containsExactly("story/1#age");
    typed.put("story/1#age", "9-12");
    assertThat(found("story.age")).isEmpty();
  }

  @Test
  void aStoryWithoutConsentIsNoticedAndDoesNotBlock() {
    typed.put("story/1", "Zij leerde lassen.");
    assertThat(found("story.consent")).containsExactly("story/1#consent");
    assertThat(check())
        .filteredOn(finding -> "story.consent".equals(finding.rule()))
        .noneMatch(finding -> finding.blocks(typed));
    typed.put("story/1#consent", "ja");
    assertThat(found("story.consent")).isEmpty();
  }

  @Test
  void whatLooksLikePersonalDataIsNoticedWithoutRepeatingIt() {
    typed.put("explanation", "Kind met nummer " + CITIZEN_NUMBER + " en ouder@school.nl");
    typed.put("risks", "Geboren op 3-4-2015.");
    assertThat(check())
        .filteredOn(finding -> "text.personalData".equals(finding.rule()))
        .extracting(Finding::field)
        .containsExactly("explanation", "explanation", "risks");
    assertThat(check()).noneMatch(f -> f.arguments().toString().contains(CITIZEN_NUMBER));
    typed.put("explanation", "Wij bereikten 123456789 maal niemand, in 2025.");
    typed.put("risks", "Geen.");
    assertThat(found("text.personalData")).isEmpty();
  }

  @Test
  void whatIsTypedOverFromPaperNeedsItsScan() {
    onBehalf = true;
    assertThat(found("paper.scan")).containsExactly("paper");
    onBehalf = false;
    assertThat(found("paper.scan")).isEmpty();
  }

  private List<String> found(String rule) {
    return check().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::field)
        .toList();
  }

  private List<Finding> check() {
    return new Rules(SETTINGS)
        .check(
            new Sheet(
                period(), narrativeAsked, questions, typed, new Sheet.Paper(onBehalf, List.of())));
  }

  private static Period period() {
    CaseId caseId = new CaseId("2025-jinc");
    return new Period(
        PeriodId.of(caseId, SECOND_QUARTER),
        caseId,
        "jinc",
        SECOND_QUARTER,
        Optional.of(new ProviderId("jinc")),
        LocalDate.parse("2025-07-01"),
        LocalDate.parse("2025-07-31"),
        1,
        Optional.empty(),
        false,
        new PeriodState.Open(true));
  }

  private static FigureForm.Question persons(String code) {
    return question(indicator(code, Counts.CONTACTS, Limits.NONE, List.of()), List.of());
  }

  private static FigureForm.Question aimingAt(long target) {
    return new FigureForm.Question(
        indicator("deelnemers", Counts.CONTACTS, Limits.NONE, List.of()),
        new Target.Number(target),
        List.of(field("deelnemers", Optional.empty(), List.of())),
        Optional.empty(),
        Optional.empty());
  }

  private static FigureForm.Question after(List<Long> earlier) {
    return question(indicator("deelnemers", Counts.CONTACTS, Limits.NONE, List.of()), earlier);
  }

  private static FigureForm.Question limited(
      Optional<Long> lowest, Optional<Long> highest, Optional<String> notAbove, boolean total) {
    Limits limits = new Limits(lowest, highest, notAbove, Optional.empty(), total);
    return question(indicator("deelnemers", Counts.CONTACTS, limits, List.of()), List.of());
  }

  private static FigureForm.Question ratio() {
    return question(indicator("aandeel", Counts.RATIO, Limits.NONE, List.of()), List.of());
  }

  private static FigureForm.Question split() {
    List<Part> parts = List.of(new Part("noord", "Noord"), new Part("zuid", "Zuid"));
    return new FigureForm.Question(
        indicator("deelnemers", Counts.CONTACTS, Limits.NONE, parts),
        new Target.NotSet(),
        parts.stream().map(part -> field("deelnemers", Optional.of(part), List.of())).toList(),
        Optional.empty(),
        Optional.empty());
  }

  private static FigureForm.Question question(IndicatorForYear indicator, List<Long> earlier) {
    return new FigureForm.Question(
        indicator,
        new Target.NotSet(),
        List.of(field(indicator.code(), Optional.empty(), earlier)),
        Optional.empty(),
        Optional.empty());
  }

  private static FigureForm.Field field(String code, Optional<Part> part, List<Long> earlier) {
    return new FigureForm.Field(
        new FieldName(code, part.map(Part::code)),
        part,
        Optional.empty(),
        Optional.empty(),
        earlier);
  }

  private static IndicatorForYear indicator(
      String code, Counts counts, Limits limits, List<Part> parts) {
    boolean ratio = counts == Counts.RATIO;
    return new IndicatorForYear(
        code,
        1,
        2025,
        LocalDate.parse("2025-01-01"),
        Optional.empty(),
        "Aantal " + code,
        code,
        counts,
        IndicatorForYear.Reach.NONE,
        new Breakdown(parts.isEmpty() ? Breakdown.By.NONE : Breakdown.By.AREA, parts),
        Optional.empty(),
        ratio ? Calculation.RATIO_OF_SUMS : Calculation.SUM,
        ratio ? Calculation.RATIO_OF_SUMS : Calculation.SUM,
        ratio
            ? Optional.of(
                new RatioParts(
                    new RatioParts.Part("met diploma", "leerlingen"),
                    new RatioParts.Part("alle leerlingen", "leerlingen")))
            : Optional.empty(),
        limits,
        new Target.NotSet(),
        List.of(),
        true,
        Optional.empty(),
        false,
        "plan");
  }
}
