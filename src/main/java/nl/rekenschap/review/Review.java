package nl.rekenschap.review;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judging what was handed in: acceptance, or return with a reason. */
@Service
public class Review {

  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST = 2000;

  private final Reporting reporting;
  private final ReviewStore store;
  private final ReviewFiles files;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Review(
      Reporting reporting,
      ReviewStore store,
      ReviewFiles files,
      Workflow workflow,
      Access access,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.reporting = reporting;
    this.store = store;
    this.files = files;
    this.workflow = workflow;
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
  @Transactional(readOnly = true)
  public ReviewFile file(TaskId task) {
    return files.of(periodOf(task));
  }

  /**
   * Accepts the newest round; from now on these figures stand.
   *
   * @param note for the record and for colleagues; may be empty
   * @throws Refused at {@code note}, or what the task refuses, four eyes included
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void accept(TaskId task, String note) {
    PeriodId id = periodOf(task);
    workflow.finish(
        task,
        ReviewTask.REVIEW_SUBMISSION,
        () -> {
          String words = Prose.optional("note", note, LONGEST);
          Period period = judge(id, Judgement.Verdict.ACCEPTED, words);
          if (!words.isEmpty()) {
            events.publishEvent(
                CaseEvent.internal(period.caseId(), "review.event.noted", Map.of("note", words)));
          }
          reporting.accepted(id);
          return id;
        });
  }

  /**
   * Sends the newest round back.
   *
   * @param reason what must change; the reporter reads it
   * @throws Refused at {@code reason}, or what the task refuses, four eyes included
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void giveBack(TaskId task, String reason) {
    PeriodId id = periodOf(task);
    workflow.finish(
        task,
        ReviewTask.REVIEW_SUBMISSION,
        () -> {
          String words = Prose.required("reason", reason, SHORTEST_REASON, LONGEST);
          judge(id, Judgement.Verdict.GIVEN_BACK, words);
          reporting.returned(id, words);
          return id;
        });
  }

  /** What was found of each round of a period, oldest first. */
  @ForRooms
  public List<Judgement> judgementsOf(PeriodId id) {
    return store.judgements(id);
  }

  private Period judge(PeriodId id, Judgement.Verdict verdict, String words) {
    Period period = reporting.period(id);
    Person person = access.current();
    store.add(
        new Judgement(id, period.round(), verdict, words, clock.now(), person.id(), person.name()));
    return period;
  }

  private PeriodId periodOf(TaskId task) {
    return new PeriodId(workflow.item(task, ReviewTask.REVIEW_SUBMISSION).scope());
  }
}
