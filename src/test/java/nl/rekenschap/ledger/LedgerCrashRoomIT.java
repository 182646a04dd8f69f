package nl.rekenschap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionSituation;
import nl.rekenschap.objection.ObjectionTask;
import nl.rekenschap.objection.Outcome;
import nl.rekenschap.payment.PaymentSituation;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryDraft;
import nl.rekenschap.recovery.RecoverySituation;
import nl.rekenschap.recovery.RecoveryTask;
import nl.rekenschap.recovery.SetOff;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The line to the database breaks before the first, second, third … call of a use case: then the
 * books are as they were, and when it does not break they are as they should be; never in between.
 */
@RoomTest
class LedgerCrashRoomIT {

  private static final CaseId A = new CaseId("2025-a");
  private static final CaseId B = new CaseId("2025-b");
  private static final int MOST_CALLS = 2_000;

  @Autowired private World world;
  @Autowired private Statements statements;
  @Autowired private LedgerSituation books;
  @Autowired private Ledger ledger;
  @Autowired private Integrity integrity;
  @Autowired private AwardSituation awards;
  @Autowired private Award award;
  @Autowired private PaymentSituation payments;
  @Autowired private YearEndSituation yearEnds;
  @Autowired private Determination determination;
  @Autowired private RecoverySituation recoveries;
  @Autowired private Recovery recovery;
  @Autowired private ObjectionSituation objections;
  @Autowired private Objection objection;

  /** The engine tells of every broken line, hundreds of times. */
  @BeforeEach
  @AfterEach
  void theEngineKeepsQuiet() {
    Logger engine = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.context");
    engine.setLevel(Level.OFF.equals(engine.getLevel()) ? null : Level.OFF);
  }

  @Test
  void taking_the_plan_in() {
    survives(() -> books.planned());

    assertThat(books.rows()).hasSizeGreaterThan(80);
  }

  @Test
  void a_whole_life_verb_by_verb() {
    survives(() -> books.awarded(A, "jinc", Money.of(60_000)));
    survives(() -> books.awarded(B, "leergeld", Money.of(90_000)));
    survives(() -> ledger.amend(A, Money.of("64000.50"), "", basis("amendment")));
    survives(() -> ledger.advance(A, Money.of("50000.25"), basis("q1")));
    survives(() -> ledger.advance(A, Money.of("13000.25"), basis("q2")));
    survives(() -> ledger.takeBackAdvance(A, "q2", "De subsidie stopt.", basis("end")));
    survives(() -> ledger.determine(A, Money.of("40000.10"), basis("determination")));
    survives(() -> ledger.reclaim(A, Money.of("10000.15"), basis("recovery")));
    survives(() -> ledger.repaid(A, Money.of("5000.05"), basis("receipt")));
    survives(() -> ledger.setOff(A, B, Money.of("4000.10"), basis("set-off")));
    survives(() -> ledger.writeOff(A, Money.of(1_000), basis("write-off")));
    survives(() -> ledger.undoRepayment(A, "receipt", basis("mistake")));
    survives(() -> ledger.repaid(A, Money.of("5000.05"), basis("receipt again")));
    survives(() -> ledger.revise(A, Money.of(41_000), basis("objection")));
    survives(() -> ledger.determine(B, Money.of(80_000), basis("determination")));
    survives(() -> ledger.payRest(B, Money.of("75999.90"), basis("rest")));
    survives(
        () -> ledger.carryOver("leergeld", 2025, "leergeld", 2026, Money.of(1), basis("council")));
    survives(() -> ledger.allocate(2023, "jinc", 2026, Money.of(95_000), basis("council")));

    assertThat(ledger.of(A).isSettled()).isTrue();
    assertThat(ledger.of(B).isSettled()).isTrue();
    assertThat(integrity.examineAtNight().findings()).isEmpty();
  }

  @Test
  void the_approval_of_an_award_with_its_task_its_letter_and_its_mail() {
    world.itIs("2024-10-01");
    CaseId caseId = awards.drafted("jinc");
    TaskId task = world.task(caseId, AwardTask.APPROVE_AWARD);

    int calls = survives(() -> world.as("manager", () -> award.approve(task)));

    assertThat(calls).isGreaterThan(30);
    assertThat(award.of(caseId).orElseThrow().awarded()).contains(Money.of(65_000));
    assertThat(ledger.of(caseId).of(Figure.AWARDED)).isEqualTo(Money.of(65_000));
  }

  @Test
  void the_withdrawal_of_an_award_with_an_advance_that_was_not_paid() {
    payments.firstQuarterOrdered();
    assertThat(ledger.of(PaymentSituation.CASE).of(Figure.PAID)).isEqualTo(Money.of(16_250));

    int calls = survives(() -> payments.withdrawn());

    assertThat(calls).isGreaterThan(20);
    CaseAmounts amounts = ledger.of(PaymentSituation.CASE);
    assertThat(amounts.of(Figure.AWARDED)).isEqualTo(Money.ZERO);
    assertThat(amounts.of(Figure.PAID)).isEqualTo(Money.ZERO);
    assertThat(integrity.examineAtNight().findings()).isEmpty();
  }

  @Test
  void the_approval_of_a_determination_with_its_task_its_letter_and_its_mail() {
    yearEnds.complete();
    yearEnds.heardAndProposed("60000");
    TaskId task = world.task(YearEndSituation.JINC, DeterminationTask.APPROVE);

    int calls = survives(() -> world.as("manager", () -> determination.approve(task, "")));

    assertThat(calls).isGreaterThan(30);
    CaseAmounts amounts = ledger.of(YearEndSituation.JINC);
    assertThat(amounts.determined()).contains(Money.of(60_000));
    assertThat(amounts.of(Figure.RELEASED)).isEqualTo(Money.of(5_000));
    assertThat(amounts.of(Figure.PAYABLE)).isEqualTo(Money.of(60_000));
  }

  @Test
  void the_approval_of_a_recovery_with_its_set_off_its_letter_and_its_mail() {
    recoveries.opened();
    recoveries.nextYearAwarded();
    recoveries.draft(
        new RecoveryDraft(
            List.of(new SetOff(RecoverySituation.NEXT, Money.of(4_000))),
            Money.of(1_000),
            "Een fout van ons.",
            6,
            List.of(),
            ""));
    TaskId task = world.task(RecoverySituation.JINC, RecoveryTask.APPROVE);

    int calls = survives(() -> world.as("manager", () -> recovery.approve(task, "")));

    assertThat(calls).isGreaterThan(30);
    CaseAmounts amounts = ledger.of(RecoverySituation.JINC);
    assertThat(amounts.of(Figure.OUTSTANDING)).isEqualTo(Money.of(5_000));
    assertThat(amounts.of(Figure.WRITTEN_OFF)).isEqualTo(Money.of(1_000));
    assertThat(ledger.of(RecoverySituation.NEXT).of(Figure.PAID)).isEqualTo(Money.of(4_000));
  }

  @Test
  void the_decision_on_an_objection_with_another_final_amount() {
    objections.objected();
    objections.notHeard();
    objections.advise(Outcome.FOUNDED, "57500.50");
    TaskId task = world.task(ObjectionSituation.JINC, ObjectionTask.DECIDE);

    int calls = survives(() -> world.as("manager-2", () -> objection.decide(task)));

    assertThat(calls).isGreaterThan(30);
    assertThat(ledger.of(ObjectionSituation.JINC).determined()).contains(Money.of("57500.50"));
    assertThat(determination.decisionOf(ObjectionSituation.JINC).orElseThrow().determined())
        .isEqualTo(Money.of("57500.50"));
  }

  /**
   * @return how many calls the use case takes
   */
  private int survives(Runnable useCase) {
    List<String> before = books.rows();
    for (int calls = 0; calls < MOST_CALLS; calls++) {
      if (statements.completesWithin(calls, useCase)) {
        assertThat(books.rows()).hasSizeGreaterThan(before.size());
        assertThat(books.rows().subList(0, before.size())).isEqualTo(before);
        return calls;
      }
      assertThat(books.rows()).as("after a crash at call %d", calls + 1).isEqualTo(before);
    }
    throw new AssertionError("still not at its end after " + MOST_CALLS + " calls");
  }

  private static Basis basis(String reference) {
    return Basis.of(reference, "Besluit " + reference);
  }
}
