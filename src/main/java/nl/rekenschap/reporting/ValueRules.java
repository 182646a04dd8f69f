package nl.rekenschap.reporting;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Rule.Found;
import org.jspecify.annotations.Nullable;

/** Rules about one value by itself. */
final class ValueRules {

  private static final int SHORTEST_REASON = 3;
  private static final String NEGATIVE = "kernel.number.negative";
  private static final String TOO_LARGE = "kernel.number.tooLarge";

  private ValueRules() {}

  static Stream<Found> missing(Sheet sheet, RuleLimits settings) {
    Stream<String> values =
        sheet
            .asked()
            .filter(asked -> sheet.isEmpty(asked) && !sheet.isNotAvailable(asked))
            .map(asked -> asked.name().value());
    Stream<String> totals =
        sheet.questions().stream()
            .filter(FigureForm.Question::asksTotal)
            .map(question -> FieldName.total(question.indicator().code()))
            .filter(field -> sheet.text(field).isBlank());
    return Stream.concat(values, totals).map(Found::at);
  }

  static Stream<Found> both(Sheet sheet, RuleLimits settings) {
    return sheet
        .asked()
        .filter(asked -> !sheet.isEmpty(asked) && sheet.isNotAvailable(asked))
        .map(asked -> Found.at(asked.name().value()));
  }

  static Stream<Found> notAvailableWithoutReason(Sheet sheet, RuleLimits settings) {
    return sheet
        .asked()
        .filter(sheet::isNotAvailable)
        .map(Sheet.Asked::name)
        .filter(name -> sheet.text(name.reason()).strip().length() < SHORTEST_REASON)
        .map(name -> Found.at(name.reason()));
  }

  static Stream<Found> notWhole(Sheet sheet, RuleLimits settings) {
    return unreadable(sheet, key -> !NEGATIVE.equals(key) && !TOO_LARGE.equals(key));
  }

  static Stream<Found> negative(Sheet sheet, RuleLimits settings) {
    return unreadable(sheet, NEGATIVE::equals);
  }

  static Stream<Found> outOfRange(Sheet sheet, RuleLimits settings) {
    return Stream.concat(
        unreadable(sheet, TOO_LARGE::equals),
        sheet
            .asked()
            .filter(asked -> largest(sheet, asked) > highest(asked, settings))
            .map(asked -> Found.at(asked.name().value(), highest(asked, settings))));
  }

  /** As the meaning of the indicator says, else what a form can hold. */
  private static long highest(Sheet.Asked asked, RuleLimits settings) {
    return asked.question().indicator().limits().maximum().orElse(settings.largestCount());
  }

  static Stream<Found> tooLow(Sheet sheet, RuleLimits settings) {
    return sheet.asked().flatMap(asked -> tooLow(sheet, asked).stream());
  }

  private static Optional<Found> tooLow(Sheet sheet, Sheet.Asked asked) {
    Optional<Long> lowest = asked.question().indicator().limits().minimum();
    return lowest.isPresent()
            && sheet.value(asked) instanceof Measurement.Value.Count count
            && count.number() < lowest.orElseThrow()
        ? Optional.of(Found.at(asked.name().value(), lowest.orElseThrow()))
        : Optional.empty();
  }

  private static long largest(Sheet sheet, Sheet.Asked asked) {
    return switch (sheet.value(asked)) {
      case Measurement.Value.Count count -> count.number();
      case Measurement.Value.Ratio ratio -> Math.max(ratio.numerator(), ratio.denominator());
      case null, default -> 0;
    };
  }

  /** A refusal says more exactly what is wrong with a number than the rule can. */
  private static Stream<Found> unreadable(Sheet sheet, Predicate<String> key) {
    return sheet
        .asked()
        .flatMap(asked -> sheet.wrong(asked).map(it -> found(asked.name(), it)).stream())
        .filter(found -> key.test(found.key()));
  }

  private static Found found(FieldName name, Refused refused) {
    return new Found(
        refused.field().orElse(name.value()), refused.messageKey(), refused.arguments());
  }

  static Stream<Found> impossibleRatio(Sheet sheet, RuleLimits settings) {
    return sheet
        .asked()
        .filter(asked -> isImpossible(sheet.value(asked)))
        .map(asked -> Found.at(asked.name().value()));
  }

  private static boolean isImpossible(Measurement.@Nullable Value value) {
    return value instanceof Measurement.Value.Ratio ratio
        && (ratio.denominator() == 0 || ratio.numerator() > ratio.denominator());
  }
}
