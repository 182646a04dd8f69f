package nl.rekenschap.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.determination.AccountabilityDraft;
import nl.rekenschap.determination.Compared;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.workflow.WorkItem;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the providers' practice contacts hand in. */
@Component
@Profile("demo")
class PracticeContacts {

  private final Reporting reporting;
  private final Determination determination;
  private final Hearings hearings;
  private final PracticeFigures figures;
  private final PracticeTexts texts;

  PracticeContacts(
      Reporting reporting,
      Determination determination,
      Hearings hearings,
      PracticeFigures figures,
      PracticeTexts texts) {
    this.reporting = reporting;
    this.determination = determination;
    this.hearings = hearings;
    this.figures = figures;
    this.texts = texts;
  }

  /** Whether the period was handed in before and came back. */
  boolean isAgain(WorkItem item) {
    return item.scope().startsWith(item.caseId() + "-")
        && reporting.period(new PeriodId(item.scope())).round() > 1;
  }

  boolean handle(WorkItem item) {
    return switch (item.task()) {
      case "Task_SubmitFigures" -> figures(item);
      case "Task_SubmitAccountability" -> {
        determination.submit(item.id(), accountability(item, DeterminationTask.SUBMIT));
        yield true;
      }
      case "Task_CompleteAccountability" -> {
        determination.complete(item.id(), accountability(item, DeterminationTask.COMPLETE));
        yield true;
      }
      case "Task_GiveViews" -> {
        hearings.give(item.id(), texts.text("heard"));
        yield true;
      }
      default -> false;
    };
  }

  boolean figures(WorkItem item) {
    reporting.submit(
        item.id(),
        figures.of(reporting.formOf(new PeriodId(item.scope()))),
        texts.text("explanation"));
    return true;
  }

  private AccountabilityDraft accountability(WorkItem item, DeterminationTask task) {
    YearEndFile file = determination.file(item.id(), task);
    String awarded = file.awarded().toString().replace('.', ',');
    Map<String, String> notes = new LinkedHashMap<>();
    file.comparison().stream()
        .filter(Compared::isMissed)
        .forEach(missed -> notes.put(missed.indicator(), texts.text("explanation")));
    return new AccountabilityDraft(
        texts.text("activities"),
        List.of(new AccountabilityDraft.Cost(texts.text("cost"), awarded, awarded, "")),
        "0",
        "0",
        texts.text("declaredBy"),
        true,
        notes);
  }
}
