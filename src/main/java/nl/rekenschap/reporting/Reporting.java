package nl.rekenschap.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods and what is handed in for them (Awb 4:37(1)(c)). What is asked of a person's task is done
 * by {@link Collecting}; what follows from a judgement by {@link Outcomes}.
 */
@Service
public class Reporting {

  private final ReportingStore store;
  private final FiguresStore figures;
  private final ReportingSettings settings;
  private final Forms forms;
  private final Collecting collecting;
  private final Outcomes outcomes;
  private final Access access;

  Reporting(
      ReportingStore store,
      FiguresStore figures,
      ReportingSettings settings,
      Forms forms,
      Collecting collecting,
      Outcomes outcomes,
      Access access) {
    this.store = store;
    this.figures = figures;
    this.settings = settings;
    this.forms = forms;
    this.collecting = collecting;
    this.outcomes = outcomes;
    this.access = access;
  }

  /**
   * Lays out the periods of a case's year; none for {@link Frequency#NONE}.
   *
   * @param provider who reports; null when a policy adviser does
   */
  @ForRooms
  @Transactional
  public void plan(
      CaseId caseId,
      String itemCode,
      int year,
      Frequency frequency,
      @Nullable ProviderId provider) {
    for (Span span : frequency.spansOf(year)) {
      store.add(
          new Period(
              PeriodId.of(caseId, span),
              caseId,
              itemCode,
              span,
              Optional.ofNullable(provider),
              settings.opensOn(span),
              settings.dueOn(span),
              1,
              false,
              new PeriodState.Planned()));
    }
  }

  /** The periods of a case that the acting person may see, in order. */
  @PermitAll
  public List<Period> periods(CaseId caseId) {
    access.requireCase(caseId);
    return store.ofCase(caseId);
  }

  /** The same, for rooms that have checked who asks. */
  @ForRooms
  public List<Period> periodsOf(CaseId caseId) {
    return store.ofCase(caseId);
  }

  /** The periods of all cases of a year, by case and in order of time. */
  @ForRooms
  public List<Period> periodsOfYear(int year) {
    return store.ofYear(year);
  }

  /**
   * Every period that a provider reports on, by year.
   *
   * @throws Refused for people of another organisation
   */
  @PermitAll
  public List<Period> periodsOfProvider(ProviderId provider) {
    Person person = access.current();
    if (!person.isStaff() && !person.provider().equals(Optional.of(provider))) {
      throw Refused.notFound();
    }
    return store.ofProvider(provider);
  }

  /**
   * One period.
   *
   * @throws Refused {@code kernel.notFound}
   */
  @ForRooms
  public Period period(PeriodId id) {
    return store.find(id).orElseThrow(Refused::notFound).period();
  }

  /**
   * The form that belongs to a task, open or done.
   *
   * @throws Refused when the task is not for the acting person
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  public FigureForm form(TaskId task) {
    return forms.of(period(collecting.periodOf(task)));
  }

  /** The form of a period, for rooms that have checked who asks. */
  @ForRooms
  public FigureForm formOf(PeriodId id) {
    return forms.of(period(id));
  }

  /**
   * Keeps a draft of the open period as it was typed; nothing is handed in.
   *
   * @param typed by field name, see {@link FieldName}
   * @param basedOn version of the draft that the person saw; 0 when there was none
   * @throws Refused {@code reporting.draft.changed} when somebody else saved since; {@code
   *     reporting.notOpen.*}; at a field that is unknown or endless
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  @Transactional
  public Draft saveDraft(TaskId task, Map<String, String> typed, String explanation, int basedOn) {
    return collecting.saveDraft(task, typed, explanation, basedOn);
  }

  /** The same, over whatever draft there is. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  @Transactional
  public Draft saveDraft(TaskId task, Map<String, String> typed, String explanation) {
    return collecting.saveDraft(task, typed, explanation, null);
  }

  /**
   * Hands in: checks every value, keeps the round, finishes the task.
   *
   * @throws Refused at the first field that is missing or wrong, {@code reporting.notOpen.*}, or
   *     what the task refuses
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  @Transactional
  public Submission submit(TaskId task, Map<String, String> typed, String explanation) {
    return collecting.submit(task, typed, explanation);
  }

  /**
   * The form that stayed empty, for the officer who decides about it.
   *
   * @throws Refused when the task is not for the acting person
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  public FigureForm missing(TaskId task) {
    return forms.of(period(outcomes.periodOf(task)));
  }

  /**
   * Grants more time (uitstel) with a reason.
   *
   * @throws Refused at {@code newDueOn} or {@code reason}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  @Transactional
  public void extend(TaskId task, LocalDate newDueOn, String reason) {
    outcomes.extend(task, newDueOn, reason);
  }

  /**
   * Closes the period without figures: "niet ontvangen".
   *
   * @throws Refused at {@code reason}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  @Transactional
  public void closeMissing(TaskId task, String reason) {
    outcomes.closeMissing(task, reason);
  }

  /** Every round handed in, oldest first. */
  @ForRooms
  public List<Submission> rounds(PeriodId id) {
    return figures.rounds(id);
  }

  /** The review accepted the newest round. */
  @ForRooms
  @Transactional
  public void accepted(PeriodId id) {
    outcomes.accepted(id);
  }

  /** The review sent the newest round back; a new due day follows from the settings. */
  @ForRooms
  @Transactional
  public void returned(PeriodId id, String reason) {
    outcomes.returned(id, reason);
  }

  /** Accepted figures of a case, in order of time; periods without any are left out. */
  @ForRooms
  public List<AcceptedFigures> acceptedOf(CaseId caseId) {
    return figures.acceptedOf(caseId);
  }

  /** Accepted figures of all cases of a year, in order of time; cases without any are left out. */
  @ForRooms
  public Map<CaseId, List<AcceptedFigures>> acceptedOfYear(int year) {
    return figures.acceptedOfYear(year);
  }

  /** Draft of the open period; absent when nothing was typed. */
  @ForRooms
  public Optional<Draft> draftOf(PeriodId id) {
    return figures.draft(id);
  }
}
