package nl.rekenschap.recovery;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Consumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.recovery.RecoveryRow.Phase;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking back what was paid too much, and getting it in (Awb 4:57). */
@Service
public class Recovery {

  private static final String PROCESS = "recovery";

  private final RecoveryStore store;
  private final RecoveryFiles files;
  private final RecoveryDesk desk;
  private final MoneyIn moneyIn;
  private final Workflow workflow;
  private final Access access;

  Recovery(
      RecoveryStore store,
      RecoveryFiles files,
      RecoveryDesk desk,
      MoneyIn moneyIn,
      Workflow workflow,
      Access access) {
    this.store = store;
    this.files = files;
    this.desk = desk;
    this.moneyIn = moneyIn;
    this.workflow = workflow;
    this.access = access;
  }

  /**
   * Where the newest recovery of a case stands, for who may see the case; a provider sees it once
   * it was told.
   */
  @PermitAll
  @Transactional(readOnly = true)
  public Optional<RecoveryStatus> status(CaseId caseId) {
    access.requireCase(caseId);
    boolean staff = access.current().isStaff();
    return store.find(caseId).filter(row -> staff || row.isDecided()).map(files::status);
  }

  /** What the screen of a task shows, for who may do that task. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public RecoveryFile file(TaskId task, RecoveryTask kind) {
    CaseId caseId = workflow.item(task, kind).caseId();
    return store.find(caseId).map(files::file).orElseThrow(Refused::notFound);
  }

  /**
   * Hands a draft on to the manager; the whole amount is what the ledger says was too much.
   *
   * @throws Refused at {@code setOff}, {@code leftOut}, {@code leftOutBecause}, {@code termWeeks},
   *     {@code instalments} or {@code reasoning}; {@code recovery.limit.passed}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void draft(TaskId task, RecoveryDraft draft) {
    step(task, RecoveryTask.DRAFT, row -> desk.draft(row, draft));
  }

  /**
   * Decides by mandate (Awb 10:3); the diagram then tells it.
   *
   * @param collegeDecision where the college decided itself; may be empty
   * @throws Refused at {@code collegeDecision} above the mandate without one; {@code
   *     recovery.changed}; the fields of {@link #draft} when that no longer fits
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void approve(TaskId task, String collegeDecision) {
    step(task, RecoveryTask.APPROVE, row -> desk.approve(row, collegeDecision));
  }

  /**
   * Gives the draft back.
   *
   * @throws Refused at {@code reason} without one
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void giveBack(TaskId task, String reason) {
    step(task, RecoveryTask.APPROVE, row -> desk.giveBack(row, reason));
  }

  /**
   * Registers money that came in; when nothing is open any more the recovery ends.
   *
   * @throws Refused at {@code amount} (not above what is open), {@code on} or {@code reference}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  @Transactional
  public void register(TaskId task, Repayment repayment) {
    RecoveryRow row = locked(workflow.item(task, RecoveryTask.FOLLOW).caseId());
    requireCollecting(row);
    moneyIn.register(row, repayment);
    if (moneyIn.isPaid(row)) {
      step(task, RecoveryTask.FOLLOW, moneyIn::end);
    }
  }

  /**
   * Ends what was settled in another way, such as by a higher final amount.
   *
   * @throws Refused {@code recovery.close.open} while something is open
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  @Transactional
  public void close(TaskId task) {
    step(
        task,
        RecoveryTask.FOLLOW,
        row -> {
          if (!moneyIn.isPaid(row)) {
            throw Refused.at("amount", "recovery.close.open");
          }
          moneyIn.end(row);
        });
  }

  /** Another final amount may have left nothing to collect; then it ends. */
  @ForRooms
  @Transactional
  public void amountsChanged(CaseId caseId) {
    store
        .lock(caseId)
        .filter(row -> row.phase() == Phase.COLLECTING && moneyIn.isPaid(row))
        .ifPresent(moneyIn::end);
  }

  /**
   * Undoes a repayment that was registered by mistake, by a counter-entry; a recovery that had
   * ended with it goes on.
   *
   * @param place number of the repayment
   * @throws Refused at {@code reason} without one; {@code recovery.undo.not}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  @Transactional
  public void undo(CaseId caseId, int place, String reason) {
    access.requireCase(caseId);
    RecoveryRow row = locked(caseId);
    moneyIn.undo(row, place, reason);
    if (row.phase() == Phase.ENDED) {
      store.phase(row, Phase.COLLECTING);
      workflow.start(PROCESS, caseId, caseId.value());
    }
  }

  /**
   * Says how moneyIn goes on after a reminder that did not help.
   *
   * @throws Refused at {@code instalments}, {@code amount}, {@code because}, {@code on} or {@code
   *     reference}; {@code recovery.continue.behind}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void goOn(TaskId task, Continuation how) {
    step(task, RecoveryTask.CONTINUE, row -> moneyIn.goOn(row, how));
  }

  private void step(TaskId id, RecoveryTask task, Consumer<RecoveryRow> work) {
    RecoveryRow row = locked(workflow.item(id, task).caseId());
    workflow.complete(
        id,
        task,
        () -> work.accept(row));
  }

  private RecoveryRow locked(CaseId caseId) {
    return store.lock(caseId).orElseThrow(Refused::notFound);
  }

  private static void requireCollecting(RecoveryRow row) {
    if (row.phase() != Phase.COLLECTING) {
      throw new Refused("recovery.closed");
    }
  }
}
