package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** Asks the decision table which accountability goes with an amount, and when is reported. */
@Component
class Arrangements {

  private static final String TABLE = "arrangement";

  private final Workflow workflow;
  private final ArrangementLimits settings;
  private final ReportCalendar calendar;

  Arrangements(Workflow workflow, AwardSettings settings, ReportCalendar calendar) {
    this.workflow = workflow;
    this.settings = settings.arrangements();
    this.calendar = calendar;
  }

  /** The draft with what goes with its amount, and the days on which is reported. */
  AwardDraft arrange(AwardFile file, AwardDraft draft) {
    Arrangement arrangement = of(file.caseId(), draft.amount());
    Clauses clauses = draft.clauses().with(arrangement);
    return clauses
        .reports()
        .or(() -> file.usualFrequency().map(Reports::every))
        .map(
            reports ->
                clauses.with(
                    reports.on(
                        moments(file, reports.frequency(), draft.from(), draft.until()),
                        arrangement.isExceededBy(reports))))
        .map(draft::with)
        .orElseGet(() -> draft.with(clauses));
  }

  List<Reports.Moment> moments(
      AwardFile file, Frequency frequency, LocalDate from, LocalDate until) {
    return Reports.moments(frequency.spansOf(file.year()), from, until, calendar);
  }

  Arrangement of(CaseId caseId, Money amount) {
    List<Map<String, Object>> answers =
        workflow.decide(
            TABLE,
            Map.of(
                "preset", settings.preset(),
                "amount", amount.amount(),
                "low", settings.lowest(),
                "high", settings.highest()));
    if (answers.isEmpty()) {
      throw new IllegalStateException(TABLE + " has no answer for " + amount);
    }
    Map<String, Object> answer = answers.getFirst();
    List<YearEndDocument> documents =
        Arrays.stream(String.valueOf(answer.get("documents")).split(","))
            .filter(word -> !word.isBlank())
            .map(YearEndDocument::valueOf)
            .toList();
    boolean sampled = documents.isEmpty() && isSampled(caseId);
    return new Arrangement(
        Arrangement.Level.valueOf(String.valueOf(answer.get("level"))),
        sampled ? List.of(YearEndDocument.ACTIVITY_REPORT) : documents,
        sampled,
        Optional.of(Frequency.valueOf(String.valueOf(answer.get("mostOften")))));
  }

  /** By the case's own number, so that nobody chooses and anybody can check. */
  private boolean isSampled(CaseId caseId) {
    int draw = Integer.parseInt(Sha256.of(caseId.value()).substring(0, 6), 16) % 100;
    return draw < settings.samplePercent();
  }
}
