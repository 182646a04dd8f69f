package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.programme.Programme;
import org.springframework.stereotype.Component;

/** Lays out what a period asks: by the award where there is one, else by the programme. */
@Component
class Forms {

  private final Programme programme;
  private final Award award;
  private final FiguresStore figures;

  Forms(Programme programme, Award award, FiguresStore figures) {
    this.programme = programme;
    this.award = award;
    this.figures = figures;
  }

  FigureForm of(Period period) {
    Optional<Draft> draft = figures.draft(period.id());
    List<Submission> rounds = figures.rounds(period.id());
    Optional<Submission> last = rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    return new FigureForm(
        period,
        programme.item(period.itemCode(), period.span().year()).name(),
        programme.intervention(period.itemCode()).narrativeAsked(),
        questions(period),
        rounds,
        draft
            .map(Draft::typed)
            .or(() -> last.map(round -> TypedFigures.typed(round.values())))
            .orElse(Map.of()),
        draft.map(Draft::explanation).or(() -> last.map(Submission::explanation)).orElse(""),
        draft);
  }

  List<FigureForm.Question> questions(Period period) {
    Map<String, AgreedTarget> agreed = agreed(period);
    List<AcceptedFigures> before = figures.acceptedBefore(period);
    List<FigureForm.Question> questions = new ArrayList<>();
    for (IndicatorForYear indicator :
        programme.indicatorsOf(period.itemCode(), period.span().year())) {
      AgreedTarget target = agreed.get(indicator.code());
      if (target != null || agreed.isEmpty()) {
        questions.add(
            new FigureForm.Question(
                indicator,
                target == null ? indicator.target() : target.target(),
                fields(indicator, before),
                soFar(indicator, period, before)));
      }
    }
    return questions;
  }

  /** Own action has no award; there the programme itself says what is reported. */
  private Map<String, AgreedTarget> agreed(Period period) {
    if (period.provider().isEmpty()) {
      return Map.of();
    }
    return award.of(period.caseId()).map(AwardFile::targets).orElse(List.of()).stream()
        .collect(Collectors.toMap(AgreedTarget::indicator, Function.identity()));
  }

  private static List<FigureForm.Field> fields(
      IndicatorForYear indicator, List<AcceptedFigures> before) {
    List<Part> parts = indicator.breakdown().parts();
    // One description tells about all parts; a number is asked for each of them.
    if (parts.isEmpty() || indicator.kind() == IndicatorForYear.Kind.QUALITATIVE) {
      return List.of(field(indicator, Optional.empty(), before));
    }
    return parts.stream().map(part -> field(indicator, Optional.of(part), before)).toList();
  }

  private static FigureForm.Field field(
      IndicatorForYear indicator, Optional<Part> part, List<AcceptedFigures> before) {
    FieldName name = new FieldName(indicator.code(), part.map(Part::code));
    Optional<Measurement.Value> previous =
        before.isEmpty()
            ? Optional.empty()
            : before.getLast().values().stream()
                .filter(value -> FieldName.of(value).equals(name))
                .filter(value -> isComparable(indicator, value))
                .map(Measurement::value)
                .findFirst();
    return new FigureForm.Field(name, part, previous);
  }

  private static boolean isComparable(IndicatorForYear indicator, Measurement earlier) {
    return earlier.version() == indicator.version()
        || earlier.version() == indicator.version() - 1 && indicator.continuesPrevious();
  }

  private static Optional<Total> soFar(
      IndicatorForYear indicator, Period period, List<AcceptedFigures> before) {
    if (!indicator.addsUpOverPeriods()) {
      return Optional.empty();
    }
    return before.stream()
        .filter(figures -> figures.span().year() == period.span().year())
        .flatMap(figures -> Total.of(indicator.code(), figures.values()).stream())
        .reduce(Total::plus);
  }
}
