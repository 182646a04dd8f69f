package nl.rekenschap.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Locks periods and opens them again, and gives one person more time behind a lock. */
@Service
public class Locks {

  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 2000;
  private static final String REASON = "reason";
  private static final int MOST = 500;

  private final ReportingStore periods;
  private final LockStore store;
  private final ReportingSettings settings;
  private final Notices notices;
  private final Access access;
  private final BusinessClock clock;

  Locks(
      ReportingStore periods,
      LockStore store,
      ReportingSettings settings,
      Notices notices,
      Access access,
      BusinessClock clock) {
    this.periods = periods;
    this.store = store;
    this.settings = settings;
    this.notices = notices;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Locks these periods; those that were locked stay as they are.
   *
   * @return how many are locked now that were not before
   * @throws Refused at {@code reason}, or {@code reporting.board.nothingChosen}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  @Transactional
  public int lock(Set<PeriodId> ids, String reason) {
    String why = reason(reason);
    int changed = 0;
    for (Period period : inOrder(ids)) {
      if (store.lock(period.id()).isEmpty()) {
        store.add(period.id(), new Lock(clock.now(), access.current().name(), why));
        notices.happened(period, "locked", REASON, why);
        changed++;
      }
    }
    return changed;
  }

  /**
   * Opens the lock of these periods; those without one stay as they are.
   *
   * @return how many were locked
   * @throws Refused at {@code reason}, or {@code reporting.board.nothingChosen}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  @Transactional
  public int unlock(Set<PeriodId> ids, String reason) {
    String why = reason(reason);
    int changed = 0;
    for (Period period : inOrder(ids)) {
      if (store.lock(period.id()).isPresent()) {
        store.end(period.id(), clock.now(), access.current().name(), why);
        notices.happened(period, "unlocked", REASON, why);
        changed++;
      }
    }
    return changed;
  }

  /**
   * Gives one person more time (uitstel), also behind a lock.
   *
   * @param until last day on which it holds
   * @throws Refused at {@code person}, {@code until} or {@code reason}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  @Transactional
  public void extend(PeriodId id, PersonId person, LocalDate until, String reason) {
    Period period = periods.lock(id).orElseThrow(Refused::notFound).period();
    Person named =
        reporters(period).stream()
            .filter(reporter -> reporter.id().equals(person))
            .findFirst()
            .orElseThrow(() -> Refused.at("person", "reporting.extension.nobody"));
    checkUntil(until);
    String why = reason(reason);
    store.add(
        id,
        new Extension(named.id(), named.name(), until, why, access.current().name()),
        clock.now());
    Map<String, String> more =
        Map.of("person", named.name(), "until", Dutch.date(until), REASON, why);
    notices.tellReporter(period, "reporting/extension", more);
    notices.happened(
        period, "extensionGiven", "person", named.name(), "until", Dutch.date(until), REASON, why);
  }

  private void checkUntil(LocalDate until) {
    LocalDate today = clock.today();
    if (until.isBefore(today)) {
      throw Refused.at("until", "reporting.extend.past", today.minusDays(1));
    }
    LocalDate furthest = today.plusDays(settings.longestExtensionDays());
    if (until.isAfter(furthest)) {
      throw Refused.at("until", "reporting.extend.tooFar", furthest);
    }
  }

  /** Who can be given more time for that period. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  public List<Person> reportersOf(PeriodId id) {
    return reporters(periods.find(id).orElseThrow(Refused::notFound).period());
  }

  /** The lock on a period that the acting person may see. */
  @PermitAll
  public Optional<Lock> of(PeriodId id) {
    access.requireCase(periods.find(id).orElseThrow(Refused::notFound).period().caseId());
    return store.lock(id);
  }

  /** Extensions of that period that hold today. */
  @PermitAll
  public List<Extension> extensionsOf(PeriodId id) {
    access.requireCase(periods.find(id).orElseThrow(Refused::notFound).period().caseId());
    return store.extensions(id, clock.today());
  }

  /**
   * @throws Refused {@code reporting.locked} unless the acting person was given more time
   */
  void requireUnlocked(PeriodId id) {
    store
        .lock(id)
        .filter(lock -> !isExtended(id))
        .ifPresent(
            lock -> {
              throw new Refused("reporting.locked", lock.byName(), lock.at(), lock.reason());
            });
  }

  private boolean isExtended(PeriodId id) {
    Set<PersonId> hands = access.current().hands();
    return store.extensions(id, clock.today()).stream()
        .anyMatch(extension -> hands.contains(extension.person()));
  }

  private List<Person> reporters(Period period) {
    return period
        .provider()
        .map(provider -> access.peopleWith(Role.PROVIDER_CONTACT, provider))
        .orElseGet(() -> access.peopleWith(Role.POLICY_ADVISER, null));
  }

  /** Held one after the other in one order, so that two people cannot wait for each other. */
  private List<Period> inOrder(Set<PeriodId> ids) {
    if (ids.isEmpty() || ids.size() > MOST) {
      throw new Refused("reporting.board.nothingChosen");
    }
    return ids.stream()
        .sorted(java.util.Comparator.comparing(PeriodId::value))
        .map(id -> periods.lock(id).orElseThrow(Refused::notFound).period())
        .toList();
  }

  private static String reason(String text) {
    return Prose.required(REASON, text, SHORTEST_REASON, LONGEST_REASON);
  }
}
