package nl.rekenschap.review;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.ReadingKind;
import nl.rekenschap.dossier.Readings;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.InDutch;
import nl.rekenschap.reporting.NewestRound;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judging what was handed in: acceptance, or return with a reason. A correction that changes much
 * is confirmed by somebody else before its figures stand.
 */
@Service
public class Review {

  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST = 2000;

  private final Reporting reporting;
  private final ReviewStore store;
  private final QuestionStore questions;
  private final ReviewFiles files;
  private final Workflow workflow;
  private final Readings readings;
  private final Access access;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Review(
      Reporting reporting,
      ReviewStore store,
      QuestionStore questions,
      ReviewFiles files,
      Workflow workflow,
      Readings readings,
      Access access,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.reporting = reporting;
    this.store = store;
    this.questions = questions;
    this.files = files;
    this.workflow = workflow;
    this.readings = readings;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What is to be judged.
   *
   * @throws Refused when the task is not for the acting person
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  public ReviewFile file(TaskId task) {
    return opened(files.of(periodOf(task, ReviewTask.REVIEW_SUBMISSION)));
  }

  /**
   * Accepts the newest round; from now on these figures stand. A correction that changes more than
   * the settings allow waits for a second pair of eyes.
   *
   * @param note for the record and for colleagues; may be empty
   * @param contentHash of the round that the acting person saw
   * @throws Refused at {@code note}; {@code review.changedMeanwhile} when that is not the newest
   *     round; {@code review.questionsOpen} while an answer is awaited; what the task refuses, four
   *     eyes included
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void accept(TaskId task, String note, String contentHash) {
    accept(task, note, contentHash, false);
  }

  /** The same, without waiting for answers; the open questions lapse. */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void acceptUnanswered(TaskId task, String note, String contentHash) {
    accept(task, note, contentHash, true);
  }

  private void accept(TaskId task, String note, String contentHash, boolean unanswered) {
    PeriodId id = periodOf(task, ReviewTask.REVIEW_SUBMISSION);
    workflow.complete(
        task,
        ReviewTask.REVIEW_SUBMISSION,
        () -> {
          requireNewest(id, contentHash);
          requireAnswered(id, unanswered);
          String words = Prose.optional("note", note, LONGEST);
          store.add(judgement(id, Judgement.Verdict.ACCEPTED, words, contentHash));
          noted(id, words);
          questions.lapse(id, clock.now());
          Period period = reporting.period(id);
          if (files.needsSecondEyes(period)) {
            happened(period, "secondEyesAsked", Map.of());
          } else {
            reporting.accepted(id);
          }
        });
  }

  /** Sends the newest round back without pointing at fields; see the other. */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void giveBack(TaskId task, String reason) {
    giveBack(task, reason, Set.of());
  }

  /**
   * Sends the newest round back.
   *
   * @param reason what must change; the reporter reads it
   * @param fields what the reason is about, see {@link nl.rekenschap.reporting.FieldName}; marked
   *     in the reporter's form
   * @throws Refused at {@code reason}; when the form has no such field; what the task refuses, four
   *     eyes included
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void giveBack(TaskId task, String reason, Set<String> fields) {
    PeriodId id = periodOf(task, ReviewTask.REVIEW_SUBMISSION);
    workflow.complete(
        task,
        ReviewTask.REVIEW_SUBMISSION,
        () -> {
          String words = Prose.required("reason", reason, SHORTEST_REASON, LONGEST);
          store.add(judgement(id, Judgement.Verdict.GIVEN_BACK, words, newest(id).contentHash()));
          reporting.returned(id, words, fields);
        });
  }

  /**
   * A correction that waits for a second pair of eyes.
   *
   * @throws Refused when the task is not for the acting person
   */
  @RolesAllowed({Names.MANAGER, Names.GRANT_OFFICER})
  public ReviewFile correction(TaskId task) {
    return opened(files.of(periodOf(task, ReviewTask.CONFIRM_CORRECTION)));
  }

  /**
   * Stories and explanations may hold more about a person than they should. When they were read,
   * and not meanwhile: see {@link Readings#opened}.
   */
  private ReviewFile opened(ReviewFile file) {
    Period period = file.period();
    readings.opened(
        period.caseId(), ReadingKind.SUBMISSION, period.id() + "/" + file.submission().round());
    return file;
  }

  /**
   * Confirms a large correction; only now its figures stand.
   *
   * @param note may be empty
   * @param contentHash of the round that the acting person saw
   * @throws Refused at {@code note}; {@code review.changedMeanwhile}; what the task refuses, four
   *     eyes against the first judge included
   */
  @RolesAllowed({Names.MANAGER, Names.GRANT_OFFICER})
  @Transactional
  public void confirm(TaskId task, String note, String contentHash) {
    PeriodId id = periodOf(task, ReviewTask.CONFIRM_CORRECTION);
    workflow.complete(
        task,
        ReviewTask.CONFIRM_CORRECTION,
        () -> {
          requireNewest(id, contentHash);
          String words = Prose.optional("note", note, LONGEST);
          store.confirm(judgement(id, Judgement.Verdict.ACCEPTED, words, contentHash));
          noted(id, words);
          reporting.accepted(id);
        });
  }

  /**
   * Sends a large correction back although the first judge accepted it.
   *
   * @throws Refused at {@code reason}, or what the task refuses
   */
  @RolesAllowed({Names.MANAGER, Names.GRANT_OFFICER})
  @Transactional
  public void refuseCorrection(TaskId task, String reason) {
    PeriodId id = periodOf(task, ReviewTask.CONFIRM_CORRECTION);
    workflow.complete(
        task,
        ReviewTask.CONFIRM_CORRECTION,
        () -> {
          String words = Prose.required("reason", reason, SHORTEST_REASON, LONGEST);
          store.confirm(
              judgement(id, Judgement.Verdict.GIVEN_BACK, words, newest(id).contentHash()));
          reporting.returned(id, words, Set.of());
        });
  }

  /** What was found of each round of a period, oldest first. */
  @ForRooms
  public List<Judgement> judgementsOf(PeriodId id) {
    return store.judgements(id);
  }

  private void requireNewest(PeriodId id, String contentHash) {
    NewestRound newest = newest(id);
    if (!newest.contentHash().equals(contentHash)) {
      throw new Refused("review.changedMeanwhile", newest.byName(), newest.at());
    }
  }

  private void requireAnswered(PeriodId id, boolean unanswered) {
    long open = questions.of(id).stream().filter(FigureQuestion::isOpen).count();
    if (open > 0 && !unanswered) {
      throw new Refused("review.questionsOpen", (int) open);
    }
  }

  private NewestRound newest(PeriodId id) {
    return reporting.newestRound(id);
  }

  private Judgement judgement(
      PeriodId id, Judgement.Verdict verdict, String words, String contentHash) {
    Person person = access.current();
    return new Judgement(
        id,
        reporting.period(id).round(),
        verdict,
        words,
        contentHash,
        clock.now(),
        person.id(),
        person.name());
  }

  private void noted(PeriodId id, String words) {
    if (!words.isEmpty()) {
      happened(reporting.period(id), "noted", Map.of("note", words));
    }
  }

  private void happened(Period period, String what, Map<String, String> more) {
    Map<String, String> details = new java.util.LinkedHashMap<>(more);
    details.put("period", InDutch.span(period.span()));
    events.publishEvent(CaseEvent.internal(period.caseId(), "review.event." + what, details));
  }

  private PeriodId periodOf(TaskId task, ReviewTask kind) {
    return new PeriodId(workflow.item(task, kind).scope());
  }
}
