package nl.rekenschap.rehearsal;

import java.util.List;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.AccountabilityDraft;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.kernel.Money;
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
  private final Award award;
  private final PracticeFigures figures;
  private final PracticeTexts texts;

  PracticeContacts(
      Reporting reporting,
      Determination determination,
      Award award,
      PracticeFigures figures,
      PracticeTexts texts) {
    this.reporting = reporting;
    this.determination = determination;
    this.award = award;
    this.figures = figures;
    this.texts = texts;
  }

  /** Whether the period was handed in before and came back. */
  boolean isAgain(WorkItem item) {
    return !item.scope().equals(item.caseId().value())
        && reporting.period(new PeriodId(item.scope())).round() > 1;
  }

  boolean handle(WorkItem item) {
    return switch (item.task()) {
      case "Task_SubmitFigures" -> figures(item);
      case "Task_SubmitAccountability" -> {
        determination.submit(item.id(), accountability(item));
        yield true;
      }
      case "Task_CompleteAccountability" -> {
        determination.complete(item.id(), accountability(item));
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

  private AccountabilityDraft accountability(WorkItem item) {
    String awarded =
        award
            .of(item.caseId())
            .flatMap(AwardFile::awarded)
            .map(Money::toString)
            .map(amount -> amount.replace('.', ','))
            .orElse("0");
    return new AccountabilityDraft(
        texts.text("activities"),
        List.of(new AccountabilityDraft.Cost(texts.text("cost"), awarded, awarded, "")),
        "0",
        "0",
        texts.text("declaredBy"),
        true);
  }
}
