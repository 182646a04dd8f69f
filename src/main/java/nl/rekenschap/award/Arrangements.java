package nl.rekenschap.award;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** Asks the decision table which accountability goes with an amount. */
@Component
class Arrangements {

  private static final String TABLE = "arrangement";

  private final Workflow workflow;
  private final ArrangementLimits settings;

  Arrangements(Workflow workflow, AwardSettings settings) {
    this.workflow = workflow;
    this.settings = settings.arrangements();
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
        sampled);
  }

  /** By the case's own number, so that nobody chooses and anybody can check. */
  private boolean isSampled(CaseId caseId) {
    int draw = Integer.parseInt(Sha256.of(caseId.value()).substring(0, 6), 16) % 100;
    return draw < settings.samplePercent();
  }
}
