package nl.rekenschap.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.council.Passport.Hand;
import nl.rekenschap.council.Passport.Who;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.council.PassportLink.Origin;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Submission;

/** The accepted values of one budget line, as links of a chain. */
final class AcceptedValues {

  /** Part of what was reported without one. */
  private static final String WHOLE = "geheel";

  private final int year;
  private final ReportInputs.Item item;
  private final Chain chain;

  /**
   * For one report.
   *
   * @param year of the report
   */
  AcceptedValues(int year, ReportInputs.Item item, Chain chain) {
    this.year = year;
    this.item = item;
    this.chain = chain;
  }

  List<AcceptedValue> of(IndicatorForYear indicator, Period period, Submission submission) {
    Map<String, String> names =
        indicator.breakdown().parts().stream().collect(Collectors.toMap(Part::code, Part::name));
    return submission.values().stream()
        .filter(value -> value.indicator().equals(indicator.code()))
        .map(value -> value(period, submission, value, names))
        .toList();
  }

  private AcceptedValue value(
      Period period, Submission submission, Measurement value, Map<String, String> names) {
    Optional<String> provider = reporter(period);
    String span = period.span().code();
    Optional<String> part = value.part().map(code -> names.getOrDefault(code, code));
    FigureId own = own(period, submission, value, part);
    Set<String> fields =
        Set.of(
            new FieldName(value.indicator(), value.part()).value(),
            FieldName.EXPLANATION,
            FieldName.PAPER);
    return new AcceptedValue(
        own.value(),
        period.span().year(),
        span,
        part,
        Values.of(value.value()),
        value.version(),
        value
            .source()
            .map(
                it ->
                    new Origin(
                        it.kind(),
                        it.place(),
                        new Who(Optional.of(it.byName()), provider, Hand.TYPED))),
        chain.handed(submission, provider, fields));
  }

  /** The report knows parts by name; beside them what has no part is a part too. */
  private FigureId own(
      Period period, Submission submission, Measurement value, Optional<String> part) {
    boolean alone =
        submission.values().stream()
                .filter(it -> it.indicator().equals(value.indicator()))
                .limit(2)
                .count()
            == 1;
    String span = period.span().code();
    boolean whole = part.isEmpty() && alone;
    if (period.span().year() != year) {
      return ofYear(
          period.span().year(),
          item.budget().code(),
          value.indicator(),
          whole ? span : span + "~" + part.orElse(WHOLE));
    }
    return whole
        ? FigureId.period(item.budget().code(), value.indicator(), span)
        : FigureId.part(item.budget().code(), value.indicator(), span, part.orElse(WHOLE));
  }

  /** Name of a figure of another year than the report's. */
  static FigureId ofYear(int year, String item, String indicator, String what) {
    return FigureId.other("year", Integer.toString(year), item, indicator, what);
  }

  /** The organisation that reports; the municipality when a policy adviser does. */
  private Optional<String> reporter(Period period) {
    return period.provider().isEmpty() ? Optional.empty() : item.providerName();
  }
}
