package nl.rekenschap.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every intervention of the programme that reports, with its own indicators, through one year. */
@RoomTest
class YearOfFiguresRoomIT {

  private static final ProviderId PROVIDER = new ProviderId("jinc");
  private static final List<String> OPENING =
      List.of("2025-04-02", "2025-07-02", "2025-10-02", "2026-01-03");

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Review review;
  @Autowired Programme programme;

  @Test
  void eachInterventionReportsAndIsAcceptedFourTimes() {
    world.itIs("2025-01-10");
    List<BudgetItem> reporters =
        programme.itemsOf(2025).stream()
            .filter(item -> !programme.indicatorsOf(item.code(), 2025).isEmpty())
            .toList();
    assertThat(reporters).hasSize(11);
    reporters.forEach(item -> situation.plan(caseOf(item), item.code(), PROVIDER));

    for (int quarter = 1; quarter <= 4; quarter++) {
      for (BudgetItem item : reporters) {
        situation.start(caseOf(item), item.name(), PROVIDER, quarter);
      }
      world.timePassesTo(OPENING.get(quarter - 1));
      reporters.forEach(item -> reports(caseOf(item)));
    }

    FiguresOfYears together = reporting.acceptedOfYears(List.of(2024, 2025), 2025);
    for (BudgetItem item : reporters) {
      List<AcceptedFigures> year = reporting.acceptedOf(caseOf(item));
      // Numbers, ratios, words and parts alike: read together they are what they are one by one.
      assertThat(together.of(item.code(), 2025))
          .usingRecursiveComparison()
          .ignoringFields("values.source", "values.comment")
          .isEqualTo(year);
      assertThat(year).as(item.name()).hasSize(4);
      assertThat(year)
          .allSatisfy(
              figures ->
                  assertThat(figures.values())
                      .isNotEmpty()
                      .allMatch(value -> value.source().isPresent()));
    }
    assertThat(receipts(reporters)).hasSize(44).doesNotHaveDuplicates();
  }

  private void reports(CaseId caseId) {
    TaskId task = world.task(caseId, ReportingTask.SUBMIT_FIGURES);
    world.as(
        "jinc",
        () -> {
          Map<String, String> typed = fill(reporting.form(task));
          reporting.save(
              task,
              typed.entrySet().stream()
                  .map(entry -> new Change(entry.getKey(), entry.getValue(), Long.MAX_VALUE))
                  .toList(),
              0);
          reporting.submit(task);
        });
    world.as(
        "officer",
        () -> Judging.accept(review, world.task(caseId, ReviewTask.REVIEW_SUBMISSION), ""));
  }

  private static Map<String, String> fill(FigureForm form) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put(FieldName.EXPLANATION, "Dit kwartaal liep volgens plan.");
    for (FigureForm.Question question : form.questions()) {
      typed.put(
          FieldName.explanation(question.indicator().code()), "Zo kwamen deze getallen tot stand.");
      for (FigureForm.Field field : question.fields()) {
        typed.put(field.name().value(), question.isInWords() ? "Zij vonden het fijn." : "12");
        question.indicator().ratio().ifPresent(parts -> typed.put(field.name().of(), "24"));
      }
      if (question.asksTotal()) {
        typed.put(
            FieldName.total(question.indicator().code()),
            Integer.toString(12 * question.fields().size()));
      }
    }
    return typed;
  }

  private List<String> receipts(List<BudgetItem> reporters) {
    List<String> numbers = new ArrayList<>();
    for (BudgetItem item : reporters) {
      for (Period period : reporting.periodsOf(caseOf(item))) {
        reporting
            .rounds(period.id())
            .forEach(round -> numbers.add(round.receipt().orElseThrow().number()));
      }
    }
    return numbers;
  }

  private static CaseId caseOf(BudgetItem item) {
    return CaseId.of(2025, item.code());
  }
}
