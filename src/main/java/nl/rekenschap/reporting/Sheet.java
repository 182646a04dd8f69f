package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Numbered;
import nl.rekenschap.kernel.PartlyNumbered;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

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
  // A form may have a hundred thousand fields, so each has a number, and what is known of it stands
  // at that place: a rule that looks at all of them looks nothing up.
  private final Numbered names;
  private final Measurement.@Nullable Value[] values;
  private final BitSet empty = new BitSet();
  private final BitSet notAvailable = new BitSet();
  private final Map<String, Refused> wrong = new LinkedHashMap<>();

  Sheet(
      Period period,
      boolean narrativeAsked,
      List<FigureForm.Question> questions,
      Map<String, String> typed,
      Paper paper) {
    this(period, narrativeAsked, questions, FigureForm.names(questions), typed, paper);
  }

  Sheet(
      Period period,
      boolean narrativeAsked,
      List<FigureForm.Question> questions,
      Numbered names,
      Map<String, String> typed,
      Paper paper) {
    this.period = period;
    this.narrativeAsked = narrativeAsked;
    this.questions = questions;
    this.names = names;
    this.typed = typed;
    this.paper = paper;
    marked = FieldName.marked(typed);
    values = new Measurement.Value[names.size()];
    int number = 0;
    for (FigureForm.Question question : questions) {
      for (FigureForm.Field field : question.fields()) {
        read(question, field.name(), number++);
      }
    }
  }

  private void read(FigureForm.Question question, FieldName name, int number) {
    boolean beside = marked.contains(name.value());
    String text = text(name.value());
    String reason = beside ? text(name.reason()) : "";
    empty.set(number, text.isBlank() && !(beside && !text(name.of()).isBlank()));
    if (!reason.isEmpty()) {
      notAvailable.set(number);
      if (!reason.isBlank() && text.isBlank()) {
        values[number] = new Measurement.Value.NotAvailable(reason.strip());
      }
      return;
    }
    if (empty.get(number)) {
      return;
    }
    try {
      values[number] = value(question, name, text);
    } catch (Refused refused) {
      wrong.put(name.value(), refused);
    }
  }

  private Measurement.Value value(FigureForm.Question question, FieldName name, String text) {
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
    return questions.stream().flatMap(this::asked);
  }

  private Stream<Asked> asked(FigureForm.Question question) {
    int first = first(question);
    return IntStream.range(0, question.fields().size())
        .mapToObj(place -> new Asked(question, question.fields().get(place), first + place));
  }

  /** The number of the question's first field; its others follow. */
  private int first(FigureForm.Question question) {
    return names.of(question.fields().getFirst().name().value());
  }

  /**
   * A field to fill in.
   *
   * @param number among all fields of the form
   */
  record Asked(FigureForm.Question question, FigureForm.Field field, int number) {

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
   * The fields in which something is typed that is more than a number: in those it is one and
   * nothing else, and a large number is none of a citizen.
   */
  Stream<String> inWords() {
    return Stream.concat(
        IntStream.range(0, names.size())
            .filter(number -> !isNumber(number))
            .mapToObj(names::text)
            .filter(typed::containsKey),
        StreamSupport.stream(PartlyNumbered.withoutNumber(typed).spliterator(), false)
            .filter(field -> names.of(field) < 0)
            .filter(field -> !isWhole(field)));
  }

  /** Whether it is the whole of a ratio that can be read. */
  private boolean isWhole(String field) {
    int number =
        field.endsWith(FieldName.OF)
            ? names.of(field.substring(0, field.length() - FieldName.OF.length()))
            : -1;
    return number >= 0 && isNumber(number);
  }

  private boolean isNumber(int number) {
    return switch (values[number]) {
      case null -> wrong.containsKey(names.text(number));
      case Measurement.Value.Words words -> false;
      case Measurement.Value.NotAvailable absent -> false;
      default -> true;
    };
  }

  /** As typed; empty when nothing was. */
  String text(String field) {
    return typed.getOrDefault(field, "");
  }

  boolean isNotAvailable(Asked asked) {
    return notAvailable.get(asked.number());
  }

  boolean isEmpty(Asked asked) {
    return empty.get(asked.number());
  }

  /** What was typed; absent when it cannot be read. */
  Measurement.@Nullable Value value(Asked asked) {
    return values[asked.number()];
  }

  /** Why what was typed cannot be read. */
  Optional<Refused> wrong(Asked asked) {
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(wrong.get(asked.name().value()));
  }

  /** The sum of the indicator's counts so far; incomplete when a field has no value to count. */
  Optional<Total> total(FigureForm.Question question) {
    int first = first(question);
    int counts = 0;
    long sum = 0;
    for (int place = 0; place < question.fields().size(); place++) {
      if (values[first + place] instanceof Measurement.Value.Count count) {
        counts++;
        sum += count.number();
      }
    }
    return counts == 0
        ? Optional.empty()
        : Optional.of(new Total(sum, counts == question.fields().size()));
  }

  /** All values, with their comments and with who stands for them. */
  List<Measurement> measurements(Function<String, Optional<Source>> sources) {
    List<Measurement> all = new ArrayList<>();
    asked()
        .forEach(
            asked -> {
              Measurement.Value value = value(asked);
              if (value != null) {
                all.add(measured(asked, value, sources));
              }
            });
    return List.copyOf(all);
  }

  private Measurement measured(
      Asked asked, Measurement.Value value, Function<String, Optional<Source>> sources) {
    FieldName name = asked.name();
    String comment = text(name.comment()).strip();
    return new Measurement(
        asked.question().indicator().code(),
        asked.question().indicator().version(),
        name.part(),
        value,
        comment.isEmpty() ? Optional.empty() : Optional.of(comment),
        sources.apply(isNotAvailable(asked) ? name.reason() : name.value()));
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
