package nl.rekenschap.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Severity;
import org.springframework.stereotype.Component;

/**
 * Lays what a workbook says beside what the form holds, under the rules of the form. A cell that is
 * empty changes nothing: somebody may have typed that field on the screen.
 */
@Component
class Comparison {

  private final Reporting reporting;

  Comparison(Reporting reporting) {
    this.reporting = reporting;
  }

  /**
   * @param typed what would be stored, by field name; empty when refused
   * @param cells where each value stands
   */
  record Outcome(
      boolean isRefused,
      List<Problem> problems,
      Map<String, String> typed,
      Places cells,
      List<Checked.Difference> differences) {

    Outcome with(List<Checked.Difference> shown) {
      return new Outcome(isRefused, problems, typed, cells, shown);
    }
  }

  /** What would change, in words, for whoever is to agree to it. */
  List<Checked.Difference> differences(FigureForm form, Outcome outcome) {
    return differences(form, outcome.typed());
  }

  Outcome of(FigureForm form, Reading reading) {
    return switch (reading) {
      case Reading.Refused refused ->
          new Outcome(true, refused.problems(), Map.of(), Places.NONE, List.of());
      case Reading.Accepted accepted -> of(form, accepted);
    };
  }

  private Outcome of(FigureForm form, Reading.Accepted accepted) {
    Set<String> same = new HashSet<>();
    Map<String, String> changes = changes(form, accepted, same);
    List<Problem> problems = new ArrayList<>();
    reporting.check(form, new Overlaid(form.typed(), changes)).stream()
        .filter(f -> changes.containsKey(f.field()) || same.contains(f.field()))
        .filter(f -> accepted.places().of(f.field()).isPresent())
        .forEach(finding -> problems.add(problem(finding, accepted.places())));
    boolean refused = problems.stream().anyMatch(Problem::isError);
    problems.addAll(accepted.notices());
    return new Outcome(
        refused, List.copyOf(problems), refused ? Map.of() : changes, accepted.places(), List.of());
  }

  /**
   * What the workbook would change: its own values without those that are as they were. A large
   * workbook has no room for a copy of them.
   *
   * @param same gets the fields that are as they were
   */
  private static Map<String, String> changes(
      FigureForm form, Reading.Accepted accepted, Set<String> same) {
    Map<String, String> changes = accepted.values();
    accepted
        .explanation()
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> changes.put(FieldName.EXPLANATION, words));
    // A value takes the place of the reason why there was none, and the other way round.
    Set<String> marked = FieldName.marked(changes);
    marked.addAll(FieldName.marked(form.typed()));
    for (FigureForm.Question question : form.questions()) {
      for (FigureForm.Field field : question.fields()) {
        String value = field.name().value();
        if (marked.isEmpty() || !marked.contains(value)) {
          continue;
        }
        String reason = field.name().reason();
        if (changes.containsKey(value) && form.typed().containsKey(reason)) {
          changes.putIfAbsent(reason, "");
        } else if (changes.containsKey(reason)) {
          Stream.of(value, field.name().of())
              .filter(form.typed()::containsKey)
              .forEach(there -> changes.putIfAbsent(there, ""));
        }
      }
    }
    changes.forEach(
        (field, text) -> {
          if (text.equals(form.typed().getOrDefault(field, ""))) {
            same.add(field);
          }
        });
    same.forEach(changes::remove);
    return changes;
  }

  /** In the order of the form, each value before what stands beside it. */
  private static List<Checked.Difference> differences(
      FigureForm form, Map<String, String> changes) {
    Map<String, String> labels = labels(form);
    return changes.entrySet().stream()
        .sorted(Comparator.comparingInt(change -> place(form, change.getKey())))
        .map(
            change ->
                new Checked.Difference(
                    change.getKey(),
                    labels.getOrDefault(bare(change.getKey()), ""),
                    form.typed().getOrDefault(change.getKey(), ""),
                    change.getValue()))
        .toList();
  }

  private static int place(FigureForm form, String field) {
    int number = form.names().of(bare(field));
    return number < 0 ? Integer.MAX_VALUE : number;
  }

  private static Map<String, String> labels(FigureForm form) {
    Map<String, String> labels = new HashMap<>();
    for (FigureForm.Question question : form.questions()) {
      String wording = question.indicator().wording();
      for (FigureForm.Field field : question.fields()) {
        labels.put(
            field.name().value(), field.part().map(part -> label(wording, part)).orElse(wording));
      }
    }
    return labels;
  }

  private static String label(String wording, IndicatorForYear.Breakdown.Part part) {
    return wording + " – " + part.name();
  }

  private static String bare(String field) {
    int mark = field.indexOf('#');
    return mark < 0 ? field : field.substring(0, mark);
  }

  private static Problem problem(Finding finding, Places places) {
    String place = places.of(finding.field()).orElse("!");
    int mark = place.lastIndexOf('!');
    return new Problem(
        finding.rule(),
        finding.severity() == Severity.ERROR ? Problem.Severity.ERROR : Problem.Severity.NOTICE,
        place.substring(0, mark),
        place.substring(mark + 1),
        finding.messageKey(),
        finding.arguments().stream().map(Comparison::words).toList());
  }

  private static String words(Object argument) {
    return argument instanceof Long number ? Dutch.number(number) : argument.toString();
  }
}
