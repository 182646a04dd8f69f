package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import org.springframework.stereotype.Component;

/** Lays two rounds beside each other, value by value. */
@Component
class Differences {

  private final Forms forms;
  private final RoundsStore rounds;

  Differences(Forms forms, RoundsStore rounds) {
    this.forms = forms;
    this.rounds = rounds;
  }

  /** Between the round that stands and the newest one; none while there is no newer one. */
  List<Difference> since(Period period) {
    if (!period.isChangedSinceAcceptance()) {
      return List.of();
    }
    int accepted = period.acceptedRound().orElseThrow();
    List<Submission> all = rounds.rounds(period.id());
    Submission newest = all.getLast();
    // A round that was handed in before, and withdrawn, is no part of this correction.
    if (newest.round() <= accepted || isWithdrawn(period)) {
      return List.of();
    }
    Submission standing =
        all.stream().filter(round -> round.round() == accepted).findFirst().orElseThrow();
    return between(forms.questions(period), standing, newest);
  }

  /** The marked fields of the round before this one. */
  List<String> names(Period period, Map<Integer, Set<String>> marks) {
    Set<String> marked = marks.getOrDefault(period.round() - 1, Set.of());
    return forms.questions(period).stream()
        .flatMap(
            question ->
                question.fields().stream()
                    .filter(field -> marked.contains(field.name().value()))
                    .map(field -> name(question, field)))
        .toList();
  }

  private static String name(FigureForm.Question question, FigureForm.Field field) {
    String wording = question.indicator().wording();
    return field.part().map(part -> wording + ": " + part.name()).orElse(wording);
  }

  private static boolean isWithdrawn(Period period) {
    return period.state() instanceof PeriodState.Reopened;
  }

  static List<Difference> between(
      List<FigureForm.Question> questions, Submission before, Submission after) {
    List<Difference> differences = new ArrayList<>();
    for (FigureForm.Question question : questions) {
      for (FigureForm.Field field : question.fields()) {
        Optional<Measurement> old = at(before, field.name());
        Optional<Measurement> now = at(after, field.name());
        if (!old.map(Measurement::value).equals(now.map(Measurement::value))) {
          differences.add(
              new Difference(
                  field.name(),
                  question.indicator().wording(),
                  field.part().map(Part::name),
                  old.map(Measurement::value),
                  now.map(Measurement::value),
                  after.at(),
                  now.flatMap(Measurement::source).map(Source::byName).orElse(after.byName())));
        }
      }
    }
    return differences;
  }

  private static Optional<Measurement> at(Submission submission, FieldName name) {
    return submission.values().stream()
        .filter(value -> FieldName.of(value).equals(name))
        .findFirst();
  }
}
