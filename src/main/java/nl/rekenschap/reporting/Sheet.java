package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;

/**
 * A form with what was typed in it, read once. This is the one place where typed text becomes
 * figures, and what the {@link Rules} look at.
 */
final class Sheet {

  static final String YES = "ja";

  private final Period period;
  private final boolean narrativeAsked;
  private final List<FigureForm.Question> questions;
  private final Map<String, String> typed;
  private final Paper paper;
  private final Set<String> marked;
  // By name of the field; a form may have a hundred thousand, so each of these counts.
  private final Map<String, Measurement.Value> values;
  private final Map<String, Refused> wrong = new LinkedHashMap<>();
  private final Set<String> notAvailable = new HashSet<>();

  Sheet(
      Period period,
      boolean narrativeAsked,
      List<FigureForm.Question> questions,
      Map<String, String> typed,
      Paper paper) {
    this.period = period;
    this.narrativeAsked = narrativeAsked;
    this.questions = questions;
    this.typed = typed;
    this.paper = paper;
    marked = FieldName.marked(typed.keySet());
    values = HashMap.newHashMap(questions.stream().mapToInt(one -> one.fields().size()).sum());
    questions.forEach(question -> question.fields().forEach(field -> read(question, field.name())));
  }

  private void read(FigureForm.Question question, FieldName name) {
    String reason = marked.contains(name.value()) ? text(name.reason()) : "";
    if (!reason.isEmpty()) {
      notAvailable.add(name.value());
      if (!reason.isBlank() && text(name.value()).isBlank()) {
        values.put(name.value(), new Measurement.Value.NotAvailable(reason.strip()));
      }
      return;
    }
    if (isEmpty(name)) {
      return;
    }
    try {
      values.put(name.value(), value(question, name));
    } catch (Refused refused) {
      wrong.put(name.value(), refused);
    }
  }

  private Measurement.Value value(FigureForm.Question question, FieldName name) {
    String text = text(name.value());
    return switch (question.indicator().counts()) {
      case TEXT -> new Measurement.Value.Words(text.strip());
      case MONEY -> new Measurement.Value.Amount(DutchNumber.money(name.value(), text));
      case RATIO ->
          new Measurement.Value.Ratio(
              DutchNumber.count(name.value(), text), DutchNumber.count(name.of(), text(name.of())));
      case ENCOUNTERS, CONTACTS, PERSONS, ACTIVITIES, HOURS, RESULTS ->
          new Measurement.Value.Count(DutchNumber.count(name.value(), text));
    };
  }

  Period period() {
    return period;
  }

  boolean narrativeAsked() {
    return narrativeAsked;
  }

  List<FigureForm.Question> questions() {
    return questions;
  }

  /** Every field with the question that it belongs to. */
  Stream<Asked> asked() {
    return questions.stream()
        .flatMap(question -> question.fields().stream().map(f -> new Asked(question, f)));
  }

  /** A field to fill in. */
  record Asked(FigureForm.Question question, FigureForm.Field field) {

    FieldName name() {
      return field.name();
    }
  }

  /**
   * How it comes in.
   *
   * @param onBehalf typed over by an officer
   * @param files that came along
   */
  record Paper(boolean onBehalf, List<Evidence> files) {}

  Paper paper() {
    return paper;
  }

  /**
   * Whether digits in that field are a number and nothing else; a large one is none of a citizen.
   */
  boolean isNumber(String field) {
    return wrong.containsKey(field)
        || values.get(field) instanceof Measurement.Value value
            && !(value instanceof Measurement.Value.Words)
            && !(value instanceof Measurement.Value.NotAvailable);
  }

  /** Every text by field name, without the empty ones. */
  Map<String, String> typed() {
    return typed;
  }

  /** As typed; empty when nothing was. */
  String text(String field) {
    return typed.getOrDefault(field, "");
  }

  boolean isNotAvailable(FieldName name) {
    return notAvailable.contains(name.value());
  }

  boolean isEmpty(FieldName name) {
    return text(name.value()).isBlank()
        && !(marked.contains(name.value()) && !text(name.of()).isBlank());
  }

  /** What was typed, when it can be read. */
  Optional<Measurement.Value> value(FieldName name) {
    return Optional.ofNullable(values.get(name.value()));
  }

  /** Why what was typed cannot be read. */
  Optional<Refused> wrong(FieldName name) {
    return Optional.ofNullable(wrong.get(name.value()));
  }

  /** The indicator's values so far; those that cannot be read are left out. */
  List<Measurement> values(FigureForm.Question question) {
    return question.fields().stream()
        .flatMap(
            field -> value(field.name()).map(value -> measured(question, field, value)).stream())
        .toList();
  }

  private static Measurement measured(
      FigureForm.Question question, FigureForm.Field field, Measurement.Value value) {
    return new Measurement(
        question.indicator().code(), question.indicator().version(), field.name().part(), value);
  }

  /** All values, with their comments and with who stands for them. */
  List<Measurement> measurements(Function<String, Optional<Source>> sources) {
    List<Measurement> all = new ArrayList<>();
    for (FigureForm.Question question : questions) {
      for (Measurement bare : values(question)) {
        FieldName name = FieldName.of(bare);
        String comment = text(name.comment()).strip();
        all.add(
            new Measurement(
                bare.indicator(),
                bare.version(),
                bare.part(),
                bare.value(),
                comment.isEmpty() ? Optional.empty() : Optional.of(comment),
                sources.apply(isNotAvailable(name) ? name.reason() : name.value())));
      }
    }
    return List.copyOf(all);
  }

  /** What is told beside the figures. */
  Narrative narrative() {
    Map<String, String> explanations = new LinkedHashMap<>();
    for (FigureForm.Question question : questions) {
      String code = question.indicator().code();
      String words = text(FieldName.explanation(code)).strip();
      if (!words.isEmpty()) {
        explanations.put(code, words);
      }
    }
    return new Narrative(
        explanations,
        light(),
        text(FieldName.LIGHT_REASON).strip(),
        text(FieldName.RISKS).strip(),
        storyPlaces().mapToObj(this::story).toList());
  }

  /** Absent when none was chosen, and for a word that is no light. */
  Optional<Narrative.Light> light() {
    String chosen = text(FieldName.LIGHT).strip();
    return Stream.of(Narrative.Light.values())
        .filter(light -> light.name().equals(chosen))
        .findFirst();
  }

  /** Places of the stories that have a text. */
  IntStream storyPlaces() {
    return IntStream.rangeClosed(1, KnownFields.STORIES)
        .filter(place -> !text(FieldName.story(place)).isBlank());
  }

  Narrative.Story story(int place) {
    return new Narrative.Story(
        text(FieldName.story(place)).strip(),
        text(FieldName.storyAge(place)).strip(),
        text(FieldName.storyConsent(place)).strip().equalsIgnoreCase(YES));
  }
}
