package nl.rekenschap.reporting;

import java.util.LinkedHashMap;
import java.util.Map;

/** A round as it is typed again, to begin the next one with. */
final class TypedAgain {

  private final Submission round;
  private final Map<String, Draft.Entry> entries = new LinkedHashMap<>();

  private TypedAgain(Submission round) {
    this.round = round;
  }

  /** By field name, with who stood for each value then. */
  static Map<String, Draft.Entry> of(Submission round) {
    TypedAgain again = new TypedAgain(round);
    round.values().forEach(again::value);
    again.narrative();
    return again.entries;
  }

  private void value(Measurement measurement) {
    FieldName name = FieldName.of(measurement);
    Source source = measurement.source().orElseGet(this::whoHandedIn);
    switch (measurement.value()) {
      case Measurement.Value.Count count ->
          put(name.value(), Long.toString(count.number()), source);
      case Measurement.Value.Amount amount ->
          put(name.value(), amount.money().toString().replace('.', ','), source);
      case Measurement.Value.Ratio ratio -> {
        put(name.value(), Long.toString(ratio.numerator()), source);
        put(name.of(), Long.toString(ratio.denominator()), source);
      }
      case Measurement.Value.Words words -> put(name.value(), words.text(), source);
      case Measurement.Value.NotAvailable absent -> put(name.reason(), absent.reason(), source);
    }
    measurement.comment().ifPresent(comment -> put(name.comment(), comment, source));
  }

  private void narrative() {
    Narrative narrative = round.narrative();
    Source source = whoHandedIn();
    put(FieldName.EXPLANATION, round.explanation(), source);
    narrative
        .explanations()
        .forEach((indicator, words) -> put(FieldName.explanation(indicator), words, source));
    narrative.light().ifPresent(light -> put(FieldName.LIGHT, light.name(), source));
    put(FieldName.LIGHT_REASON, narrative.lightReason(), source);
    put(FieldName.RISKS, narrative.risks(), source);
    for (int place = 1; place <= narrative.stories().size(); place++) {
      Narrative.Story story = narrative.stories().get(place - 1);
      put(FieldName.story(place), story.text(), source);
      put(FieldName.storyAge(place), story.ageBand(), source);
      put(FieldName.storyConsent(place), story.consent() ? Sheet.YES : "", source);
    }
  }

  private void put(String field, String text, Source source) {
    if (!text.isEmpty()) {
      entries.put(field, new Draft.Entry(text, 0, round.at(), source));
    }
  }

  private Source whoHandedIn() {
    return new Source(
        round.onBehalf() ? Source.Kind.PAPER : Source.Kind.SCREEN, "", round.by(), round.byName());
  }
}
