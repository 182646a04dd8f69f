package nl.rekenschap.award;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.ApplicationFile.Phase;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an application that stays incomplete: it is decided on as it lies, or left
 * unhandled (Awb 4:5(1)), which an officer proposes and a manager decides.
 */
@Service
public class IncompleteApplications {

  private final ApplicationStore store;
  private final AwardStore awards;
  private final Applications applications;
  private final ApplicationPost post;
  private final UnhandledTerm term;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;

  IncompleteApplications(
      ApplicationStore store,
      AwardStore awards,
      Applications applications,
      ApplicationPost post,
      UnhandledTerm term,
      Workflow workflow,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.awards = awards;
    this.applications = applications;
    this.post = post;
    this.term = term;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
  }

  /**
   * What a task about it shows.
   *
   * @param proposal absent while nobody proposed to leave it unhandled
   * @param lastDay on which that can be told; absent when it cannot be left unhandled
   */
  public record Desk(
      Applications.Desk application,
      Optional<UnhandledProposal> proposal,
      Optional<LocalDate> lastDay) {}

  /**
   * What lies on the desk for that task.
   *
   * @throws Refused when the task does not exist or is not for the acting person
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  public Desk desk(TaskId task, ApplicationTask kind) {
    Applications.Desk desk = applications.desk(task, kind);
    CaseId caseId = desk.file().caseId();
    return new Desk(desk, store.proposal(caseId), term.lastDay(caseId));
  }

  /**
   * What came in besides was not enough. From the day on which it came, four weeks run to leave the
   * application unhandled.
   *
   * @throws Refused {@code award.unhandled.notCompleted} when nothing came after a request with a
   *     last day
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void notEnough(TaskId task) {
    step(
        task,
        ApplicationTask.CHECK_APPLICATION,
        file -> {
          GrantApplication sent = file.sent().orElseThrow();
          if (file.completionUntil().isEmpty() || sent.round() == 1) {
            throw new Refused("award.unhandled.notCompleted");
          }
          store.phase(file.caseId(), Phase.INCOMPLETE);
          term.start(file.caseId(), sent.receivedOn());
          post.say(file.caseId(), "applicationNotEnough");
        });
  }

  /** The award is drafted all the same, with what there is. */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void goOn(TaskId task) {
    step(
        task,
        ApplicationTask.JUDGE_INCOMPLETE,
        file -> {
          store.phase(file.caseId(), Phase.HANDLED_AS_IS);
          term.end(file.caseId(), clock.today(), "terms.ended.handledAsIs");
          post.say(file.caseId(), "applicationHandledAsIs");
        });
  }

  /**
   * Proposes to leave it unhandled.
   *
   * @throws Refused {@code award.unhandled.noTerm} when completion was asked without a last day;
   *     {@code award.unhandled.late} after the four weeks; at field {@code reason} without one
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void propose(TaskId task, String reason) {
    step(
        task,
        ApplicationTask.JUDGE_INCOMPLETE,
        file -> {
          requireInTime(file.caseId());
          store.propose(
              file.caseId(),
              new UnhandledProposal(
                  DraftRules.reason(reason), access.current().name(), Optional.empty()));
          post.note(file.caseId(), "unhandledProposed");
        });
  }

  /**
   * Gives the proposal back.
   *
   * @throws Refused at field {@code reason} without one
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void giveBack(TaskId task, String reason) {
    step(
        task,
        ApplicationTask.APPROVE_UNHANDLED,
        file -> {
          String checked = DraftRules.reason(reason);
          store.returned(file.caseId(), checked);
          post.note(file.caseId(), "unhandledReturned", "reason", checked);
        });
  }

  /**
   * Leaves the application unhandled: a decision, by mandate of the college.
   *
   * @throws Refused {@code award.unhandled.late} after the four weeks
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void leave(TaskId task) {
    step(
        task,
        ApplicationTask.APPROVE_UNHANDLED,
        file -> {
          CaseId caseId = file.caseId();
          requireInTime(caseId);
          String reason = store.proposal(caseId).orElseThrow().reason();
          awards.decide(caseId, clock.today(), access.current().name(), reason, null);
          store.phase(caseId, Phase.UNHANDLED);
          post.say(caseId, "applicationUnhandled", "reason", reason);
        });
  }

  private void requireInTime(CaseId caseId) {
    LocalDate last = term.lastDay(caseId).orElseThrow(() -> new Refused("award.unhandled.noTerm"));
    if (clock.today().isAfter(last)) {
      throw new Refused("award.unhandled.late", last);
    }
  }

  private void step(TaskId id, ApplicationTask task, Consumer<ApplicationFile> work) {
    ApplicationFile file =
        store.lock(workflow.item(id, task).caseId()).orElseThrow(Refused::notFound);
    workflow.finish(
        id,
        task,
        () -> {
          work.accept(file);
          return Boolean.TRUE;
        });
  }
}
