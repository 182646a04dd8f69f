package nl.rekenschap.dossier;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who opened what is sensitive: one line a person, item and day, beside the record of the case. */
@Service
public class Readings {

  private static final int MOST = 500;

  private final ReadingStore store;
  private final Access access;
  private final BusinessClock clock;

  Readings(ReadingStore store, Access access, BusinessClock clock) {
    this.store = store;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Says that the acting person opens that now; nobody is said to when a step of the product does.
   * In a transaction of its own: what was opened stays opened, whatever comes after, and the day's
   * chain is not held longer than this takes. To be called outside any other: who holds one
   * connection and waits for a second can wait for all others who do the same.
   *
   * @param caseId absent when it is of no case or of all
   */
  @ForRooms
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void opened(@Nullable CaseId caseId, ReadingKind kind, String item) {
    Optional<Person> person = access.actor();
    if (person.isEmpty()) {
      return;
    }
    // The lines of a day are one chain, of whomever they are.
    Sight.whole(() -> add(person.get(), caseId, kind, item));
  }

  private void add(Person person, @Nullable CaseId caseId, ReadingKind kind, String item) {
    String id = person.id().value();
    if (store.isKnown(clock.today(), id, kind, item)) {
      return;
    }
    LocalDate day = clock.today();
    store.lock(day);
    if (store.isKnown(day, id, kind, item)) {
      return;
    }
    Optional<Reading> last = store.last(day);
    store.add(
        new Reading(
                day,
                last.map(Reading::number).orElse(0) + 1,
                clock.now(),
                id,
                person.name(),
                caseId,
                kind,
                item,
                "")
            .sealed(last.map(Reading::hash).orElse("")));
  }

  /** Who opened what of a case, newest first. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  public List<Reading> of(CaseId caseId) {
    access.requireCase(caseId);
    return store.of(caseId, MOST);
  }
}
