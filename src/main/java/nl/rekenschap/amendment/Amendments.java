package nl.rekenschap.amendment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.amendment.AmendmentRow.Phase;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices of providers and amendments of awards (Awb 4:37, 4:48, 4:50, 4:51, 4:70, 4:71). */
@Service
public class Amendments {

  private static final String PROCESS = "amendment";

  private final AmendmentStore store;
  private final AmendmentFiles files;
  private final AmendmentDesk desk;
  private final NonContinuation nonContinuation;
  private final AmendmentPost post;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;

  Amendments(
      AmendmentStore store,
      AmendmentFiles files,
      AmendmentDesk desk,
      NonContinuation nonContinuation,
      AmendmentPost post,
      Workflow workflow,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.files = files;
    this.desk = desk;
    this.nonContinuation = nonContinuation;
    this.post = post;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
  }

  /** What was reported and amended in a case that the acting person may see, oldest first. */
  @PermitAll
  public List<AmendmentLine> of(CaseId caseId) {
    access.requireCase(caseId);
    boolean staff = access.current().isStaff();
    return store.of(caseId).stream()
        .filter(row -> staff || row.notice().isPresent() || isTold(row))
        .map(row -> files.line(row, staff))
        .toList();
  }

  /** What an officer began without a notice is known when it is told, or asked about. */
  private static boolean isTold(AmendmentRow row) {
    return row.phase() == Phase.ANNOUNCED || row.phase() == Phase.HEARING;
  }

  /** Whether a notice or an amendment of that case can begin, for who may see it. */
  @PermitAll
  public boolean canBegin(CaseId caseId) {
    access.requireCase(caseId);
    try {
      files.running(caseId);
      return true;
    } catch (Refused settled) {
      return false;
    }
  }

  /**
   * Name and year of the case that something is reported in.
   *
   * @throws Refused when the case does not exist or is somebody else's; {@code
   *     award.amend.notAwarded}, {@code amendment.determined}
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
  public String titleOf(CaseId caseId) {
    access.requireCase(caseId);
    files.running(caseId);
    return post.label(caseId).titleAndYear();
  }

  /**
   * Reports that something goes otherwise than agreed; an officer does so for a provider that
   * called.
   *
   * @return id of the amendment that may follow
   * @throws Refused at {@code what}, {@code since}, {@code amountEffect} or {@code targetsEffect};
   *     {@code access.duty.SIGNATORY}
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
  @Transactional
  public String report(CaseId caseId, Notice notice) {
    access.requireCase(caseId);
    access.requireDuty(Duty.SIGNATORY, Duty.EDITOR);
    int year = files.running(caseId).year();
    Notice kept =
        new Notice(
            notice.kind(),
            Prose.required("what", notice.what(), AmendmentRules.LONGEST),
            since(notice.since(), year),
            Prose.optional("amountEffect", notice.amount(), AmendmentRules.LONGEST),
            Prose.optional("targetsEffect", notice.targets(), AmendmentRules.LONGEST));
    String by = access.current().name();
    String id = store.begin(caseId, clock.today(), by, kept);
    post.say(
        caseId,
        "reported",
        "by",
        by,
        "kind",
        Dutch.text("amendment.notice." + kept.kind()),
        "since",
        Dutch.date(kept.since()));
    post.tellOfficers(caseId, "reported", Map.of("by", by));
    workflow.start(PROCESS, caseId, id);
    return id;
  }

  /** Something may be known before the year, but not long, nor happen after it. */
  private static LocalDate since(LocalDate since, int year) {
    LocalDate first = LocalDate.of(year - 1, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    if (since.isBefore(first) || since.isAfter(last)) {
      throw Refused.at("since", "amendment.since.range", first, last);
    }
    return since;
  }

  /**
   * Begins an amendment that nobody reported.
   *
   * @throws Refused {@code award.amend.notAwarded}, {@code amendment.determined}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public String begin(CaseId caseId) {
    files.running(caseId);
    String id = store.begin(caseId, clock.today(), access.current().name(), null);
    post.sayInside(caseId, "begun", "by", access.current().name());
    workflow.start(PROCESS, caseId, id);
    return id;
  }

  /** What the screen of a task shows, for who may do that task. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  public AmendmentFile file(TaskId task, AmendmentTask kind) {
    return files.file(row(task, kind));
  }

  /**
   * Takes note; nothing is changed.
   *
   * @throws Refused at {@code reason} without one
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void note(TaskId task, AmendmentTask kind, String reason) {
    if (kind != AmendmentTask.ASSESS && kind != AmendmentTask.DRAFT) {
      throw new IllegalArgumentException("nothing is noted in " + kind);
    }
    step(
        task,
        kind,
        row -> store.noted(row.id(), Prose.required("reason", reason, AmendmentRules.LONGEST)));
  }

  /** An amendment is needed; it will be drafted. */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void takeUp(TaskId task) {
    step(task, AmendmentTask.ASSESS, row -> store.phase(row.id(), Phase.DRAFTING));
  }

  /**
   * Hands a draft on: to the provider for its views where it must be heard, else to the manager.
   *
   * @throws Refused at the field that breaks a rule
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void draft(TaskId task, AmendmentInput input) {
    step(task, AmendmentTask.DRAFT, row -> desk.draft(row, input));
  }

  /**
   * Decides by mandate of the college (Awb 10:3); the diagram then announces it.
   *
   * @param ground why more is awarded than the budget line has free; may be empty when it is not
   * @param collegeDecision the college's own decision, above the mandate; may be empty within it
   * @throws Refused at {@code ground} or {@code collegeDecision}; {@code amendment.changedSince}
   *     when the award was changed after the draft; {@code amendment.determined}
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void approve(TaskId task, String ground, String collegeDecision) {
    step(task, AmendmentTask.APPROVE, row -> desk.approve(row, ground, collegeDecision));
  }

  /**
   * Gives the draft back.
   *
   * @throws Refused at {@code reason} without one
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void giveBack(TaskId task, String reason) {
    step(
        task,
        AmendmentTask.APPROVE,
        row -> {
          String why = Prose.required("reason", reason, AmendmentRules.LONGEST);
          store.returned(row.id(), why);
          post.sayInside(row.caseId(), "returned", "reason", why);
        });
  }

  /** The case that it is asked of whether its subsidy goes on, with the day that is proposed. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public ContinuationFile continuation(TaskId task) {
    var item = workflow.item(task, AmendmentTask.CONTINUATION);
    return new ContinuationFile(
        item.caseId(), item.label().titleAndYear(), nonContinuation.usualUntil(item.caseId()));
  }

  /**
   * The subsidy stops; the provider is told with a reasonable term (Awb 4:51).
   *
   * @param until last day of that term
   * @throws Refused at {@code until} or {@code reason}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void stop(TaskId task, LocalDate until, String reason) {
    continuationStep(task, caseId -> nonContinuation.stop(caseId, until, reason));
  }

  /**
   * The subsidy goes on.
   *
   * @throws Refused at {@code reason} without one
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void goOn(TaskId task, String reason) {
    continuationStep(task, caseId -> nonContinuation.goOn(caseId, reason));
  }

  private void continuationStep(TaskId id, Consumer<CaseId> work) {
    workflow.complete(
        id,
        AmendmentTask.CONTINUATION,
        () -> work.accept(workflow.item(id, AmendmentTask.CONTINUATION).caseId()));
  }

  private void step(TaskId id, AmendmentTask task, Consumer<AmendmentRow> work) {
    workflow.complete(
        id,
        task,
        () -> {
          AmendmentRow row = row(id, task);
          work.accept(store.lock(row.id()).orElseThrow(Refused::notFound));
        });
  }

  private AmendmentRow row(TaskId id, AmendmentTask task) {
    return store.find(workflow.item(id, task).scope()).orElseThrow(Refused::notFound);
  }
}
