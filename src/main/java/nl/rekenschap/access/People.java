package nl.rekenschap.access;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of an organisation, kept by its own owners; and by the administrator. */
@Service
public class People {

  private static final int LONGEST_HISTORY = 200;

  private final Access access;
  private final AccessStore store;
  private final PeopleStore people;
  private final PersonRecord record;
  private final SecondSteps secondSteps;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  People(
      Access access,
      AccessStore store,
      PeopleStore people,
      PersonRecord record,
      SecondSteps secondSteps,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.access = access;
    this.store = store;
    this.people = people;
    this.record = record;
    this.secondSteps = secondSteps;
    this.clock = clock;
    this.events = events;
  }

  /** Everybody of the organisation that the acting person acts for, by name. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public List<Member> team() {
    return members(own(access.current()));
  }

  /**
   * Everybody of that organisation, by name; who is blocked is not among them.
   *
   * @throws Refused what does not exist, for people of another organisation
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER, Names.ADMINISTRATOR})
  public List<Member> teamOf(ProviderId provider) {
    requireMayRead(provider);
    return members(provider);
  }

  private List<Member> members(ProviderId provider) {
    Map<PersonId, Instant> logins = store.lastLogins(provider);
    return of(provider).stream()
        .map(person -> new Member(person, Optional.ofNullable(logins.get(person.id()))))
        .toList();
  }

  /** People of that organisation whose account is blocked, by name; see {@link #teamOf}. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER, Names.ADMINISTRATOR})
  public List<Person> blocked(ProviderId provider) {
    requireMayRead(provider);
    return store.blocked(provider);
  }

  /** What happened to the accounts of the own organisation, newest first. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public List<PersonChange> history(int limit) {
    return history(own(access.current()), limit);
  }

  /** What happened to the accounts of that organisation, newest first; see {@link #teamOf}. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER, Names.ADMINISTRATOR})
  public List<PersonChange> history(ProviderId provider, int limit) {
    requireMayRead(provider);
    return people.newest(provider, Math.clamp(limit, 1, LONGEST_HISTORY));
  }

  private void requireMayRead(ProviderId provider) {
    Person actor = access.current();
    if (!actor.isStaff() && !actor.provider().equals(Optional.of(provider))) {
      throw Refused.notFound();
    }
  }

  /**
   * Says what somebody does for the organisation from now on; it counts at that person's next
   * click.
   *
   * @throws Refused at {@code duties} when there are none or nobody would be owner any more; {@code
   *     access.duty.OWNER}; what does not exist, for somebody of another organisation
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.ADMINISTRATOR})
  @Transactional
  public void changeDuties(PersonId id, Set<Duty> duties) {
    store.lockPeople();
    Person before = mine(id);
    if (before.provider().isEmpty()) {
      throw Refused.at("duties", "access.duties.staff");
    }
    PersonRules.duties(duties);
    if (before.duties().equals(duties)) {
      return;
    }
    if (!duties.contains(Duty.OWNER) && isLastOwner(before)) {
      throw Refused.at("duties", "access.lastOwner.duty", before.name());
    }
    Person now = before.with(duties);
    store.duties(id, duties);
    record.write(PersonAct.DUTIES_CHANGED, now);
    events.publishEvent(new PersonChanged(before, Optional.of(now)));
  }

  /**
   * Closes the account. Who had it is out at the next click, and open work goes back to where it
   * came from.
   *
   * @throws Refused {@code access.lastOwner.remove}, whoever asks: first another owner must be
   *     there; {@code access.lastAdministrator}, {@code access.duty.OWNER}; what does not exist,
   *     for somebody of another organisation
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.ADMINISTRATOR})
  @Transactional
  public void remove(PersonId id) {
    store.lockPeople();
    Person before = mine(id);
    if (isLastOwner(before)) {
      throw new Refused("access.lastOwner.remove", before.name());
    }
    if (isLastAdministrator(before)) {
      throw new Refused("access.lastAdministrator", before.name());
    }
    store.deactivate(id);
    record.write(PersonAct.REMOVED, before);
    events.publishEvent(new PersonChanged(before, Optional.empty()));
  }

  /**
   * Lets nobody in with that account until it is given back: for one that is in danger, or misused.
   * The last owner stays owner meanwhile; whoever takes over is invited by the administrator.
   *
   * @throws Refused at staff's accounts, {@code access.block.staff}; what does not exist
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void block(PersonId id) {
    store.lockPeople();
    Person before = mine(id);
    if (before.provider().isEmpty()) {
      throw new Refused("access.block.staff", before.name());
    }
    store.block(id, clock.now());
    record.write(PersonAct.BLOCKED, before);
    events.publishEvent(new PersonChanged(before, Optional.empty()));
  }

  /**
   * Gives a blocked account back, with the duties that it had.
   *
   * @throws Refused what does not exist, when it is not blocked
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void unblock(PersonId id) {
    store.lockPeople();
    Person person = store.blocked(id).orElseThrow(Refused::notFound);
    store.unblock(id);
    record.write(PersonAct.UNBLOCKED, person);
  }

  /** Whoever is in with that account is out at the next click, and may log in again. */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void endSessions(PersonId id) {
    Person person = mine(id);
    store.endSessions(id);
    record.write(PersonAct.SESSIONS_ENDED, person);
  }

  /**
   * Takes the second step away from who has lost phone and codes: at the next login it is set up
   * anew.
   *
   * @throws Refused {@code access.secondStep.none}
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void resetSecondStep(PersonId id) {
    Person person = mine(id);
    if (!Sight.whole(() -> secondSteps.forget(id))) {
      throw new Refused("access.secondStep.none", person.name());
    }
    store.endSessions(id);
    record.write(PersonAct.SECOND_STEP_RESET, person);
    SecurityLog.done("second-step-reset", "account", id, "by", access.current().id());
  }

  /** That person, when it is the acting person's to change; what one may is read anew. */
  private Person mine(PersonId id) {
    Person actor =
        access.person(access.current().id()).orElseThrow(() -> new Refused("access.loginFirst"));
    Person whom = access.person(id).orElseThrow(Refused::notFound);
    if (actor.has(Role.ADMINISTRATOR)) {
      return whom;
    }
    if (!whom.provider().equals(Optional.of(own(actor)))) {
      throw Refused.notFound();
    }
    if (!actor.may(Duty.OWNER)) {
      throw new Refused("access.duty." + Duty.OWNER);
    }
    return whom;
  }

  private boolean isLastOwner(Person person) {
    return person.may(Duty.OWNER)
        && person.provider().stream()
            .flatMap(provider -> of(provider).stream())
            .noneMatch(other -> other.may(Duty.OWNER) && !other.id().equals(person.id()));
  }

  private boolean isLastAdministrator(Person person) {
    return person.has(Role.ADMINISTRATOR)
        && store.people().stream()
            .noneMatch(other -> other.has(Role.ADMINISTRATOR) && !other.id().equals(person.id()));
  }

  private List<Person> of(ProviderId provider) {
    return access.peopleWith(Role.PROVIDER_CONTACT, provider);
  }

  private static ProviderId own(Person person) {
    return person.provider().orElseThrow(Refused::notFound);
  }
}
