package nl.rekenschap.award;

import java.util.Set;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Basis;
import nl.rekenschap.ledger.Ledger;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has awards written in the ledger; also, when the product starts, those that are older than the
 * ledger.
 */
@Component
@Order(AwardBooks.AFTER_THE_PLAN)
class AwardBooks implements ApplicationRunner {

  static final int AFTER_THE_PLAN = -80;

  private static final String REFERENCE = "award";

  private final Ledger ledger;
  private final AwardStore store;

  AwardBooks(Ledger ledger, AwardStore store) {
    this.ledger = ledger;
    this.store = store;
  }

  /**
   * @param file of a case that is awarded
   * @param ground why more is awarded than is free; empty when it is not
   * @throws Refused at field {@code ground} when it is needed and missing
   */
  void award(AwardFile file, String ground, String by) {
    if (!(file.state() instanceof State.Awarded decision)) {
      throw new IllegalStateException(file.caseId() + " is not awarded");
    }
    String words =
        Dutch.text("award.basis.decision", file.caseId().value(), Dutch.date(decision.on()));
    ledger.award(
        file.caseId(),
        file.itemCode(),
        file.year(),
        file.awarded().orElseThrow(),
        ground,
        Basis.of(REFERENCE, words).decided(decision.on(), by));
  }

  /**
   * Writes the amount after an amendment; nothing when it stays the same.
   *
   * @throws Refused as {@link Ledger#amend}
   */
  void amend(AwardFile before, VersionStore.Row after, String ground) {
    if (after.amount().equals(before.awarded().orElseThrow())) {
      return;
    }
    String words =
        Dutch.text("award.basis.amendment", after.reference(), Dutch.date(after.decidedOn()));
    ledger.amend(
        before.caseId(),
        after.amount(),
        ground,
        Basis.of("amendment-" + after.reference(), words)
            .decided(after.decidedOn(), after.decidedBy()));
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Set<CaseId> there = ledger.awardedCases();
    store.awarded().stream().filter(id -> !there.contains(id)).forEach(this::takeIn);
  }

  private void takeIn(CaseId caseId) {
    AwardFile file = store.find(caseId).orElseThrow();
    Money free = ledger.free(file.itemCode(), file.year());
    boolean aboveFree = file.awarded().orElseThrow().compareTo(free) > 0;
    String by = file.state() instanceof State.Awarded decision ? decision.approvedBy() : "";
    award(file, aboveFree ? Dutch.text("award.basis.older") : "", by);
  }
}
