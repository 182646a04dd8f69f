package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;

/** The one place where typed text becomes figures. */
final class TypedFigures {

  static final int LONGEST = 4000;
  private static final int LONGEST_REASON = 1000;
  private static final int SHORTEST_REASON = 3;

  private TypedFigures() {}

  /**
   * Reads every field of the form.
   *
   * @throws Refused at the first field that is missing or wrong
   */
  static List<Measurement> read(FigureForm form, Map<String, String> typed) {
    checkKnown(form, typed);
    List<Measurement> values = new ArrayList<>();
    for (FigureForm.Question question : form.questions()) {
      for (FigureForm.Field field : question.fields()) {
        values.add(
            new Measurement(
                question.indicator().code(),
                question.indicator().version(),
                field.name().part(),
                value(question, field.name(), typed)));
      }
    }
    return values;
  }

  /**
   * Checks what a draft may hold: any text, in fields that the form has.
   *
   * @throws Refused at a field that is unknown or too long
   */
  static void checkKnown(FigureForm form, Map<String, String> typed) {
    Set<String> known = new HashSet<>();
    form.questions().stream()
        .flatMap(question -> question.fields().stream())
        .map(FigureForm.Field::name)
        .forEach(
            name -> {
              known.add(name.value());
              known.add(name.reason());
            });
    typed.forEach(
        (field, text) -> {
          if (!known.contains(field)) {
            throw Refused.at(field, "reporting.field.unknown");
          }
          Prose.requireKeepable(field, text, LONGEST);
        });
  }

  /** Figures as they are typed again, to begin the next round with. */
  static Map<String, String> typed(List<Measurement> values) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (Measurement measurement : values) {
      FieldName name = FieldName.of(measurement);
      switch (measurement.value()) {
        case Measurement.Value.Count count ->
            typed.put(name.value(), Long.toString(count.number()));
        case Measurement.Value.Words words -> typed.put(name.value(), words.text());
        case Measurement.Value.NotAvailable absent -> typed.put(name.reason(), absent.reason());
      }
    }
    return typed;
  }

  private static Measurement.Value value(
      FigureForm.Question question, FieldName name, Map<String, String> typed) {
    String text = typed.getOrDefault(name.value(), "");
    String reason = typed.get(name.reason());
    if (reason != null) {
      if (!text.isBlank()) {
        throw Refused.at(name.value(), "reporting.value.both");
      }
      return new Measurement.Value.NotAvailable(
          Prose.required(name.reason(), reason, SHORTEST_REASON, LONGEST_REASON));
    }
    return question.isInWords()
        ? new Measurement.Value.Words(Prose.required(name.value(), text, LONGEST))
        : new Measurement.Value.Count(DutchNumber.count(name.value(), text));
  }
}
