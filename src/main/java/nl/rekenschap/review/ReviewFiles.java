package nl.rekenschap.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Difference;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Total;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays what was handed in beside what came before and what was agreed. */
@Component
class ReviewFiles {

  private final Reporting reporting;
  private final Corrections corrections;
  private final ReviewStore store;
  private final QuestionStore questions;
  private final ReviewTerm term;
  private final Deviation deviation;

  ReviewFiles(
      Reporting reporting,
      Corrections corrections,
      ReviewStore store,
      QuestionStore questions,
      ReviewTerm term,
      ReviewSettings settings) {
    this.reporting = reporting;
    this.corrections = corrections;
    this.store = store;
    this.questions = questions;
    this.term = term;
    deviation = new Deviation(settings.deviationPercent(), settings.deviationUnits());
  }

  /** All of one moment. */
  @Transactional(readOnly = true)
  public ReviewFile of(PeriodId id) {
    FigureForm form = reporting.formOf(id);
    List<Submission> rounds = reporting.rounds(id);
    Beside beside =
        new Beside(
            rounds,
            questions.of(id),
            reporting.marksOf(id).getOrDefault(rounds.getLast().round() - 1, Set.of()));
    List<Difference> differences = corrections.differencesOf(form.period());
    return new ReviewFile(
        form.period(),
        form.title(),
        term.dueOn(id),
        form.questions().stream().map(question -> line(question, beside)).toList(),
        beside.findings(""),
        differences,
        deviation.isExceeded(differences),
        rounds(id, rounds),
        (int) beside.questions().stream().filter(FigureQuestion::isOpen).count());
  }

  /** Whether a correction changes more than one pair of eyes may accept. */
  boolean needsSecondEyes(Period period) {
    return deviation.isExceeded(corrections.differencesOf(period));
  }

  /** What the newest round is laid beside. */
  private record Beside(
      List<Submission> rounds, List<FigureQuestion> questions, Set<String> marks) {

    Submission newest() {
      return rounds.getLast();
    }

    Optional<Submission> before() {
      return rounds.size() < 2 ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 2));
    }

    List<Finding> findings(String field) {
      return newest().findings().stream().filter(f -> f.field().equals(field)).toList();
    }
  }

  private static ReviewFile.Line line(FigureForm.Question question, Beside beside) {
    IndicatorForYear indicator = question.indicator();
    Optional<Total> total = Total.of(indicator.code(), beside.newest().values());
    return new ReviewFile.Line(
        indicator,
        question.target(),
        question.fields().stream().map(field -> cell(field, beside)).toList(),
        total,
        total
            .filter(known -> indicator.addsUpOverPeriods())
            .map(now -> question.soFar().map(now::plus).orElse(now)),
        beside.newest().narrative().explanations().getOrDefault(indicator.code(), ""),
        question.fields().stream().anyMatch(f -> f.name().value().equals(indicator.code()))
            ? List.of() // the value bears the indicator's own name, and shows them
            : beside.findings(indicator.code()));
  }

  private static ReviewFile.Cell cell(FigureForm.Field field, Beside beside) {
    FieldName name = field.name();
    Submission newest = beside.newest();
    return new ReviewFile.Cell(
        name,
        field.part(),
        at(newest.values(), name),
        beside.before().flatMap(round -> at(round.values(), name)).map(Measurement::value),
        field.previous(),
        field.lastYear(),
        newest.findings().stream().filter(finding -> isAt(finding.field(), name)).toList(),
        newest.evidence().stream().filter(file -> isAt(file.field(), name)).toList(),
        beside.questions().stream().filter(asked -> asked.field().equals(name.value())).toList(),
        beside.marks().contains(name.value()));
  }

  /** A finding can also be at the reason, the comment or the whole beside a value. */
  private static boolean isAt(String field, FieldName name) {
    return field.equals(name.value()) || field.startsWith(name.value() + "#");
  }

  private static Optional<Measurement> at(List<Measurement> values, FieldName name) {
    return values.stream()
        .filter(value -> value.indicator().equals(name.indicator()))
        .filter(value -> value.part().equals(name.part()))
        .findFirst();
  }

  private List<ReviewFile.Round> rounds(PeriodId id, List<Submission> rounds) {
    List<Judgement> judgements = store.judgements(id);
    List<Judgement> confirmations = store.confirmations(id);
    Map<Integer, Set<String>> marks = reporting.marksOf(id);
    return rounds.stream()
        .map(
            round ->
                new ReviewFile.Round(
                    round,
                    of(judgements, round),
                    of(confirmations, round),
                    marks.getOrDefault(round.round(), Set.of())))
        .toList();
  }

  private static Optional<Judgement> of(List<Judgement> judgements, Submission round) {
    return judgements.stream().filter(j -> j.round() == round.round()).findFirst();
  }
}
