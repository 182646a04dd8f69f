package nl.rekenschap.determination;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Basis;
import nl.rekenschap.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Later decisions that change a final amount (Awb 4:49, 7:11). */
@Service
public class Revisions {

  private final DeterminationStore decisions;
  private final RevisionStore store;
  private final YearEndStore years;
  private final Ledger ledger;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Revisions(
      DeterminationStore decisions,
      RevisionStore store,
      YearEndStore years,
      Ledger ledger,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.store = store;
    this.years = years;
    this.ledger = ledger;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Changes the final amount, here and in the ledger. Nothing changes when it is that already.
   *
   * @param because the decision that it rests on, in one line
   * @param by who decided
   * @throws Refused at {@code determined} when it is negative or above the award; {@code
   *     kernel.notFound} before there is a decision
   */
  @ForRooms
  @Transactional
  public void revise(CaseId caseId, Money determined, String because, String by) {
    if (years.lock(caseId).isEmpty()) {
      throw Refused.notFound();
    }
    DeterminationDecision before = decisions.decision(caseId).orElseThrow(Refused::notFound);
    if (determined.equals(before.determined())) {
      return;
    }
    if (determined.isNegative() || determined.compareTo(before.awarded()) > 0) {
      throw Refused.at("determined", "determination.amount.aboveAward", before.awarded());
    }
    store.add(caseId, determined, because, clock.today(), by);
    ledger.revise(
        caseId,
        determined,
        Basis.of("revision-" + store.count(caseId), because).decided(clock.today(), by));
    Map<String, String> details = new LinkedHashMap<>();
    details.put("before", Dutch.money(before.determined()));
    details.put("determined", Dutch.money(determined));
    details.put("because", because);
    events.publishEvent(
        CaseEvent.of(caseId, "determination.event.revised", details)
            .changing(
                Change.of(
                    "determination.change.determined",
                    Dutch.money(before.determined()),
                    Dutch.money(determined))));
  }
}
