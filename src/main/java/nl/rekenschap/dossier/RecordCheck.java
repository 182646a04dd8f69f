package nl.rekenschap.dossier;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.proof.Check;
import nl.rekenschap.dossier.proof.Heads;
import nl.rekenschap.dossier.proof.Line;
import nl.rekenschap.dossier.proof.Outcome;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import org.springframework.stereotype.Service;

/**
 * Holds all chains against all seals, as the verifier of an export does. What it finds sound can
 * still be a whole older copy: only a head that left the building tells that.
 */
@Service
public class RecordCheck {

  private static final int SAY_EVERY = 1000;

  private final Stock stock;
  private final SealStore seals;
  private final Access access;
  private final BusinessClock clock;
  private final AtomicReference<CheckMade> last = new AtomicReference<>(CheckMade.NONE);

  RecordCheck(Stock stock, SealStore seals, Access access, BusinessClock clock) {
    this.stock = stock;
    this.seals = seals;
    this.access = access;
    this.clock = clock;
  }

  /** Checks one case. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public Outcome of(CaseId caseId) {
    access.requireCase(caseId);
    return outcome(List.of(caseId), count -> {});
  }

  /**
   * Checks the whole record.
   *
   * @param progress is told now and then how many entries were checked
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  public Outcome whole(LongConsumer progress) {
    Outcome outcome = outcome(List.of(), progress);
    last.set(new CheckMade(clock.now(), outcome));
    return outcome;
  }

  /** The last check of the whole since this node started. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  public CheckMade last() {
    return last.get();
  }

  /** The newest seals, newest first. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  public List<Seal> seals(int limit) {
    return seals.before(Integer.MAX_VALUE, limit);
  }

  private Outcome outcome(List<CaseId> cases, LongConsumer progress) {
    return outcome(stock, cases, progress);
  }

  static Outcome outcome(Stock stock, List<CaseId> cases, LongConsumer progress) {
    Check check = new Check(new Heads());
    check.accept(
        new Line.Header(
            Line.Header.FORMAT, "", "", "", "", cases.stream().map(CaseId::value).toList()));
    stock.each(
        cases,
        line -> {
          check.accept(line);
          if (check.entries() % SAY_EVERY == 0) {
            progress.accept(check.entries());
          }
        });
    progress.accept(check.entries());
    return check.end(false);
  }
}
