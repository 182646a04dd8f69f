package nl.rekenschap.review;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Total;
import org.springframework.stereotype.Component;

/** Lays what was handed in beside what came before and what was agreed. */
@Component
class ReviewFiles {

  private final Reporting reporting;
  private final ReviewStore store;
  private final ReviewTerm term;

  ReviewFiles(Reporting reporting, ReviewStore store, ReviewTerm term) {
    this.reporting = reporting;
    this.store = store;
    this.term = term;
  }

  ReviewFile of(PeriodId id) {
    FigureForm form = reporting.formOf(id);
    List<Submission> rounds = reporting.rounds(id);
    List<Judgement> judgements = store.judgements(id);
    return new ReviewFile(
        form.period(),
        form.title(),
        term.dueOn(id),
        form.questions().stream().map(question -> line(question, rounds)).toList(),
        rounds.stream().map(round -> round(round, judgements)).toList());
  }

  private static ReviewFile.Line line(FigureForm.Question question, List<Submission> rounds) {
    Optional<Total> total = Total.of(question.indicator().code(), rounds.getLast().values());
    return new ReviewFile.Line(
        question.indicator(),
        question.target(),
        question.fields().stream().map(field -> cell(field, rounds)).toList(),
        total,
        total
            .filter(known -> question.indicator().addsUpOverPeriods())
            .map(now -> question.soFar().map(now::plus).orElse(now)));
  }

  private static ReviewFile.Cell cell(FigureForm.Field field, List<Submission> rounds) {
    return new ReviewFile.Cell(
        field.part(),
        value(rounds.getLast(), field.name()),
        rounds.size() < 2 ? Optional.empty() : value(rounds.get(rounds.size() - 2), field.name()),
        field.previous());
  }

  private static Optional<Measurement.Value> value(Submission submission, FieldName name) {
    return submission.values().stream()
        .filter(value -> value.indicator().equals(name.indicator()))
        .filter(value -> value.part().equals(name.part()))
        .map(Measurement::value)
        .findFirst();
  }

  private static ReviewFile.Round round(Submission submission, List<Judgement> judgements) {
    return new ReviewFile.Round(
        submission, judgements.stream().filter(j -> j.round() == submission.round()).findFirst());
  }
}
