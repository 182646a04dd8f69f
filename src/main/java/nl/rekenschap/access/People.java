package nl.rekenschap.access;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
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
  private final ApplicationEventPublisher events;

  People(
      Access access,
      AccessStore store,
      PeopleStore people,
      PersonRecord record,
      ApplicationEventPublisher events) {
    this.access = access;
    this.store = store;
    this.people = people;
    this.record = record;
    this.events = events;
  }

  /** Everybody of the organisation that the acting person acts for, by name. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public List<Member> team() {
    ProviderId own = own(access.current());
    Map<PersonId, Instant> logins = store.lastLogins(own);
    return of(own).stream()
        .map(person -> new Member(person, Optional.ofNullable(logins.get(person.id()))))
        .toList();
  }

  /** What happened to the accounts of the own organisation, newest first. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public List<PersonChange> history(int limit) {
    return people.newest(own(access.current()), Math.clamp(limit, 1, LONGEST_HISTORY));
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
   * @throws Refused {@code access.lastOwner.remove} unless the administrator does it, {@code
   *     access.lastAdministrator}, {@code access.duty.OWNER}; what does not exist, for somebody of
   *     another organisation
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.ADMINISTRATOR})
  @Transactional
  public void remove(PersonId id) {
    store.lockPeople();
    Person before = mine(id);
    if (isLastOwner(before) && !access.current().has(Role.ADMINISTRATOR)) {
      throw new Refused("access.lastOwner.remove", before.name());
    }
    if (isLastAdministrator(before)) {
      throw new Refused("access.lastAdministrator", before.name());
    }
    store.deactivate(id);
    record.write(PersonAct.REMOVED, before);
    events.publishEvent(new PersonChanged(before, Optional.empty()));
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
