package nl.rekenschap.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.Reports.Moment;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Periods and what is handed in for them (Awb 4:37(1)(c)). Typing is done by {@link Collecting},
 * handing in by {@link HandingIn}; what follows from a judgement by {@link Outcomes}.
 *
 * <p>Long because it is the room's face: each verb with its rights and its refusals, and no more.
 */
@Service
public class Reporting {

  private final ReportingStore store;
  private final FiguresStore figures;
  private final YearsStore years;
  private final NarrativesStore narratives;
  private final ReportingSettings settings;
  private final Forms forms;
  private final Collecting collecting;
  private final HandingIn handingIn;
  private final DraftStore drafts;
  private final Outcomes outcomes;
  private final Access access;
  private final TransactionOperations transactions;

  Reporting(
      ReportingStore store,
      FiguresStore figures,
      YearsStore years,
      NarrativesStore narratives,
      ReportingSettings settings,
      Forms forms,
      Collecting collecting,
      HandingIn handingIn,
      DraftStore drafts,
      Outcomes outcomes,
      Access access,
      TransactionOperations transactions) {
    this.store = store;
    this.figures = figures;
    this.years = years;
    this.narratives = narratives;
    this.settings = settings;
    this.forms = forms;
    this.collecting = collecting;
    this.handingIn = handingIn;
    this.drafts = drafts;
    this.outcomes = outcomes;
    this.access = access;
    this.transactions = transactions;
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
    List<Moment> moments =
        frequency.spansOf(year).stream()
            .map(span -> new Moment(span, settings.dueOn(span)))
            .toList();
    plan(caseId, itemCode, moments, provider);
  }

  /**
   * Lays out the periods on which an award agreed, due on the days that it names.
   *
   * @param provider who reports; null when a policy adviser does
   */
  @ForRooms
  @Transactional
  public void plan(
      CaseId caseId, String itemCode, List<Moment> moments, @Nullable ProviderId provider) {
    for (Moment moment : moments) {
      store.add(
          new Period(
              PeriodId.of(caseId, moment.span()),
              caseId,
              itemCode,
              moment.span(),
              Optional.ofNullable(provider),
              settings.opensOn(moment.span()),
              moment.dueOn(),
              1,
              Optional.empty(),
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
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public FigureForm form(TaskId task) {
    return collecting.form(task);
  }

  /** The form of a period, for rooms that have checked who asks. */
  @ForRooms
  public FigureForm formOf(PeriodId id) {
    return forms.of(period(id));
  }

  /**
   * Keeps what was typed, field by field; nothing is handed in. A field that somebody else changed
   * after {@code basedOn} to another text is not kept but comes back as a conflict.
   *
   * @param changes only what changed
   * @param seen newest version that the caller knows; what others changed since is told
   * @throws Refused {@code reporting.notOpen.*}; at a field that is unknown or endless
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public Saved save(TaskId task, List<Change> changes, long seen) {
    return collecting.save(task, changes, seen, Source.Kind.SCREEN, Map.of());
  }

  /**
   * The same for what comes in by another way.
   *
   * @param placesByField where each value stood, such as the cell of a workbook
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public Saved save(
      TaskId task,
      List<Change> changes,
      long seen,
      Source.Kind kind,
      Map<String, String> placesByField) {
    return collecting.save(task, changes, seen, kind, placesByField);
  }

  /**
   * The form of that task, in which the acting person may type now.
   *
   * @throws Refused {@code reporting.notOpen.*}, or what the task refuses
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public FigureForm openForm(TaskId task) {
    return collecting.openForm(task);
  }

  /**
   * The same for whoever has the form before him: what is in it is not read again, unless somebody
   * changed something since.
   *
   * @param form of that task, read in this transaction
   */
  @ForRooms
  @Transactional
  public Saved save(
      TaskId task,
      FigureForm form,
      List<Change> changes,
      Source.Kind kind,
      UnaryOperator<String> placeOf) {
    return collecting.save(task, form, changes, kind, placeOf);
  }

  /** What others changed since that version. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public Saved news(TaskId task, long seen) {
    return collecting.news(task, seen);
  }

  /** Keeps these texts over whatever draft there is; for those who have the whole form at once. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public Draft saveDraft(TaskId task, Map<String, String> typed, String explanation) {
    return collecting.saveDraft(task, typed, explanation);
  }

  /**
   * An editor is done; whoever may sign is told. Any change takes it back.
   *
   * @throws Refused {@code reporting.ready.empty} when nothing was typed
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public void markReady(TaskId task) {
    collecting.markReady(task);
  }

  /**
   * Adds a file that shows a value.
   *
   * @param field of a value, {@link FieldName#EXPLANATION} or {@link FieldName#PAPER}
   * @throws Refused when there are too many
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public Evidence attach(TaskId task, String field, Arrived file) {
    return collecting.attach(task, field, file);
  }

  /** Takes a file from the draft; in the case's record it stays. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public void detach(TaskId task, UUID document) {
    collecting.detach(task, document);
  }

  /**
   * Names a part of an indicator that the plan splits without saying into what; it is asked in the
   * next periods too.
   *
   * @throws Refused at the indicator, when its parts are fixed or the name is there already
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public Part addPart(TaskId task, String indicator, String name) {
    return collecting.addPart(task, indicator, name);
  }

  /** What the rules say about the draft; the same rules for whatever way figures come in. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public List<Finding> check(TaskId task) {
    return check(task, collecting.form(task).typed());
  }

  /**
   * What the rules say about texts that are not stored.
   *
   * @param typed by field name, see {@link FieldName}
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public List<Finding> check(TaskId task, Map<String, String> typed) {
    return handingIn.check(collecting.period(task), typed);
  }

  /** The same for a form that was read already, for rooms that have checked who asks. */
  @ForRooms
  public List<Finding> check(FigureForm form, Map<String, String> typed) {
    return handingIn.check(form, typed);
  }

  /**
   * Hands in the draft as it is: checks it, keeps the round, finishes the task.
   *
   * @throws RefusedFigures with all that stands in the way
   * @throws Refused {@code reporting.notOpen.*}, or what the task refuses
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public Receipt submit(TaskId task) {
    return submit(handingIn.prepare(task, null));
  }

  /**
   * The same, for somebody who has read a version of the draft and signs for that one.
   *
   * @throws Refused {@code reporting.draft.changedSince} when it is not the newest any more
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public Receipt submit(TaskId task, long seen) {
    return submit(handingIn.prepare(task, seen));
  }

  /**
   * Checks the draft and draws its receipt, for somebody who hands in as part of more: outside the
   * transaction, because drawing takes longer than storing.
   *
   * @param seen version that was read; null for whatever there is
   * @throws Refused as {@link #submit(TaskId, long)}
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public Prepared prepare(TaskId task, @Nullable Long seen) {
    return handingIn.prepare(task, seen);
  }

  /**
   * Hands in what was prepared.
   *
   * @throws Refused when the draft changed since, or what the task refuses
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public Receipt submit(Prepared prepared) {
    return handingIn.submit(prepared).receipt().orElseThrow();
  }

  /**
   * Hands in exactly these texts; for those who have the whole form at once. They are saved first,
   * as by anybody: when they are refused, they stay as the draft.
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public Submission submit(TaskId task, Map<String, String> typed, String explanation) {
    long version =
        Objects.requireNonNull(
            transactions.execute(status -> collecting.replace(task, typed, explanation)));
    return handingIn.submit(handingIn.prepare(task, version));
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

  /** The open task in which an officer can type over what a provider sent on paper. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public Optional<TaskId> formTask(PeriodId id) {
    return collecting.formTask(period(id));
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
    return forms.rounds(id);
  }

  /**
   * The newest round in short.
   *
   * @throws IllegalStateException when nothing was handed in
   */
  @ForRooms
  public NewestRound newestRound(PeriodId id) {
    return forms.newestRound(id);
  }

  /** The review accepted the newest round. */
  @ForRooms
  @Transactional
  public void accepted(PeriodId id) {
    outcomes.accepted(id);
  }

  /**
   * The review sent the newest round back; a new due day follows from the settings.
   *
   * @param fields what the reason is about, see {@link FieldName}; marked in the reporter's form
   * @throws Refused when the form has no such field
   */
  @ForRooms
  @Transactional
  public void returned(PeriodId id, String reason, Set<String> fields) {
    outcomes.returned(id, reason, fields);
  }

  /** Fields that were marked when a round was sent back, by round. */
  @ForRooms
  public Map<Integer, Set<String>> marksOf(PeriodId id) {
    return outcomes.marks(id);
  }

  /** Accepted figures of a case, in order of time; periods without any are left out. */
  @ForRooms
  public List<AcceptedFigures> acceptedOf(CaseId caseId) {
    return figures.acceptedOf(caseId);
  }

  /**
   * Accepted figures of all budget lines in these years, as they stand now.
   *
   * @param told the year whose words of who reported come along
   */
  @ForRooms
  @Transactional(readOnly = true)
  public FiguresOfYears acceptedOfYears(Collection<Integer> years, int told) {
    return this.years.ofYears(years, told);
  }

  /** What was told beside the accepted figures of a year; periods without any are left out. */
  @ForRooms
  public Map<PeriodId, Narrative> narrativesOfYear(int year) {
    return narratives.acceptedOfYear(year);
  }

  /** Draft of the open period; absent when nothing was typed. */
  @ForRooms
  public Optional<Draft> draftOf(PeriodId id) {
    return drafts.draft(id);
  }
}
