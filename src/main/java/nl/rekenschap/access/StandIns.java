package nl.rekenschap.access;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does whose work meanwhile. Everybody of the municipality names the own stand-in; a manager
 * also that of somebody who cannot. What a provider does its own people do together already.
 */
@Service
public class StandIns {

  private static final Logger LOG = LoggerFactory.getLogger(StandIns.class);
  private static final int LONGEST = 500;
  private static final int MOST_NAMES = 50;
  private static final int LONGEST_NAME = 120;

  private final StandInStore store;
  private final AccessStore people;
  private final Access access;
  private final AccessSettings settings;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  StandIns(
      StandInStore store,
      AccessStore people,
      Access access,
      AccessSettings settings,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.people = people;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /** Whom the acting person stands in for, and who stands in for that person; newest first. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<StandIn> mine() {
    return store.newest(access.current().id());
  }

  /** Everybody's, newest first. */
  @RolesAllowed({Names.MANAGER, Names.ADMINISTRATOR})
  public List<StandIn> all() {
    return store.newest(null);
  }

  /** People of the municipality, by name; for whom a stand-in can be named, and who can be one. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<Person> colleagues() {
    return people.people().stream().filter(Person::isStaff).toList();
  }

  /** Who stands in for that person today, for all of the work or a part of it. */
  @ForRooms
  public Set<PersonId> inSteadOf(PersonId person) {
    return store.holdOn(clock.today()).stream()
        .filter(one -> one.person().equals(person))
        .map(StandIn::standIn)
        .collect(Collectors.toSet());
  }

  /** The longest that somebody can be stood in for at a time, in days. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public int longestDays() {
    return settings.longestStandInDays();
  }

  /**
   * Names a stand-in; for the acting person, or by a manager or administrator for somebody else.
   *
   * @throws Refused at {@code person}, {@code standIn} (also {@code access.standIn.right} and
   *     {@code access.standIn.circle}), {@code from}, {@code until}, {@code roles}, {@code lines},
   *     {@code teams} or {@code because}
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public StandIn name(StandIn.Naming typed) {
    // Two who name each other at the same moment would close a circle that neither sees.
    people.lockPeople();
    Person by = access.current();
    boolean own = by.id().equals(typed.person());
    if (!own && !isManaging(by)) {
      throw Refused.at("person", "access.standIn.notYours");
    }
    Person person = colleague("person", typed.person());
    Person standIn = colleague("standIn", typed.standIn());
    StandIn.Naming naming =
        new StandIn.Naming(
            person.id(),
            standIn.id(),
            typed.from(),
            typed.until(),
            checked(typed.scope(), person),
            because("because", typed.because(), own));
    requireDays(naming);
    requireRight(naming.scope(), person, standIn);
    requireFree(naming, standIn);
    StandIn named = store.add(naming, person, standIn, by, clock.now());
    tell(named, by);
    return named;
  }

  /**
   * Ends it from now on: by who is back, by the stand-in, or by a manager or administrator.
   *
   * @throws Refused {@code access.standIn.over} when it has ended; at {@code because}; what does
   *     not exist, for anybody else
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public StandIn end(long id, String because) {
    Person by = access.current();
    StandIn one = store.lock(id).orElseThrow(Refused::notFound);
    boolean own = one.person().equals(by.id());
    if (!own && !one.standIn().equals(by.id()) && !isManaging(by)) {
      throw Refused.notFound();
    }
    if (!one.isAhead(clock.today())) {
      throw new Refused("access.standIn.over");
    }
    StandIn ended = store.end(id, by, because("because", because, own), clock.now());
    tell(ended, by);
    return ended;
  }

  /** Nobody stands in for who has left, and who has left stands in for nobody. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(PersonChanged change) {
    if (change.now().isPresent()) {
      return;
    }
    Person left = change.before();
    Person by = access.actor().orElse(left);
    store.ahead(clock.today()).stream()
        .filter(one -> one.person().equals(left.id()) || one.standIn().equals(left.id()))
        .map(one -> store.end(one.id(), by, "", clock.now()))
        .forEach(ended -> tell(ended, by));
  }

  private static boolean isManaging(Person person) {
    return person.has(Role.MANAGER) || person.has(Role.ADMINISTRATOR);
  }

  private Person colleague(String field, PersonId id) {
    return access
        .person(id)
        .filter(Person::isStaff)
        .orElseThrow(() -> Refused.at(field, "access.standIn.unknown"));
  }

  /** Who does it for somebody else says why. */
  private static String because(String field, String typed, boolean own) {
    return own ? Prose.optional(field, typed, LONGEST) : Prose.required(field, typed, LONGEST);
  }

  private static StandInScope checked(StandInScope scope, Person person) {
    for (Role role : scope.roles()) {
      if (!person.has(role)) {
        throw Refused.at("roles", "access.standIn.scopeRole", person.name(), role);
      }
    }
    return new StandInScope(
        scope.roles(), names("lines", scope.lines()), names("teams", scope.teams()));
  }

  private static Set<String> names(String field, Set<String> typed) {
    if (typed.size() > MOST_NAMES) {
      throw Refused.at(field, "access.standIn.tooMany", MOST_NAMES);
    }
    return typed.stream()
        .map(name -> Prose.line(field, name, LONGEST_NAME))
        .collect(Collectors.toSet());
  }

  private void requireDays(StandIn.Naming naming) {
    LocalDate today = clock.today();
    if (naming.from().isBefore(today)) {
      throw Refused.at("from", "access.standIn.past", today);
    }
    if (naming.until().isBefore(naming.from())) {
      throw Refused.at("until", "access.standIn.order", naming.from());
    }
    LocalDate last = naming.from().plusDays(settings.longestStandInDays() - 1L);
    if (naming.until().isAfter(last)) {
      throw Refused.at("until", "access.standIn.long", last);
    }
  }

  /** Standing in gives nobody a right: what the work asks for the stand-in must have already. */
  private static void requireRight(StandInScope scope, Person person, Person standIn) {
    Set<Role> needed = scope.roles().isEmpty() ? person.roles() : scope.roles();
    Set<Role> missing = EnumSet.copyOf(needed);
    missing.removeAll(standIn.roles());
    if (!missing.isEmpty()) {
      throw Refused.at(
          "standIn", "access.standIn.right", standIn.name(), missing.iterator().next());
    }
  }

  private void requireFree(StandIn.Naming naming, Person standIn) {
    if (naming.person().equals(naming.standIn())) {
      throw Refused.at("standIn", "access.standIn.self");
    }
    List<StandIn> ahead = store.ahead(clock.today());
    boolean twice =
        ahead.stream()
            .filter(one -> one.person().equals(naming.person()))
            .filter(one -> one.standIn().equals(naming.standIn()))
            .anyMatch(one -> one.overlaps(naming.from(), naming.until()));
    if (twice) {
      throw Refused.at("standIn", "access.standIn.twice", standIn.name());
    }
    Steads.circle(naming, ahead)
        .ifPresent(
            circle -> {
              throw Refused.at("standIn", "access.standIn.circle", names(circle));
            });
  }

  private String names(List<PersonId> circle) {
    return circle.stream()
        .map(id -> access.person(id).map(Person::name).orElse(id.value()))
        .collect(Collectors.joining(" → "));
  }

  private void tell(StandIn one, Person by) {
    events.publishEvent(new StandInChanged(one));
    LOG.atInfo()
        .addKeyValue("person", one.person())
        .addKeyValue("standIn", one.standIn())
        .addKeyValue("by", by.id())
        .addKeyValue("ended", one.ended().isPresent())
        .log("stand-in changed");
  }
}
