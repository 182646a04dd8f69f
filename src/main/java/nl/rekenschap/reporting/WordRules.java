package nl.rekenschap.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.kernel.PersonalData;
import nl.rekenschap.reporting.Rule.Found;

/** Rules about what is told in words. */
final class WordRules {

  private static final String PERSONAL = "reporting.rule.text.personalData.";

  private WordRules() {}

  /** Where the evaluation plan wants figures explained, one explanation is the least. */
  static Stream<Found> explanationMissing(Sheet sheet, RuleLimits settings) {
    boolean explained =
        !sheet.text(FieldName.EXPLANATION).isBlank() || !sheet.narrative().explanations().isEmpty();
    return sheet.narrativeAsked() && !explained
        ? Stream.of(Found.at(FieldName.EXPLANATION))
        : Stream.empty();
  }

  /** Whoever types over for another shows what it was typed from. */
  static Stream<Found> paperWithoutScan(Sheet sheet, RuleLimits settings) {
    boolean scanned =
        sheet.paper().files().stream().anyMatch(file -> file.field().equals(FieldName.PAPER));
    return sheet.paper().onBehalf() && !scanned
        ? Stream.of(Found.at(FieldName.PAPER))
        : Stream.empty();
  }

  static Stream<Found> lightWithoutReason(Sheet sheet, RuleLimits settings) {
    Optional<Narrative.Light> light = sheet.light();
    boolean asked = light.isPresent() && light.orElseThrow() != Narrative.Light.GREEN;
    return asked && sheet.text(FieldName.LIGHT_REASON).isBlank()
        ? Stream.of(Found.at(FieldName.LIGHT_REASON))
        : Stream.empty();
  }

  static Stream<Found> unknownLight(Sheet sheet, RuleLimits settings) {
    return !sheet.text(FieldName.LIGHT).isBlank() && sheet.light().isEmpty()
        ? Stream.of(Found.at(FieldName.LIGHT))
        : Stream.empty();
  }

  static Stream<Found> unknownAge(Sheet sheet, RuleLimits settings) {
    return sheet
        .storyPlaces()
        .filter(place -> !settings.ageBands().contains(sheet.story(place).ageBand()))
        .mapToObj(FieldName::storyAge)
        .map(field -> Found.at(field, String.join(", ", settings.ageBands())));
  }

  static Stream<Found> noConsent(Sheet sheet, RuleLimits settings) {
    return sheet
        .storyPlaces()
        .filter(place -> !sheet.story(place).consent())
        .mapToObj(FieldName::storyConsent)
        .map(Found::at);
  }

  /** Says which sort of data, and never repeats the data itself. */
  static Stream<Found> personalData(Sheet sheet, RuleLimits settings) {
    return sheet
        .inWords()
        .sorted()
        .flatMap(
            field ->
                Stream.of(PersonalData.values())
                    .filter(kind -> kind.isIn(sheet.text(field)))
                    .map(kind -> new Found(field, PERSONAL + kind, List.of())));
  }
}
