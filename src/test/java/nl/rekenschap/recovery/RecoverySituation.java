package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.award.Award;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.ledger.Basis;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** JINC got 60,000 euro in 2025, and on 2 March 2026 50,000 was determined: 10,000 too much. */
@Component
@Profile("roomtest")
public class RecoverySituation {

  public static final CaseId JINC = YearEndSituation.JINC;
  public static final CaseId NEXT = new CaseId("2026-jinc");

  private final World world;
  private final YearEndSituation yearEnds;
  private final Award award;
  private final Ledger ledger;
  private final Recovery recovery;
  private final Workflow workflow;
  private final TransactionTemplate transaction;

  RecoverySituation(
      World world,
      YearEndSituation yearEnds,
      Award award,
      Ledger ledger,
      Recovery recovery,
      Workflow workflow,
      TransactionTemplate transaction) {
    this.world = world;
    this.yearEnds = yearEnds;
    this.award = award;
    this.ledger = ledger;
    this.recovery = recovery;
    this.workflow = workflow;
    this.transaction = transaction;
  }

  /** Determined; nothing was asked back yet. */
  public void determined() {
    yearEnds.complete();
    in(() -> ledger.advance(JINC, Money.of(60_000), Basis.of("q1", "Voorschot")));
    yearEnds.heardAndProposed("50000");
    yearEnds.approve();
  }

  public void opened() {
    determined();
    in(() -> workflow.start("recovery", JINC, JINC.value()));
  }

  /** The next year's subsidy for the same activities: 40,000 awarded, nothing paid. */
  public void nextYearAwarded() {
    in(
        () -> {
          award.open(NEXT, "jinc", 2026, Frequency.QUARTER);
          workflow.label(NEXT, new CaseLabel("JINC", 2026, new ProviderId("jinc"), "JINC"));
          ledger.award(NEXT, "jinc", 2026, Money.of(40_000), "", Basis.of("award", "Besluit"));
        });
  }

  public void drafted(RecoveryDraft draft) {
    opened();
    draft(draft);
  }

  public void draft(RecoveryDraft draft) {
    world.as("officer", () -> recovery.draft(world.task(JINC, RecoveryTask.DRAFT), draft));
  }

  /** Told on 2 March 2026; to be paid by 13 April. */
  public void announced() {
    drafted(RecoveryDraft.atOnce(6));
    approve();
  }

  public void approve() {
    world.as("manager", () -> recovery.approve(world.task(JINC, RecoveryTask.APPROVE), ""));
  }

  public void repays(String amount, String reference) {
    TaskId task = world.task(JINC, RecoveryTask.FOLLOW);
    world.as(
        "officer",
        () -> recovery.register(task, new Repayment(Money.of(amount), world.today(), reference)));
  }

  public void goesOn(Continuation how) {
    world.as("officer", () -> recovery.goOn(world.task(JINC, RecoveryTask.CONTINUE), how));
  }

  public RecoveryStatus status() {
    return world.as("officer", () -> recovery.status(JINC)).orElseThrow();
  }

  public void in(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  public static Instalment part(String day, String amount) {
    return new Instalment(LocalDate.parse(day), Money.of(amount));
  }

  public static RecoveryDraft inParts(Instalment... parts) {
    return new RecoveryDraft(List.of(), Money.ZERO, "", 6, List.of(parts), "");
  }
}
