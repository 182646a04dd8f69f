package nl.rekenschap.reporting;

import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Typing and handing in, by whoever reports. */
@Component
class Collecting {

  static final String EXPLANATION = "explanation";

  private final ReportingStore store;
  private final FiguresStore figures;
  private final Forms forms;
  private final Notices notices;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;

  Collecting(
      ReportingStore store,
      FiguresStore figures,
      Forms forms,
      Notices notices,
      Workflow workflow,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.figures = figures;
    this.forms = forms;
    this.notices = notices;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
  }

  PeriodId periodOf(TaskId task) {
    return new PeriodId(item(task).scope());
  }

  Draft saveDraft(
      TaskId task, Map<String, String> typed, String explanation, @Nullable Integer basedOn) {
    WorkItem item = item(task);
    Period period = lock(item);
    Person person = access.current();
    requireHands(item, person);
    TypedFigures.checkKnown(forms.of(period), typed);
    Prose.requireKeepable(EXPLANATION, explanation, TypedFigures.LONGEST);
    int version = figures.draft(period.id()).map(kept -> unchanged(kept, basedOn)).orElse(0);
    Draft draft = new Draft(version + 1, typed, explanation, clock.now(), person.name());
    figures.keep(period.id(), draft);
    return draft;
  }

  private static int unchanged(Draft kept, @Nullable Integer basedOn) {
    if (basedOn != null && basedOn != kept.version()) {
      throw new Refused("reporting.draft.changed", kept.byName(), kept.at());
    }
    return kept.version();
  }

  Submission submit(TaskId task, Map<String, String> typed, String explanation) {
    WorkItem item = item(task);
    requireOpen(store.find(new PeriodId(item.scope())).orElseThrow(Refused::notFound).period());
    return workflow.finish(task, kind(), () -> handIn(lock(item), typed, explanation));
  }

  private Submission handIn(Period period, Map<String, String> typed, String explanation) {
    List<Measurement> values = TypedFigures.read(forms.of(period), typed);
    Person person = access.current();
    Submission submission =
        new Submission(
            period.id(),
            period.round(),
            values,
            Prose.optional(EXPLANATION, explanation, TypedFigures.LONGEST),
            clock.now(),
            person.id(),
            person.name());
    boolean late = clock.today().isAfter(period.dueOn());
    figures.add(submission);
    figures.forget(period.id());
    store.state(period.id(), new PeriodState.Submitted(submission.at(), person.name(), late));
    if (late) {
      store.late(period.id());
    }
    notices.happened(
        period, late ? "submittedLate" : "submitted", "round", Integer.toString(period.round()));
    return submission;
  }

  private Period lock(WorkItem item) {
    Period period = store.lock(new PeriodId(item.scope())).orElseThrow(Refused::notFound).period();
    requireOpen(period);
    return period;
  }

  private static void requireOpen(Period period) {
    switch (period.state()) {
      case PeriodState.Open open -> {}
      case PeriodState.Returned returned -> {}
      case PeriodState.Planned planned ->
          throw new Refused("reporting.notOpen.planned", period.opensOn());
      case PeriodState.Submitted submitted ->
          throw new Refused("reporting.notOpen.submitted", submitted.byName(), submitted.at());
      case PeriodState.Accepted accepted ->
          throw new Refused("reporting.notOpen.accepted", accepted.byName(), accepted.at());
      case PeriodState.NotReceived closed ->
          throw new Refused("reporting.notOpen.closed", closed.byName(), closed.at());
    }
  }

  /** The same rule as at finishing: what a colleague has picked up, others leave alone. */
  private static void requireHands(WorkItem item, Person person) {
    if (item.state() != WorkItem.State.OPEN) {
      throw new Refused("workflow.withdrawn");
    }
    if (item.assignee() != null && !item.assignee().equals(person.id())) {
      String name = item.assigneeName();
      throw new Refused("workflow.claimedBy", name == null ? item.assignee().value() : name);
    }
  }

  private WorkItem item(TaskId task) {
    return workflow.item(task, kind());
  }

  /** A provider's people and the municipality's are never the same persons. */
  private ReportingTask kind() {
    return access.current().has(Role.PROVIDER_CONTACT)
        ? ReportingTask.SUBMIT_FIGURES
        : ReportingTask.REPORT_OWN_ACTION;
  }
}
