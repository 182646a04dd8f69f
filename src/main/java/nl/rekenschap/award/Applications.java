package nl.rekenschap.award;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.ApplicationFile.Phase;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications for a subsidy: asked for, handed in, checked and completed (Awb 4:1 to 4:5). */
@Service
public class Applications {

  private static final int LONGEST = 4000;

  private final ApplicationStore store;
  private final AwardStore awards;
  private final ApplicationPost post;
  private final DecisionTerm term;
  private final AwardSettings settings;
  private final Programme programme;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;

  Applications(
      ApplicationStore store,
      AwardStore awards,
      ApplicationPost post,
      DecisionTerm term,
      AwardSettings settings,
      Programme programme,
      Workflow workflow,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.awards = awards;
    this.post = post;
    this.term = term;
    this.settings = settings;
    this.programme = programme;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
  }

  /** What a task about an application shows. */
  public record Desk(ApplicationFile file, String subsidy, int year, ApplicationInput typed) {}

  /**
   * Asks the provider for an application before the award is drafted.
   *
   * @param dueOn last day on which it can come
   * @throws Refused at {@code dueOn} when that is not later than today or too far; {@code
   *     award.application.once} the second time
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void ask(TaskId task, LocalDate dueOn) {
    CaseId caseId = workflow.item(task, AwardTask.DRAFT_AWARD).caseId();
    LocalDate today = clock.today();
    LocalDate last = today.plusDays(settings.longestApplicationDays());
    if (!dueOn.isAfter(today) || dueOn.isAfter(last)) {
      throw Refused.at("dueOn", "award.application.range", today.plusDays(1), last);
    }
    workflow.complete(
        task,
        AwardTask.DRAFT_AWARD,
        () -> {
          if (store.find(caseId).isPresent()) {
            throw new Refused("award.application.once");
          }
          store.ask(caseId, today, dueOn);
        });
  }

  /** The day that is proposed for an application. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public LocalDate usualDue() {
    return clock.today().plusDays(settings.applicationDays());
  }

  /** The day that is proposed for completing one. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public LocalDate usualCompletionTerm() {
    return clock.today().plusDays(settings.completionDays());
  }

  /** The application of a case that the acting person may see. */
  @PermitAll
  public Optional<ApplicationFile> of(CaseId caseId) {
    access.requireCase(caseId);
    return store.find(caseId);
  }

  /** What a task shows, for who may do it. */
  @PermitAll
  public Desk desk(TaskId task, ApplicationTask kind) {
    CaseId caseId = workflow.item(task, kind).caseId();
    AwardFile award = awards.find(caseId).orElseThrow(Refused::notFound);
    ApplicationFile file = store.find(caseId).orElseThrow(Refused::notFound);
    ApplicationInput typed =
        store
            .kept(caseId)
            .or(() -> file.sent().map(ApplicationInput::of))
            .orElse(ApplicationInput.EMPTY);
    String name = programme.item(award.itemCode(), award.year()).name();
    return new Desk(file, name, award.year(), typed);
  }

  /** Keeps what was typed; nothing is handed in. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
  @Transactional
  public void save(TaskId task, ApplicationTask kind, ApplicationInput typed) {
    access.requireDuty(Duty.EDITOR, Duty.SIGNATORY);
    CaseId caseId = workflow.item(task, kind).caseId();
    typed.requireKeepable();
    store.keep(caseId, typed);
  }

  /**
   * Hands the application in; the decision term begins (Awb 4:13).
   *
   * @param receivedOn the day on which it came in on paper, for who types it over; else null
   * @throws Refused at the field that is missing or wrong; {@code access.duty.SIGNATORY}
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
  @Transactional
  public void apply(TaskId task, ApplicationInput typed, @Nullable LocalDate receivedOn) {
    step(task, ApplicationTask.APPLY, file -> handIn(file, typed, receivedOn));
  }

  /** Hands in what was asked for besides; the whole again. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
  @Transactional
  public void complete(TaskId task, ApplicationInput typed, @Nullable LocalDate receivedOn) {
    step(task, ApplicationTask.COMPLETE_APPLICATION, file -> handIn(file, typed, receivedOn));
  }

  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void acceptComplete(TaskId task) {
    step(
        task,
        ApplicationTask.CHECK_APPLICATION,
        file -> {
          store.phase(file.caseId(), Phase.COMPLETE);
          post.say(file.caseId(), "applicationComplete");
        });
  }

  /**
   * Asks for what is missing (Awb 4:5). With a last day the decision term stands still from the day
   * after (Awb 4:15); without one it runs on.
   *
   * @param until last day for completing; null without a term
   * @throws Refused at {@code missing} or {@code until}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void askCompletion(TaskId task, String missing, @Nullable LocalDate until) {
    step(
        task,
        ApplicationTask.CHECK_APPLICATION,
        file -> {
          String what = Prose.required("missing", missing, LONGEST);
          LocalDate today = clock.today();
          LocalDate last = today.plusDays(settings.longestApplicationDays());
          if (until != null && (!until.isAfter(today) || until.isAfter(last))) {
            throw Refused.at("until", "award.application.range", today.plusDays(1), last);
          }
          store.askCompletion(file.caseId(), what, until);
          term.askCompletion(file.caseId(), today, until, what);
        });
  }

  private void handIn(ApplicationFile file, ApplicationInput typed, @Nullable LocalDate received) {
    access.requireDuty(Duty.SIGNATORY);
    LocalDate today = clock.today();
    LocalDate on = received == null || !access.current().isStaff() ? today : received;
    if (on.isAfter(today) || on.isBefore(file.askedOn())) {
      throw Refused.at("receivedOn", "award.application.received", file.askedOn(), today);
    }
    int round = file.sent().map(GrantApplication::round).orElse(0) + 1;
    GrantApplication sent = typed.read(round, on, clock.now(), access.current().name());
    store.add(file.caseId(), sent);
    store.phase(file.caseId(), Phase.RECEIVED);
    if (round == 1) {
      term.received(file.caseId(), on);
    } else {
      term.completed(file.caseId(), on);
    }
    post.received(awards.find(file.caseId()).orElseThrow(), sent, access.current().id());
  }

  private void step(TaskId id, ApplicationTask task, Consumer<ApplicationFile> work) {
    ApplicationFile file =
        store.lock(workflow.item(id, task).caseId()).orElseThrow(Refused::notFound);
    workflow.complete(
        id,
        task,
        () -> work.accept(file));
  }
}
