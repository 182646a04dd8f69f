package nl.rekenschap.objection;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.ReadingKind;
import nl.rekenschap.dossier.Readings;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections against decisions, and deciding on them (Awb 7:1 to 7:15). They suspend nothing. */
@Service
public class Objection {

  /** Scope of the clock of a determination. */
  static final String DETERMINATION = "determination";

  private static final int LONGEST = 4000;

  private final ObjectionStore store;
  private final ObjectionTerm term;
  private final ObjectionIntake intake;
  private final ObjectionDesk desk;
  private final ObjectionDecision decision;
  private final ObjectionPost post;
  private final Workflow workflow;
  private final Readings readings;
  private final Access access;

  Objection(
      ObjectionStore store,
      ObjectionTerm term,
      ObjectionIntake intake,
      ObjectionDesk desk,
      ObjectionDecision decision,
      ObjectionPost post,
      Workflow workflow,
      Readings readings,
      Access access) {
    this.store = store;
    this.term = term;
    this.intake = intake;
    this.desk = desk;
    this.decision = decision;
    this.post = post;
    this.workflow = workflow;
    this.readings = readings;
    this.access = access;
  }

  /** What can be or could be objected to in a case, for who may see it; newest first. */
  @PermitAll
  public List<Contested> contestable(CaseId caseId) {
    access.requireCase(caseId);
    return term.contestable(caseId);
  }

  /** The objections of a case, for who may see it. */
  @PermitAll
  public List<ObjectionFile> of(CaseId caseId) {
    access.requireCase(caseId);
    return store.of(caseId).stream().map(this::asSeen).toList();
  }

  /**
   * One objection, for who may see its case.
   *
   * @throws Refused the sentence for what does not exist
   */
  @PermitAll
  public ObjectionFile file(ObjectionId id) {
    ObjectionFile file = store.find(id).orElseThrow(Refused::notFound);
    access.requireCase(file.caseId());
    return asSeen(file);
  }

  /** Last day of the term to decide, for who may see the case. */
  @PermitAll
  public Optional<LocalDate> decideBy(ObjectionId id) {
    return term.of(file(id)).map(clock -> clock.lastDay());
  }

  /** What the screen of a task shows, for who may do that task. */
  @PermitAll
  public ObjectionFile file(TaskId task, ObjectionTask kind) {
    return asSeen(of(task, kind));
  }

  /** The day that is proposed for completing, by the settings. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public LocalDate usualCompletionTerm() {
    return desk.usualCompletionTerm();
  }

  /** Whether a committee advises as a rule. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public boolean isCommitteeUsual() {
    return intake.isCommitteeUsual();
  }

  /**
   * Objects on the screen. It is taken in also when it is late.
   *
   * @param contested scope of the decision
   * @param grounds may be empty: they can follow (Awb 6:6)
   * @throws Refused {@code access.duty.SIGNATORY}; at {@code contested} or {@code grounds}
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public ObjectionId object(CaseId caseId, String contested, String grounds) {
    access.requireCase(caseId);
    access.requireDuty(Duty.SIGNATORY);
    return intake.fromProvider(caseId, contested, grounds);
  }

  /**
   * Registers what came by letter or mail.
   *
   * @throws Refused at {@code contested}, {@code receivedOn} or {@code grounds}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public ObjectionId register(
      CaseId caseId, String contested, LocalDate receivedOn, String grounds, boolean committee) {
    access.requireCase(caseId);
    return intake.onPaper(caseId, contested, receivedOn, grounds, committee);
  }

  /**
   * Says what is done with it first.
   *
   * @throws Refused {@code objection.sameHand}; at {@code missing}, {@code until}, {@code on},
   *     {@code place} or {@code because}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void assess(TaskId task, Assessment assessment) {
    byOtherHand(task, ObjectionTask.ASSESS, file -> desk.assess(file, assessment));
  }

  /**
   * Gives what was missing; an officer types over what came on paper.
   *
   * @throws Refused at {@code grounds}
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
  @Transactional
  public void complete(TaskId task, String grounds) {
    step(task, ObjectionTask.COMPLETE, file -> desk.complete(file, grounds));
  }

  /**
   * Records the hearing (Awb 7:7).
   *
   * @throws Refused {@code objection.sameHand}; at {@code on} or {@code report}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void recordHearing(TaskId task, LocalDate on, String report) {
    byOtherHand(task, ObjectionTask.RECORD_HEARING, file -> desk.heard(file, on, report));
  }

  /**
   * Advises what to decide.
   *
   * @throws Refused {@code objection.sameHand}; at {@code newAmount} or {@code reasoning}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void advise(TaskId task, Advice advice) {
    byOtherHand(task, ObjectionTask.ADVISE, file -> desk.advise(file, advice));
  }

  /**
   * Decides as was advised (Awb 7:11); who made the contested decision may not (Awb 10:3(3)).
   *
   * @throws Refused {@code objection.sameHand}
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void decide(TaskId task) {
    byOtherHand(task, ObjectionTask.DECIDE, decision::decide);
  }

  /**
   * Gives the advice back.
   *
   * @throws Refused {@code objection.sameHand}; at {@code reason}
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void giveBack(TaskId task, String reason) {
    byOtherHand(task, ObjectionTask.DECIDE, file -> desk.giveBack(file, reason));
  }

  /**
   * Puts the decision off by six weeks, and tells so (Awb 7:10(3)).
   *
   * @throws Refused at {@code why}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void extend(TaskId task, String why) {
    step(task, ObjectionTask.EXTEND, file -> extend(file, why));
  }

  /** Leaves the term as it is. */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void doNotExtend(TaskId task) {
    step(task, ObjectionTask.EXTEND, file -> {});
  }

  /**
   * Takes the objection back (Awb 6:21); an officer types over what came on paper.
   *
   * @param because may be empty
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
  @Transactional
  public void withdraw(TaskId task, String because) {
    step(task, ObjectionTask.WITHDRAW, file -> desk.withdraw(file, because));
  }

  private void extend(ObjectionFile file, String why) {
    String reason = Prose.required("why", why, LONGEST);
    store.extended(file.id());
    String until = Dutch.date(term.extend(file, reason));
    SentLetter sent =
        post.send(
            file,
            ObjectionLetter.EXTENSION,
            new LetterValues()
                .text("ontvangenOp", Dutch.date(file.receivedOn()))
                .text("reden", reason)
                .text("beslistermijn", until));
    post.tellProvider(file, Audience.DECISION, "extended", Map.of("until", until, "why", reason));
    post.say(file, sent, "extended", "until", until, "why", reason);
  }

  private ObjectionFile asSeen(ObjectionFile file) {
    readings.opened(file.caseId(), ReadingKind.OBJECTION, file.id().toString());
    return access.current().isStaff() ? file : file.asTheProviderSeesIt();
  }

  private ObjectionFile of(TaskId task, ObjectionTask kind) {
    return store
        .find(new ObjectionId(workflow.item(task, kind).scope()))
        .orElseThrow(Refused::notFound);
  }

  private void byOtherHand(TaskId id, ObjectionTask task, Consumer<ObjectionFile> work) {
    desk.requireOtherHand(of(id, task));
    step(id, task, work);
  }

  private void step(TaskId id, ObjectionTask task, Consumer<ObjectionFile> work) {
    ObjectionFile file = store.lock(of(id, task).id()).orElseThrow(Refused::notFound);
    workflow.complete(id, task, () -> work.accept(file));
  }
}
