package nl.rekenschap.review;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Post;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.InDutch;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking about one figure, and answering there. */
@Service
public class Questions {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 2000;

  private final Reporting reporting;
  private final QuestionStore store;
  private final Workflow workflow;
  private final Access access;
  private final Post post;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Questions(
      Reporting reporting,
      QuestionStore store,
      Workflow workflow,
      Access access,
      Post post,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.reporting = reporting;
    this.store = store;
    this.workflow = workflow;
    this.access = access;
    this.post = post;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Asks about one figure of the round that is judged; whoever reports is told.
   *
   * @param field see {@link nl.rekenschap.reporting.FieldName}
   * @throws Refused at {@code question}; when the form has no such field
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public FigureQuestion ask(TaskId task, String field, String words) {
    PeriodId id = new PeriodId(workflow.item(task, ReviewTask.REVIEW_SUBMISSION).scope());
    FigureForm form = reporting.formOf(id);
    if (figure(form, field).isEmpty()) {
      throw Refused.notFound();
    }
    if (!(form.period().state() instanceof nl.rekenschap.reporting.PeriodState.Submitted)) {
      throw new Refused("workflow.withdrawn");
    }
    Person person = access.current();
    FigureQuestion question =
        new FigureQuestion(
            UUID.randomUUID(),
            id,
            form.period().round(),
            field,
            Prose.required("question", words, SHORTEST, LONGEST),
            clock.now(),
            person.name(),
            Optional.empty(),
            false);
    store.add(question, person);
    tellReporter(form, question);
    happened(form, "asked", question, question.words());
    return question;
  }

  /**
   * Answers; of two people the first one does.
   *
   * @throws Refused at {@code answer}; {@code review.question.answered} when somebody was first or
   *     the figures were accepted meanwhile; what is not yours
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  @Transactional
  public void answer(UUID id, String words) {
    FigureQuestion question = store.find(id).orElseThrow(Refused::notFound);
    FigureForm form = reporting.formOf(question.period());
    requireReporter(form.period());
    access.requireDuty(Duty.EDITOR, Duty.SIGNATORY);
    FigureQuestion.Answer answer =
        new FigureQuestion.Answer(
            Prose.required("answer", words, LONGEST), clock.now(), access.current().name());
    if (!store.answer(id, answer)) {
      throw new Refused("review.question.answered");
    }
    post.tellRole(
        form.period().caseId(),
        Role.GRANT_OFFICER,
        "review/answered",
        values(form, question, Map.of("answer", answer.words())),
        "subsidy/" + form.period().caseId());
    happened(form, "answered", question, answer.words());
  }

  /** What the reporter is asked about a period: the form, and every question with its answer. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  @Transactional(readOnly = true)
  public Asked asked(PeriodId id) {
    FigureForm form = reporting.formOf(id);
    requireReporter(form.period());
    return new Asked(form, store.of(id));
  }

  /** The figures of a period with the questions about them, oldest first. */
  public record Asked(FigureForm form, List<FigureQuestion> questions) {

    /** How a figure is called, for people. */
    public String figure(FigureQuestion question) {
      return Questions.figure(form, question.field()).orElse(question.field());
    }
  }

  /** How many questions wait in each of these periods that the acting person may see. */
  @PermitAll
  public Map<PeriodId, Integer> open(Collection<Period> periods) {
    periods.forEach(period -> access.requireCase(period.caseId()));
    return store.open(periods.stream().map(Period::id).toList());
  }

  /** An adviser answers for what the municipality does itself, a provider for its own. */
  private void requireReporter(Period period) {
    access.requireCase(period.caseId());
    if (access.current().has(Role.PROVIDER_CONTACT) != period.provider().isPresent()) {
      throw Refused.notFound();
    }
  }

  private void tellReporter(FigureForm form, FigureQuestion question) {
    Period period = form.period();
    Map<String, String> values = values(form, question, Map.of());
    String path = "review/answer/" + period.id();
    period
        .provider()
        .ifPresentOrElse(
            provider ->
                post.tellProvider(
                    period.caseId(), provider, Audience.TO_DO, "review/question", values, path),
            () ->
                post.tellRole(
                    period.caseId(), Role.POLICY_ADVISER, "review/question", values, path));
  }

  private static Map<String, String> values(
      FigureForm form, FigureQuestion question, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("subsidy", form.title());
    values.put("period", InDutch.span(form.period().span()));
    values.put("figure", figure(form, question.field()).orElse(question.field()));
    values.put("question", question.words());
    return values;
  }

  private void happened(FigureForm form, String what, FigureQuestion question, String words) {
    Map<String, String> details = new java.util.LinkedHashMap<>();
    details.put("period", InDutch.span(form.period().span()));
    details.put("figure", figure(form, question.field()).orElse(question.field()));
    details.put("words", words);
    events.publishEvent(CaseEvent.of(form.period().caseId(), "review.event." + what, details));
  }

  /** Wording of the indicator, and of the part where there is one. */
  static Optional<String> figure(FigureForm form, String field) {
    for (FigureForm.Question question : form.questions()) {
      for (FigureForm.Field asked : question.fields()) {
        if (asked.name().value().equals(field)) {
          String wording = question.indicator().wording();
          return Optional.of(
              asked.part().map(part -> wording + ": " + part.name()).orElse(wording));
        }
      }
    }
    return Optional.empty();
  }
}
