package nl.rekenschap.ledger;

import java.util.List;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Books in the state that a test is about. */
@Component
@Profile("roomtest")
public class LedgerSituation {

  private final PlanPostings plans;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  LedgerSituation(
      PlanPostings plans, Ledger ledger, TransactionTemplate transaction, JdbcClient jdbc) {
    this.plans = plans;
    this.ledger = ledger;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /** The programme is in the books; before each test all that was posted is removed. */
  public void planned() {
    transaction.executeWithoutResult(status -> plans.bringAll());
  }

  public void awarded(CaseId caseId, String item, Money amount) {
    ledger.award(caseId, item, 2025, amount, "", Basis.of("award", "Besluit"));
  }

  /** All that lies in the books, row by row; two moments with the same rows are the same. */
  public List<String> rows() {
    return jdbc.sql(
            """
            SELECT concat_ws('|', p.kind, p.item, p.year, p.case_id, p.reference, p.on_day,
                             p.rests_on, p.ground, p.by_name, p.entries, e.place, e.account, e.item,
                             e.year, e.case_id, e.amount)
            FROM ledger.posting p FULL JOIN ledger.entry e ON e.posting = p.id
            ORDER BY p.id, e.place
            """)
        .query(String.class)
        .list();
  }
}
