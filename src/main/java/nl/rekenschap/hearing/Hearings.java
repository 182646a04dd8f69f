package nl.rekenschap.hearing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.ReadingKind;
import nl.rekenschap.dossier.Readings;
import nl.rekenschap.hearing.HearingRound.MoreTime;
import nl.rekenschap.hearing.HearingStore.End;
import nl.rekenschap.hearing.HearingStore.Ending;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears providers before a decision to their detriment (Awb 4:7, 4:8); in the plural, since a
 * determination names how somebody was heard in the singular. Long because it is the whole of what
 * may be done in a round, each step with its own rule.
 */
@Service
public class Hearings {

  static final int LONGEST = 4000;
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_LINE = 200;

  private final HearingStore store;
  private final HearingAttachments attachments;
  private final HearingPost post;
  private final HearingSettings settings;
  private final Workflow workflow;
  private final Readings readings;
  private final Clocks clocks;
  private final Access access;
  private final BusinessClock clock;

  Hearings(
      HearingStore store,
      HearingAttachments attachments,
      HearingPost post,
      HearingSettings settings,
      Workflow workflow,
      Readings readings,
      Clocks clocks,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.attachments = attachments;
    this.post = post;
    this.settings = settings;
    this.workflow = workflow;
    this.readings = readings;
    this.clocks = clocks;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Says what the municipality means to decide; the diagram {@code hearing} then sends it. On the
   * same subject this begins a new round, also when the round before has not ended: the diagram
   * goes by the newest.
   *
   * @param scope the subject, the same as that of the diagram
   * @throws Refused at {@code intention} or {@code legalGround} when that is missing or no text
   */
  @ForRooms
  @Transactional
  public void intend(CaseId caseId, String scope, Intention intention) {
    Intention kept =
        new Intention(
            Prose.required("intention", intention.text(), LONGEST),
            Prose.required("legalGround", intention.ground(), LONGEST_LINE),
            intention.amounts(),
            intention.by());
    int round = store.lock(caseId, scope).map(HearingRound::number).orElse(0) + 1;
    store.add(caseId, scope, round, kept, clock.today());
  }

  /** How the newest round on that subject ended; absent while it runs or when there is none. */
  @ForRooms
  public Optional<Outcome> outcome(CaseId caseId, String scope) {
    return store.newest(caseId, scope).flatMap(HearingRound::outcome);
  }

  /**
   * The rounds on a subject, newest first, of a case that the acting person may see; a provider
   * sees what was sent to it.
   */
  @PermitAll
  public List<HearingRound> rounds(CaseId caseId, String scope) {
    access.requireCase(caseId);
    boolean staff = access.current().isStaff();
    return store.rounds(caseId, scope).reversed().stream()
        .filter(round -> staff || round.sentOn().isPresent())
        .toList();
  }

  /** What the screen of a task shows, for who may do that task. */
  @PermitAll
  public HearingFile file(TaskId task, HearingTask kind) {
    WorkItem item = workflow.item(task, kind);
    readings.opened(item.caseId(), ReadingKind.HEARING, item.scope());
    CaseLabel label = item.label();
    return new HearingFile(
        item.caseId(),
        label.title() + " " + label.year(),
        store.newest(item.caseId(), item.scope()).orElseThrow(Refused::notFound),
        kind == HearingTask.GIVE ? store.files(item.caseId(), item.scope()) : List.of());
  }

  /**
   * Adds a PDF to the views that will be given.
   *
   * @throws Refused at {@code files}; {@code hearing.closed} when they can no longer be given
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public HearingFile.Waiting attach(TaskId task, Arrived file) {
    WorkItem item = writable(task);
    return attachments.add(item.caseId(), item.scope(), file);
  }

  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void detach(TaskId task, UUID file) {
    WorkItem item = writable(task);
    attachments.remove(item.caseId(), item.scope(), file);
  }

  /**
   * Gives the views of the provider in writing (Awb 4:9).
   *
   * @throws Refused at {@code text} without any
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void give(TaskId task, String text) {
    step(
        task,
        HearingTask.GIVE,
        item -> {
          String said = Prose.required("text", text, LONGEST);
          end(item, End.GIVEN, null, said, "terms.ended.viewsGiven");
          int files = attachments.handIn(item.caseId(), item.scope());
          post.say(
              item.caseId(),
              "given",
              "by",
              access.current().name(),
              "files",
              Integer.toString(files));
          post.tellOfficers(item.caseId(), "given", Map.of("by", access.current().name()));
        });
  }

  /** The provider says that it has none to give. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void waive(TaskId task) {
    step(
        task,
        HearingTask.GIVE,
        item -> {
          end(item, End.WAIVED, null, null, "terms.ended.viewsGiven");
          store.removeFiles(item.caseId(), item.scope());
          post.say(item.caseId(), "waived", "by", access.current().name());
        });
  }

  /**
   * Writes down what was said by word of mouth (Awb 4:9).
   *
   * @throws Refused at {@code heldOn} when that day lies before the letter or ahead; at {@code
   *     summary} without one
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void record(TaskId task, LocalDate heldOn, String summary) {
    step(
        task,
        HearingTask.RECORD,
        item -> {
          LocalDate sent = round(item).sentOn().orElseThrow(IllegalStateException::new);
          if (heldOn.isBefore(sent) || heldOn.isAfter(clock.today())) {
            throw Refused.at("heldOn", "hearing.heldOn.range", sent, clock.today());
          }
          String said = Prose.required("summary", summary, LONGEST);
          end(item, End.RECORDED, heldOn, said, "terms.ended.viewsGiven");
          store.removeFiles(item.caseId(), item.scope());
          post.say(item.caseId(), "recorded", "heldOn", Dutch.date(heldOn));
        });
  }

  /**
   * Gives the provider more time; clock, timer and tasks move along.
   *
   * @throws Refused at {@code until} when that is no later day, or too late; at {@code reason}
   *     without one
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void moreTime(TaskId task, LocalDate until, String reason) {
    WorkItem item = workflow.item(task, HearingTask.RECORD);
    CaseId caseId = item.caseId();
    HearingRound round = store.lock(caseId, item.scope()).orElseThrow(Refused::notFound);
    if (round.outcome().isPresent()) {
      throw new Refused("hearing.closed");
    }
    String why = Prose.required("reason", reason, LONGEST_REASON);
    requireLater(round, until);
    LocalDate moved = moveClock(item, round, until, why);
    store.moreTime(caseId, round, new MoreTime(moved, why, access.current().name(), clock.today()));
    workflow.moveDue(caseId, item.scope(), moved);
    workflow.reschedule(
        caseId, item.scope(), "Event_ViewsTermEnds", HearingSteps.after(moved).toInstant());
    String day = Dutch.date(moved);
    post.tellProvider(caseId, "more-time", Map.of("until", day, "reason", why));
    post.say(caseId, "moreTime", "until", day, "reason", why);
  }

  /** The last day that more time may be given until. */
  @RolesAllowed(Names.GRANT_OFFICER)
  public LocalDate latest(HearingFile file) {
    return latest(file.round());
  }

  private LocalDate latest(HearingRound round) {
    return round
        .sentOn()
        .orElseThrow(IllegalStateException::new)
        .plusWeeks(settings.longestTermWeeks());
  }

  private void requireLater(HearingRound round, LocalDate until) {
    LocalDate last = latest(round);
    if (!until.isAfter(round.lastDay()) || until.isAfter(last)) {
      throw Refused.at("until", "hearing.until.range", round.lastDay().plusDays(1), last);
    }
  }

  private LocalDate moveClock(WorkItem item, HearingRound round, LocalDate until, String why) {
    int days = (int) ChronoUnit.DAYS.between(round.lastDay(), until);
    LocalDate moved =
        clocks.extend(
            HearingSteps.term(item.caseId(), item.scope()),
            clock.today(),
            TermLength.days(days),
            why);
    // A day that the calendar moves, such as a Sunday, ends later for the provider, never sooner.
    return moved.isBefore(until) ? until : moved;
  }

  private void end(
      WorkItem item, End as, @Nullable LocalDate heldOn, @Nullable String said, String why) {
    store.end(
        item.caseId(),
        round(item),
        new Ending(as, clock.today(), heldOn, said, access.current().name()));
    clocks.end(HearingSteps.term(item.caseId(), item.scope()), clock.today(), why);
  }

  private HearingRound round(WorkItem item) {
    return store.lock(item.caseId(), item.scope()).orElseThrow(Refused::notFound);
  }

  /** Locks the round before the task: who gives and who records then never wait for each other. */
  private void step(TaskId id, HearingTask task, Consumer<WorkItem> work) {
    WorkItem item = workflow.item(id, task);
    round(item);
    workflow.complete(id, task, () -> work.accept(item));
  }

  private WorkItem writable(TaskId id) {
    round(workflow.item(id, HearingTask.GIVE));
    // Read again: somebody may have finished it while we waited.
    WorkItem item = workflow.item(id, HearingTask.GIVE);
    if (item.state() != WorkItem.State.OPEN) {
      throw new Refused("hearing.closed");
    }
    return item;
  }
}
