package nl.rekenschap.review;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.post.Post;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.InDutch;
import nl.rekenschap.reporting.Reporting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the manager that a judgement is overdue: what waits for one of us may not be forgotten. */
@Component
class LateReview {

  private final Reporting reporting;
  private final ReviewTerm term;
  private final Post post;
  private final ApplicationEventPublisher events;

  LateReview(Reporting reporting, ReviewTerm term, Post post, ApplicationEventPublisher events) {
    this.reporting = reporting;
    this.term = term;
    this.post = post;
    this.events = events;
  }

  @Transactional
  void warn(PeriodId id) {
    FigureForm form = reporting.formOf(id);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("period", InDutch.span(form.period().span()));
    values.put("due", Dutch.date(term.dueOn(id)));
    events.publishEvent(CaseEvent.internal(form.period().caseId(), "review.event.late", values));
    values.put("subsidy", form.title());
    post.tellRole(
        form.period().caseId(),
        Role.MANAGER,
        "review/late",
        values,
        "subsidy/" + form.period().caseId());
  }
}
