package nl.rekenschap.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destruction lists (vernietigingslijst, Archiefbesluit 1995, art. 8): made, looked at, agreed to
 * by two others in two roles, carried out. The database holds the same rules again where rows go.
 */
@Service
public class Lists {

  private static final int LONGEST = 500;

  private final ListStore store;
  private final RetentionStore holds;
  private final Retention retention;
  private final CaseEnds ends;
  private final Destroying destroying;
  private final RetentionSettings settings;
  private final Access access;
  private final BusinessClock clock;

  Lists(
      ListStore store,
      RetentionStore holds,
      Retention retention,
      CaseEnds ends,
      Destroying destroying,
      RetentionSettings settings,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.holds = holds;
    this.retention = retention;
    this.ends = ends;
    this.destroying = destroying;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Makes the list of this year: every case that is due today and that nothing keeps.
   *
   * @throws Refused {@code retention.list.open} while another is not finished; {@code
   *     retention.list.nothing} when no case is due
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  @Transactional
  public long make() {
    store.lock();
    if (store.isAnyOpen()) {
      throw new Refused("retention.list.open");
    }
    LocalDate today = clock.today();
    Set<CaseId> held =
        holds.standing().stream()
            .filter(hold -> hold.holdsOn(today))
            .map(Hold::caseId)
            .collect(Collectors.toSet());
    Reckoning reckoning = retention.reckoning();
    long list = store.add(today.getYear(), access.current(), clock.now());
    boolean any = false;
    for (CaseEnd end : ends.closed()) {
      if (!held.contains(end.id())
          && reckoning.of(end) instanceof Fate.Goes goes
          && !goes.on().isAfter(today)) {
        store.add(list, end, goes);
        any = true;
      }
    }
    if (!any) {
      throw new Refused("retention.list.nothing");
    }
    store.seal(list);
    return list;
  }

  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER, Names.MANAGER})
  @Transactional(readOnly = true)
  public List<DestructionList> all() {
    return store.all();
  }

  /**
   * One list.
   *
   * @throws Refused when there is none
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER, Names.MANAGER})
  @Transactional(readOnly = true)
  public DestructionList list(long number) {
    return store.find(number).orElseThrow(Refused::notFound);
  }

  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER, Names.MANAGER})
  public List<ListLine> lines(long number) {
    return store.lines(number);
  }

  /**
   * Takes a case off, with the reason; who agreed before has to agree again.
   *
   * @throws Refused at field {@code because}; {@code retention.list.state} when it is too late
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER, Names.MANAGER})
  @Transactional
  public void except(long number, CaseId caseId, String because) {
    DestructionList list = open(number);
    String why = Prose.required("because", because, LONGEST);
    if (!store.except(list.number(), caseId, why, access.current())) {
      throw new Refused("retention.list.state");
    }
    store.seal(list.number());
  }

  /** Offers it to those who have to agree. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  @Transactional
  public void offer(long number) {
    DestructionList list = open(number);
    if (list.counts().listed() == 0) {
      throw new Refused("retention.list.empty");
    }
    store.move(list.number(), ListState.OFFERED);
  }

  /** Withdraws it; its cases come on the next one. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  @Transactional
  public void withdraw(long number) {
    DestructionList list = open(number);
    store.seal(list.number());
    store.move(list.number(), ListState.WITHDRAWN);
  }

  /**
   * Agrees to what was looked at.
   *
   * @param sha256 of the list as it was shown
   * @throws Refused {@code retention.approve.changed} when it says something else by now; {@code
   *     retention.approve.maker}, {@code .twice}, {@code .role} for who may not
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public void approve(long number, String sha256) {
    DestructionList list = open(number);
    if (list.state() != ListState.OFFERED) {
      throw new Refused("retention.list.state");
    }
    Person person = access.current();
    Set<String> hands = person.hands().stream().map(PersonId::value).collect(Collectors.toSet());
    if (!Collections.disjoint(hands, list.madeHands())) {
      throw refused("retention.approve.maker", person, number);
    }
    if (list.approvals().stream().anyMatch(a -> !Collections.disjoint(a.hands(), hands))) {
      throw refused("retention.approve.twice", person, number);
    }
    Role role =
        role(list, person).orElseThrow(() -> refused("retention.approve.role", person, number));
    if (!list.sha256().equals(sha256)) {
      throw new Refused("retention.approve.changed");
    }
    store.approve(list, person, role, clock.now());
  }

  /** In which role that person can agree: one that nobody has agreed in yet. */
  private Optional<Role> role(DestructionList list, Person person) {
    return Stream.of(settings.firstApprover(), settings.secondApprover())
        .filter(person::has)
        .filter(role -> list.approvals().stream().noneMatch(a -> a.role() == role))
        .findFirst();
  }

  /** The two roles that have to agree. */
  @PermitAll
  public List<Role> approvers() {
    return List.of(settings.firstApprover(), settings.secondApprover());
  }

  /**
   * Begins to carry it out, beside what the screens do; a node that stops is taken over by the next
   * that starts.
   *
   * @throws Refused {@code retention.list.notApproved}
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  @Transactional
  public void carryOut(long number) {
    DestructionList list = store.lock(number).orElseThrow(Refused::notFound);
    if (list.state() == ListState.OFFERED) {
      if (!list.isApproved()) {
        throw refused("retention.list.notApproved", access.current(), number);
      }
      store.begin(number, access.current(), clock.now());
    } else if (list.state() != ListState.RUNNING) {
      throw new Refused("retention.list.state");
    }
    destroying.afterCommit(number);
  }

  /**
   * The declaration of destruction, as PDF.
   *
   * @throws Refused when there is none
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER, Names.MANAGER})
  public byte[] declaration(long number) {
    return store.declaration(number).orElseThrow(Refused::notFound);
  }

  private DestructionList open(long number) {
    DestructionList list = store.lock(number).orElseThrow(Refused::notFound);
    if (!list.state().isOpen()) {
      throw new Refused("retention.list.state");
    }
    return list;
  }

  private static Refused refused(String key, Person person, long number) {
    SecurityLog.refused(key, "account", person.id().value(), "list", number);
    return new Refused(key).told();
  }
}
