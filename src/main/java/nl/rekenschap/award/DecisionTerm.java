package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** The days that follow from the term within which must be decided (Awb 4:13). */
@Component
class DecisionTerm implements TaskCatalogue {

  private final AwardStore store;
  private final AwardSettings settings;

  DecisionTerm(AwardStore store, AwardSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /** Last day on which the decision is in time. */
  LocalDate endsOn(CaseId caseId) {
    return store.opening(caseId).on().plusWeeks(settings.decisionTermWeeks());
  }

  LocalDate warnOn(CaseId caseId) {
    return endsOn(caseId).minusDays(settings.warnDaysBefore());
  }

  @Override
  public List<AwardTask> tasks() {
    return List.of(AwardTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return Optional.of(endsOn(caseId).minusDays(daysBefore((AwardTask) task)));
  }

  private int daysBefore(AwardTask task) {
    return switch (task) {
      case NAME_PROVIDER -> settings.nameProviderDaysBefore();
      case DRAFT_AWARD -> settings.draftDaysBefore();
      case APPROVE_AWARD -> 0;
    };
  }
}
