package nl.rekenschap.subsidy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.workflow.DiagramSteps;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;

/** What the life diagram asks and does. */
@DiagramSteps
public class SubsidySteps {

  private static final String TABLE = "budget-line-route";

  private final SubsidyStore store;
  private final Programme programme;
  private final Award award;
  private final Reporting reporting;
  private final Determination determination;
  private final Milestones milestones;
  private final Workflow workflow;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  SubsidySteps(
      SubsidyStore store,
      Programme programme,
      Award award,
      Reporting reporting,
      Determination determination,
      Milestones milestones,
      Workflow workflow,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.programme = programme;
    this.award = award;
    this.reporting = reporting;
    this.determination = determination;
    this.milestones = milestones;
    this.workflow = workflow;
    this.clock = clock;
    this.events = events;
  }

  /** Asks the decision table, keeps the answer, and opens the rooms that the route needs. */
  public void chooseRoute(String caseId) {
    CaseFile file = file(caseId);
    BudgetItem item = programme.item(file.itemCode(), file.year());
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("delivery", item.delivery().name().toLowerCase(java.util.Locale.ROOT));
    inputs.put("amount", item.amount().map(Money::amount).orElse(null));
    List<Map<String, Object>> answers = workflow.decide(TABLE, inputs);
    if (answers.isEmpty()) {
      throw new IllegalStateException(TABLE + " has no answer for " + caseId);
    }
    Map<String, Object> answer = answers.getFirst();
    Route route = Route.valueOf(String.valueOf(answer.get("route")));
    Frequency frequency = Frequency.valueOf(String.valueOf(answer.get("frequency")));
    store.route(file.id(), route, frequency, Boolean.TRUE.equals(answer.get("light")));
    switch (route) {
      case GRANT -> award.open(file.id(), file.itemCode(), file.year(), frequency);
      case MILESTONE -> milestones.plan(file.id(), file.itemCode(), file.year());
      case OWN_ACTION, BUDGET_ONLY -> {
        // nothing to open before it begins
      }
    }
  }

  public boolean isGrant(String caseId) {
    return file(caseId).route() == Route.GRANT;
  }

  public boolean isOwnAction(String caseId) {
    return file(caseId).route() == Route.OWN_ACTION;
  }

  public boolean isMilestone(String caseId) {
    return file(caseId).route() == Route.MILESTONE;
  }

  /** Lays out the periods; for a grant as its award agrees, and the year-end too. */
  public void planPeriods(String caseId) {
    CaseFile file = file(caseId);
    if (file.route() != Route.GRANT) {
      reporting.plan(file.id(), file.itemCode(), file.year(), file.frequency(), null);
      return;
    }
    AwardFile awarded = award.of(file.id()).orElseThrow();
    ProviderId provider = awarded.provider().orElseThrow();
    awarded
        .reports()
        .ifPresentOrElse(
            reports -> {
              store.frequency(file.id(), reports.frequency());
              reporting.plan(file.id(), file.itemCode(), reports.moments(), provider);
            },
            () ->
                reporting.plan(
                    file.id(), file.itemCode(), file.year(), file.frequency(), provider));
    determination.plan(file.id(), file.year());
  }

  /** Looks, beside the life of the case, whether the end of a row of years must be told. */
  public void watchContinuation(String caseId) {
    CaseId id = new CaseId(caseId);
    workflow.start("non-continuation", id, caseId);
  }

  /** Nothing remains to be done. */
  public void close(String caseId) {
    CaseFile file = file(caseId);
    store.close(file.id(), clock.now());
    events.publishEvent(CaseEvent.of(file.id(), "subsidy.event.closed", Map.of()));
  }

  private CaseFile file(String caseId) {
    return store
        .file(new CaseId(caseId))
        .orElseThrow(() -> new IllegalStateException("no case " + caseId));
  }
}
