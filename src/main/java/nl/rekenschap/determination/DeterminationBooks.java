package nl.rekenschap.determination;

import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.ledger.Basis;
import nl.rekenschap.ledger.Ledger;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has final amounts written in the ledger; also, when the product starts, those that are older than
 * the ledger.
 */
@Component
@Order(DeterminationBooks.AFTER_THE_AWARDS)
class DeterminationBooks implements ApplicationRunner {

  static final int AFTER_THE_AWARDS = -70;

  private static final String REFERENCE = "determination";

  private final Ledger ledger;
  private final DeterminationStore store;

  DeterminationBooks(Ledger ledger, DeterminationStore store) {
    this.ledger = ledger;
    this.store = store;
  }

  void determine(DeterminationDecision decision) {
    String words =
        Dutch.text(
            "determination.basis.decision",
            decision.caseId().value(),
            Dutch.date(decision.decidedOn()));
    ledger.determine(
        decision.caseId(),
        decision.determined(),
        Basis.of(REFERENCE, words).decided(decision.decidedOn(), decision.approvedBy()));
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Set<CaseId> there = ledger.determinedCases();
    store.decisions().stream()
        .filter(decision -> !there.contains(decision.caseId()))
        .forEach(this::determine);
  }
}
