package nl.rekenschap.determination;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Year-end accountability and determination (Awb 4:42 to 4:47).
 *
 * <p>Long because it is the room's face: each verb with its rights and its refusals, and no more.
 */
@Service
public class Determination {

  private final YearEndStore years;
  private final DeterminationStore decisions;
  private final YearEndFiles files;
  private final YearEndFiling filing;
  private final YearEndDesk desk;
  private final EarlyYearEnd early;
  private final Workflow workflow;
  private final Access access;

  Determination(
      YearEndStore years,
      DeterminationStore decisions,
      YearEndFiles files,
      YearEndFiling filing,
      YearEndDesk desk,
      EarlyYearEnd early,
      Workflow workflow,
      Access access) {
    this.years = years;
    this.decisions = decisions;
    this.files = files;
    this.filing = filing;
    this.desk = desk;
    this.early = early;
    this.workflow = workflow;
    this.access = access;
  }

  /**
   * Lays out the year-end of an awarded case.
   *
   * @throws IllegalStateException when the case has no award or no provider
   */
  @ForRooms
  @Transactional
  public void plan(CaseId caseId, int year) {
    files.plan(caseId, year);
  }

  /**
   * Has the year-end open on an earlier day, because the subsidy ends before the year does. Nothing
   * happens when it has opened already or would open sooner, or when there is none.
   */
  @ForRooms
  @Transactional
  public void openEarly(CaseId caseId, LocalDate day) {
    years.lock(caseId).ifPresent(row -> early.open(row, day));
  }

  /** Where the year-end stands, for a case that the acting person may see. */
  @PermitAll
  public Optional<YearEndState> state(CaseId caseId) {
    access.requireCase(caseId);
    return years.find(caseId).map(files::state);
  }

  /** The final amount; absent until it was announced. */
  @ForRooms
  public Optional<DeterminationDecision> decisionOf(CaseId caseId) {
    return decisions.decision(caseId);
  }

  /** All final amounts of one year's subsidies, by case. */
  @ForRooms
  public Map<CaseId, DeterminationDecision> ofYear(int year) {
    Map<CaseId, DeterminationDecision> all = new LinkedHashMap<>();
    decisions.decisions(year).forEach(decision -> all.put(decision.caseId(), decision));
    return all;
  }

  /** Cases of that year whose year-end has opened and is not determined. */
  @ForRooms
  public Set<CaseId> runningOfYear(int year) {
    return years.running(year);
  }

  /**
   * The year-ends of one provider, newest year first.
   *
   * @throws Refused when the acting person neither works for the municipality nor for that provider
   */
  @PermitAll
  public List<YearEnd> ofProvider(ProviderId provider) {
    boolean mayAsk =
        access
            .actor()
            .filter(p -> p.isStaff() || p.provider().filter(provider::equals).isPresent())
            .isPresent();
    if (!mayAsk) {
      throw Refused.notFound();
    }
    return years.of(provider).stream().map(files::yearEnd).toList();
  }

  /** What the screen of a task shows, for who may do that task. */
  @PermitAll
  public YearEndFile file(TaskId task, DeterminationTask kind) {
    return files.file(row(workflow.item(task, kind).caseId()));
  }

  /**
   * Keeps what was typed, as it was typed; nothing is handed in.
   *
   * @throws Refused {@code determination.closed} when it can no longer be handed in
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void save(TaskId task, DeterminationTask kind, AccountabilityDraft draft) {
    filing.save(writable(task, kind), draft);
  }

  /**
   * Adds a PDF to what will be handed in.
   *
   * @param document which of the asked papers it is; absent for any other attachment
   * @throws Refused at {@code files}
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public DraftFile attach(
      TaskId task, DeterminationTask kind, Optional<YearEndDocument> document, Arrived file) {
    return filing.attach(writable(task, kind), document, file);
  }

  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void detach(TaskId task, DeterminationTask kind, UUID file) {
    filing.detach(writable(task, kind), file);
  }

  /**
   * Hands in: the application for determination (Awb 4:44).
   *
   * @throws Refused at the first field that is missing or wrong; {@code access.duty.SIGNATORY}
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void submit(TaskId task, AccountabilityDraft draft) {
    access.requireDuty(Duty.SIGNATORY);
    step(task, DeterminationTask.SUBMIT, row -> filing.submit(row, draft));
  }

  /**
   * Hands in what was asked for besides (Awb 4:5); the whole again, so that a round is complete.
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void complete(TaskId task, AccountabilityDraft draft) {
    access.requireDuty(Duty.SIGNATORY);
    step(task, DeterminationTask.COMPLETE, row -> filing.complete(row, draft));
  }

  /**
   * Sets a term by letter because nothing came (Awb 4:44(3)); reminding starts again.
   *
   * @throws Refused at {@code dueOn} when it is too soon or too far
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void setTerm(TaskId task, LocalDate dueOn) {
    step(task, DeterminationTask.SET_TERM, row -> desk.setTerm(row, dueOn));
  }

  /**
   * Goes on without an application (Awb 4:44(4), 4:47(b)).
   *
   * @throws Refused at {@code because} without a reason
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void goExOfficio(TaskId task, String because) {
    step(task, DeterminationTask.SET_TERM, row -> desk.goExOfficio(row, because));
  }

  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void acceptComplete(TaskId task) {
    step(task, DeterminationTask.CHECK, desk::acceptComplete);
  }

  /**
   * Finds it incomplete; the diagram then asks for what is missing (Awb 4:5).
   *
   * @throws Refused at {@code missing} or {@code until}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void askCompletion(TaskId task, String missing, LocalDate until) {
    step(task, DeterminationTask.CHECK, row -> desk.askCompletion(row, missing, until));
  }

  /** The day that is proposed for completing, by the settings. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public LocalDate usualCompletionTerm() {
    return desk.usualCompletionTerm();
  }

  /** The soonest day that may be set after the due day has passed. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public LocalDate soonestTerm() {
    return desk.soonestTerm();
  }

  /**
   * Proposes the final amount.
   *
   * @throws Refused at the field that breaks a rule of Awb 4:46 or of hearing
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void propose(TaskId task, DeterminationProposal proposal) {
    step(task, DeterminationTask.PROPOSE, row -> desk.propose(row, proposal));
  }

  /**
   * Approves by mandate (Awb 10:3); the diagram then announces it.
   *
   * @param collegeDecision the decision of the college that it rests on; may be empty within the
   *     mandate
   * @throws Refused at {@code collegeDecision} when the award is above the mandate and none is
   *     named; {@code determination.hearing.missing} when the provider was not heard
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void approve(TaskId task, String collegeDecision) {
    step(task, DeterminationTask.APPROVE, row -> desk.approve(row, collegeDecision));
  }

  /**
   * Gives the proposal back.
   *
   * @throws Refused at {@code reason} without one
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void giveBack(TaskId task, String reason) {
    step(task, DeterminationTask.APPROVE, row -> desk.giveBack(row, reason));
  }

  /** Locks the year-end before the task: two people's steps then never wait for each other. */
  private void step(TaskId id, DeterminationTask task, Consumer<YearEndRow> work) {
    YearEndRow row = locked(workflow.item(id, task).caseId());
    workflow.complete(id, task, () -> work.accept(row));
  }

  private YearEndRow writable(TaskId id, DeterminationTask kind) {
    if (kind != DeterminationTask.SUBMIT && kind != DeterminationTask.COMPLETE) {
      throw new IllegalArgumentException("nothing is typed in " + kind);
    }
    access.requireDuty(Duty.EDITOR, Duty.SIGNATORY);
    CaseId caseId = workflow.item(id, kind).caseId();
    YearEndRow row = locked(caseId);
    // Read again: somebody may have finished it while we waited.
    WorkItem item = workflow.item(id, kind);
    if (item.state() != WorkItem.State.OPEN) {
      throw new Refused("determination.closed");
    }
    if (workflow.isHeldByOther(item)) {
      throw new Refused(
          "workflow.claimedBy", item.assigneeName() == null ? "?" : item.assigneeName());
    }
    return row;
  }

  private YearEndRow row(CaseId caseId) {
    return years.find(caseId).orElseThrow(Refused::notFound);
  }

  private YearEndRow locked(CaseId caseId) {
    return years.lock(caseId).orElseThrow(Refused::notFound);
  }
}
