package nl.rekenschap.reporting;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Rule.Found;

/** Rules about one value by itself. */
final class ValueRules {

  private static final int SHORTEST_REASON = 3;
  private static final String NEGATIVE = "kernel.number.negative";
  private static final String TOO_LARGE = "kernel.number.tooLarge";

  private ValueRules() {}

  static Stream<Found> missing(Sheet sheet, RuleSettings settings) {
    return sheet
        .asked()
        .map(Sheet.Asked::name)
        .filter(name -> sheet.isEmpty(name) && !sheet.isNotAvailable(name))
        .map(name -> Found.at(name.value()));
  }

  static Stream<Found> both(Sheet sheet, RuleSettings settings) {
    return sheet
        .asked()
        .map(Sheet.Asked::name)
        .filter(name -> !sheet.isEmpty(name) && sheet.isNotAvailable(name))
        .map(name -> Found.at(name.value()));
  }

  static Stream<Found> notAvailableWithoutReason(Sheet sheet, RuleSettings settings) {
    return sheet
        .asked()
        .map(Sheet.Asked::name)
        .filter(sheet::isNotAvailable)
        .filter(name -> sheet.text(name.reason()).strip().length() < SHORTEST_REASON)
        .map(name -> Found.at(name.reason()));
  }

  static Stream<Found> notWhole(Sheet sheet, RuleSettings settings) {
    return unreadable(sheet, key -> !NEGATIVE.equals(key) && !TOO_LARGE.equals(key));
  }

  static Stream<Found> negative(Sheet sheet, RuleSettings settings) {
    return unreadable(sheet, NEGATIVE::equals);
  }

  static Stream<Found> outOfRange(Sheet sheet, RuleSettings settings) {
    return Stream.concat(
        unreadable(sheet, TOO_LARGE::equals),
        sheet
            .asked()
            .filter(asked -> largest(sheet, asked.name()) > settings.largestCount())
            .map(asked -> Found.at(asked.name().value(), settings.largestCount())));
  }

  private static long largest(Sheet sheet, FieldName name) {
    return switch (sheet.value(name).orElse(null)) {
      case Measurement.Value.Count count -> count.number();
      case Measurement.Value.Ratio ratio -> Math.max(ratio.numerator(), ratio.denominator());
      case null, default -> 0;
    };
  }

  /** A refusal says more exactly what is wrong with a number than the rule can. */
  private static Stream<Found> unreadable(Sheet sheet, Predicate<String> key) {
    return sheet
        .asked()
        .map(Sheet.Asked::name)
        .flatMap(name -> sheet.wrong(name).map(refused -> found(name, refused)).stream())
        .filter(found -> key.test(found.key()));
  }

  private static Found found(FieldName name, Refused refused) {
    return new Found(
        refused.field().orElse(name.value()), refused.messageKey(), refused.arguments());
  }

  static Stream<Found> impossibleRatio(Sheet sheet, RuleSettings settings) {
    return sheet.asked().map(Sheet.Asked::name).flatMap(name -> impossible(sheet, name).stream());
  }

  private static Optional<Found> impossible(Sheet sheet, FieldName name) {
    if (sheet.value(name).orElse(null) instanceof Measurement.Value.Ratio ratio
        && ratio.numerator() > ratio.denominator()) {
      return Optional.of(Found.at(name.value()));
    }
    return Optional.empty();
  }
}
