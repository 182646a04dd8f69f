package nl.rekenschap.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** The room's tasks and by when they must be done. */
@Component
class ObjectionCatalogue implements TaskCatalogue {

  private final ObjectionStore store;
  private final ObjectionTerm term;
  private final ObjectionSettings settings;
  private final BusinessClock clock;

  ObjectionCatalogue(
      ObjectionStore store, ObjectionTerm term, ObjectionSettings settings, BusinessClock clock) {
    this.store = store;
    this.term = term;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<ObjectionTask> tasks() {
    return List.of(ObjectionTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return store
        .find(new ObjectionId(scope))
        .flatMap(
            file ->
                switch ((ObjectionTask) task) {
                  case ASSESS -> Optional.of(clock.today().plusDays(settings.assessDays()));
                  case COMPLETE -> file.completeUntil();
                  case RECORD_HEARING -> file.hearing().map(Assessment.ToBeHeard::on);
                  // The manager needs time within the term too.
                  case ADVISE -> Optional.of(term.lastDay(file).minusDays(settings.decideDays()));
                  case DECIDE, EXTEND -> Optional.of(term.lastDay(file));
                  case WITHDRAW -> Optional.empty();
                });
  }

  @Override
  public Optional<LocalDate> legalLastDay(HumanTask task, CaseId caseId, String scope) {
    return store.find(new ObjectionId(scope)).flatMap(term::of).map(CaseClock::lastDay);
  }
}
