package nl.rekenschap.ledger;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.post.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Examines all books: every night, and when a person asks. */
@Service
public class Integrity {

  private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);

  private final LedgerStore store;
  private final PlanPostings plans;
  private final Access access;
  private final BusinessClock clock;
  private final Post post;

  Integrity(LedgerStore store, PlanPostings plans, Access access, BusinessClock clock, Post post) {
    this.store = store;
    this.plans = plans;
    this.access = access;
    this.clock = clock;
    this.post = post;
  }

  /** The newest examination; absent before the first. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public Optional<Examination> last() {
    return store.lastExamination();
  }

  /** Examines all books now, as they are at one moment. */
  @RolesAllowed({Names.CONTROLLER, Names.ADMINISTRATOR})
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Examination examine() {
    return examineAndKeep();
  }

  /** The same at night; what is wrong is told to the administrators by mail. */
  @ForRooms
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Examination examineAtNight() {
    Examination examination = examineAndKeep();
    if (!examination.isSound()) {
      LOG.error("ledger: {} findings", examination.findings().size());
      post.tellRole(
          Role.ADMINISTRATOR,
          "ledger/findings",
          Map.of(
              "number", Integer.toString(examination.findings().size()),
              "date", Dutch.date(clock.today()),
              "findings", String.join("\n", examination.findings())),
          "ledger/budget");
    }
    return examination;
  }

  private Examination examineAndKeep() {
    List<Long> unbalanced = store.unbalanced();
    List<Booked> history = store.allBut(unbalanced);
    Examination examination =
        new Examination(
            clock.now(),
            access.actor().map(Person::name).orElse(Ledger.ITSELF),
            history.size() + unbalanced.size(),
            Proof.of(history, unbalanced, plans.tables()));
    store.examined(examination);
    return examination;
  }
}
