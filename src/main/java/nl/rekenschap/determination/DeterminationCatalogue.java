package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** The room's tasks and by when they must be done. */
@Component
class DeterminationCatalogue implements TaskCatalogue {

  private final YearEndStore years;
  private final DeterminationSettings settings;
  private final BusinessClock clock;

  DeterminationCatalogue(YearEndStore years, DeterminationSettings settings, BusinessClock clock) {
    this.years = years;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<DeterminationTask> tasks() {
    return List.of(DeterminationTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    LocalDate today = clock.today();
    return years
        .find(caseId)
        .flatMap(
            row ->
                switch ((DeterminationTask) task) {
                  case SUBMIT -> Optional.of(row.dueOn());
                  case SET_TERM -> Optional.of(today.plusDays(settings.setTermDays()));
                  case CHECK -> Optional.of(today.plusDays(settings.checkDays()));
                  case COMPLETE -> Optional.ofNullable(row.completionUntil());
                  // The manager needs time within the term too.
                  case PROPOSE ->
                      Optional.ofNullable(row.decideBy())
                          .map(day -> day.minusDays(settings.approvalDays()));
                  case APPROVE -> Optional.of(sooner(today.plusDays(settings.approvalDays()), row));
                });
  }

  @Override
  public Optional<LocalDate> legalLastDay(HumanTask task, CaseId caseId, String scope) {
    return switch ((DeterminationTask) task) {
      case CHECK, PROPOSE, APPROVE -> years.find(caseId).map(YearEndRow::decideBy);
      case SUBMIT, SET_TERM, COMPLETE -> Optional.empty();
    };
  }

  private static LocalDate sooner(LocalDate day, YearEndRow row) {
    return day.isAfter(row.mustDecideBy()) ? row.mustDecideBy() : day;
  }
}
