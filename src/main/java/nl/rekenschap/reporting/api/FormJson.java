package nl.rekenschap.reporting.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Measurement;
import org.jspecify.annotations.Nullable;

/** What a period asks, as {@code Form} in the description. */
record FormJson(
    PeriodJson period,
    boolean mayType,
    boolean maySubmit,
    boolean explanationAsked,
    List<Indicator> indicators,
    List<NotApplicable> notApplicable,
    List<String> ageBands,
    List<String> markedFields,
    List<RuleLine> rules) {

  /**
   * One indicator.
   *
   * @param kind {@code COUNT}, {@code MONEY}, {@code RATIO} or {@code TEXT}
   * @param partsOpen whether the provider names the parts
   * @param totalField null when no total is asked beside the parts
   */
  record Indicator(
      String code,
      int version,
      String wording,
      @Nullable String definition,
      String unit,
      String kind,
      TargetJson target,
      Limits limits,
      List<Field> fields,
      boolean partsOpen,
      @Nullable String totalField,
      String explanationField) {}

  /** What is aimed at; the value is null when there is no number. */
  record TargetJson(String kind, @Nullable Long value) {}

  /** What values must keep to; null when nothing is said about it. */
  record Limits(
      @Nullable Long minimum,
      @Nullable Long maximum,
      @Nullable String notAbove,
      @Nullable Integer explainBelowPercent) {}

  /**
   * One value to send.
   *
   * @param ofField the denominator of a ratio
   * @param reasonField says why the value is not available
   */
  record Field(
      String name,
      @Nullable String part,
      @Nullable String partName,
      @Nullable String ofField,
      String commentField,
      String reasonField,
      @Nullable Value previous,
      @Nullable Value lastYear) {}

  /** A value that was accepted before; with a reason instead when it was not available. */
  record Value(@Nullable String value, @Nullable String of, @Nullable String notAvailableBecause) {}

  /** An indicator that is not asked yet: "niet van toepassing", which is not 0. */
  record NotApplicable(String code, String wording, LocalDate from) {}

  record RuleLine(String id, String severity) {}

  /**
   * @param marked what the officer pointed at when the figures were sent back
   */
  static FormJson of(
      FigureForm form, Set<String> marked, Map<String, String> rules, long largestCount) {
    return new FormJson(
        PeriodJson.of(form.period(), form.title()),
        form.hands().mayType(),
        form.hands().maySign(),
        form.narrativeAsked(),
        form.questions().stream().map(question -> indicator(question, largestCount)).toList(),
        form.notYet().stream()
            .map(later -> new NotApplicable(later.code(), later.wording(), later.validFrom()))
            .toList(),
        form.ageBands(),
        marked.stream().sorted().toList(),
        rules.entrySet().stream()
            .map(rule -> new RuleLine(rule.getKey(), rule.getValue()))
            .toList());
  }

  private static Indicator indicator(FigureForm.Question question, long largestCount) {
    IndicatorForYear indicator = question.indicator();
    String code = indicator.code();
    return new Indicator(
        code,
        indicator.version(),
        indicator.wording(),
        indicator.definition().orElse(null),
        indicator.unit(),
        kind(indicator.counts()),
        target(question.target()),
        limits(indicator, largestCount),
        question.fields().stream().map(field -> field(indicator, field)).toList(),
        question.isOpen(),
        question.asksTotal() ? FieldName.total(code) : null,
        FieldName.explanation(code));
  }

  private static String kind(Counts counts) {
    return switch (counts) {
      case TEXT -> "TEXT";
      case MONEY -> "MONEY";
      case RATIO -> "RATIO";
      case ENCOUNTERS, CONTACTS, PERSONS, ACTIVITIES, HOURS, RESULTS -> "COUNT";
    };
  }

  private static TargetJson target(Target target) {
    return switch (target) {
      case Target.Number number -> new TargetJson("NUMBER", number.value());
      case Target.Minimum minimum -> new TargetJson("MINIMUM", minimum.value());
      case Target.NoneByDesign none -> new TargetJson("NONE_BY_DESIGN", null);
      case Target.ToBeAgreed open -> new TargetJson("TO_BE_AGREED", null);
      case Target.NotSet silent -> new TargetJson("NOT_SET", null);
      case Target.NotApplicable nothing -> new TargetJson("NOT_APPLICABLE", null);
    };
  }

  private static Limits limits(IndicatorForYear indicator, long largestCount) {
    boolean counted = indicator.counts() != Counts.TEXT && indicator.counts() != Counts.MONEY;
    return new Limits(
        indicator.limits().minimum().orElse(null),
        indicator.limits().maximum().orElse(counted ? largestCount : null),
        indicator.limits().notAbove().orElse(null),
        indicator.limits().explainBelowPercent().orElse(null));
  }

  private static Field field(IndicatorForYear indicator, FigureForm.Field field) {
    return new Field(
        field.name().value(),
        field.part().map(Part::code).orElse(null),
        field.part().map(Part::name).orElse(null),
        indicator.counts() == Counts.RATIO ? field.name().of() : null,
        field.name().comment(),
        field.name().reason(),
        field.previous().map(FormJson::value).orElse(null),
        field.lastYear().map(FormJson::value).orElse(null));
  }

  static Value value(Measurement.Value value) {
    return switch (value) {
      case Measurement.Value.Count count -> new Value(Long.toString(count.number()), null, null);
      case Measurement.Value.Amount amount -> new Value(amount.money().toString(), null, null);
      case Measurement.Value.Ratio ratio ->
          new Value(Long.toString(ratio.numerator()), Long.toString(ratio.denominator()), null);
      case Measurement.Value.Words words -> new Value(words.text(), null, null);
      case Measurement.Value.NotAvailable absent -> new Value(null, null, absent.reason());
    };
  }
}
