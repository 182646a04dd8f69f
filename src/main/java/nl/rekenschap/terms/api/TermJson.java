package nl.rekenschap.terms.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.terms.Interruption;
import nl.rekenschap.terms.Reckoning;
import nl.rekenschap.terms.StepWords;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion;
import org.jspecify.annotations.Nullable;

/** How a term is asked and answered as JSON. */
final class TermJson {

  private TermJson() {}

  /** A question, as it is sent; names in lower case, days as {@code 2026-10-01}. */
  record Question(
      @Nullable String start,
      @Nullable Integer amount,
      @Nullable String unit,
      @Nullable String origin,
      @Nullable String direction,
      @Nullable List<Suspension> suspensions,
      @Nullable List<Extension> extensions) {

    /**
     * @throws Refused at the field that is absent or unknown
     */
    TermQuestion asked() {
      return new TermQuestion(
          day("start", given("start", start)),
          new TermLength(given("amount", amount), choice("unit", TermLength.Unit.class, unit)),
          origin == null
              ? TermQuestion.Origin.LEGAL
              : choice("origin", TermQuestion.Origin.class, origin),
          direction == null
              ? TermQuestion.Direction.FORWARD
              : choice("direction", TermQuestion.Direction.class, direction),
          suspensions == null ? List.of() : suspensions.stream().map(Suspension::asked).toList(),
          extensions == null ? List.of() : extensions.stream().map(Extension::asked).toList());
    }
  }

  /**
   * Why and when a term stands still.
   *
   * @param ground {@code completion}, with {@code requestedOn}, {@code until} and {@code
   *     completedOn}; or another ground, with {@code from} and {@code until}
   */
  record Suspension(
      @Nullable String ground,
      @Nullable String requestedOn,
      @Nullable String from,
      @Nullable String until,
      @Nullable String completedOn) {

    Interruption asked() {
      if ("completion".equals(ground)) {
        return new Interruption.CompletionRequest(
            day("requestedOn", given("requestedOn", requestedOn)),
            dayOrNone("until", until),
            dayOrNone("completedOn", completedOn));
      }
      return new Interruption.Delay(
          choice("ground", Interruption.Ground.class, ground),
          day("from", given("from", from)),
          dayOrNone("until", until));
    }
  }

  /** More time, told on that day. */
  record Extension(@Nullable String toldOn, @Nullable Integer amount, @Nullable String unit) {

    TermQuestion.Extension asked() {
      return new TermQuestion.Extension(
          day("toldOn", given("toldOn", toldOn)),
          new TermLength(given("amount", amount), choice("unit", TermLength.Unit.class, unit)));
    }
  }

  /** The answer; {@code lastDay} is absent while the term stands still. */
  record Answer(
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable LocalDate stoppedSince,
      List<Step> steps) {

    static Answer of(Reckoning reckoning, Locale language) {
      return new Answer(
          reckoning.firstDay(),
          reckoning.lastDay().orElse(null),
          reckoning.stoppedSince().orElse(null),
          reckoning.steps().stream().map(step -> Step.of(step, language)).toList());
    }
  }

  /** One step, with the last day after it. */
  record Step(String kind, LocalDate lastDay, String sentence) {

    static Step of(Reckoning.Step step, Locale language) {
      return new Step(
          step.kind().name(),
          step.lastDay(),
          StepWords.sentence(step, (key, arguments) -> Texts.in(language, key, arguments)));
    }
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refused.at(field, "terms.day");
    }
  }

  private static @Nullable LocalDate dayOrNone(String field, @Nullable String text) {
    return text == null ? null : day(field, text);
  }

  private static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw Refused.at(field, "terms.needed");
    }
    return value;
  }

  private static <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable String name) {
    String wanted = given(field, name).toUpperCase(Locale.ROOT);
    for (E choice : type.getEnumConstants()) {
      if (choice.name().equals(wanted)) {
        return choice;
      }
    }
    throw Refused.at(field, "terms.choice");
  }
}
