package nl.rekenschap.reporting;

import java.util.List;
import nl.rekenschap.award.AwardChanged;
import nl.rekenschap.award.Reports.Moment;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A subsidy that comes to run in more of the year is reported on there too. Those periods are
 * followed beside the life of the case, which follows the ones that were agreed first.
 */
@Component
class LaterPeriods {

  private static final String PROCESS = "reporting-period";

  private final Reporting reporting;
  private final Workflow workflow;

  LaterPeriods(Reporting reporting, Workflow workflow) {
    this.reporting = reporting;
    this.workflow = workflow;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AwardChanged change) {
    List<Period> known = reporting.periodsOf(change.caseId());
    if (known.isEmpty() || change.reports().isEmpty()) {
      return;
    }
    List<Moment> fresh =
        change.reports().stream()
            .filter(moment -> known.stream().noneMatch(it -> it.span().equals(moment.span())))
            .toList();
    Period first = known.getFirst();
    reporting.plan(change.caseId(), first.itemCode(), fresh, first.provider().orElse(null));
    for (Moment moment : fresh) {
      workflow.start(PROCESS, change.caseId(), PeriodId.of(change.caseId(), moment.span()).value());
    }
  }
}
