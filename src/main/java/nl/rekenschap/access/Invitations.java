package nl.rekenschap.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.kernel.Sight;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people of a provider get an account of their own: an owner invites, a link that works once
 * goes by mail, and who has it chooses a user name and a password. We keep the link's hash only.
 */
@Service
public class Invitations {

  private static final int TOKEN_BYTES = 32;

  private final Access access;
  private final PeopleStore store;
  private final PasswordRules rules;
  private final PersonRecord record;
  private final AccessSettings settings;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();

  Invitations(
      Access access,
      PeopleStore store,
      PasswordRules rules,
      PersonRecord record,
      AccessSettings settings,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.access = access;
    this.store = store;
    this.rules = rules;
    this.record = record;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /** Invitations of the own organisation that were not used, also those that have expired. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public List<Invitation> open() {
    return store.invitations(own(access.current()));
  }

  /**
   * The same, of that organisation.
   *
   * @throws Refused what does not exist, for people of another organisation
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER, Names.ADMINISTRATOR})
  public List<Invitation> openOf(ProviderId provider) {
    Person actor = access.current();
    if (!actor.isStaff() && !actor.provider().equals(Optional.of(provider))) {
      throw Refused.notFound();
    }
    return store.invitations(provider);
  }

  /**
   * Whether the link of that invitation still lets in.
   *
   * @return false from the moment that it has expired
   */
  @PermitAll
  public boolean isValid(Invitation invitation) {
    return invitation.isValidAt(clock.now());
  }

  /**
   * Invites somebody to the own organisation.
   *
   * @throws Refused at {@code name}, {@code email} or {@code duties}; {@code access.duty.OWNER}
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void invite(String name, String email, Set<Duty> duties) {
    invite(own(access.current()), name, email, duties);
  }

  /**
   * Invites somebody to that organisation: its owner does, and the administrator, who so names the
   * first owner.
   *
   * @throws Refused see the other; what does not exist, for another organisation
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.ADMINISTRATOR})
  @Transactional
  public void invite(ProviderId provider, String name, String email, Set<Duty> duties) {
    requireMayChange(provider);
    String clean = name.strip();
    String address = email.strip();
    PersonRules.name(clean);
    PersonRules.email(address);
    PersonRules.duties(duties);
    requireNew(provider, address);
    Invitation made =
        new Invitation(
            UUID.randomUUID(), provider, clean, address, duties, access.current().name(), expiry());
    send(made, PersonAct.INVITED);
  }

  /** Sends a new link; the one before no longer lets in. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.ADMINISTRATOR})
  @Transactional
  public void resend(UUID id) {
    Invitation again = mine(id);
    send(
        new Invitation(
            id,
            again.provider(),
            again.name(),
            again.email(),
            again.duties(),
            access.current().name(),
            expiry()),
        PersonAct.INVITED_AGAIN);
  }

  @RolesAllowed({Names.PROVIDER_CONTACT, Names.ADMINISTRATOR})
  @Transactional
  public void withdraw(UUID id) {
    Invitation gone = mine(id);
    store.forget(id);
    record.write(PersonAct.INVITATION_WITHDRAWN, gone.provider(), gone.name(), gone.duties());
  }

  /**
   * Whom that link lets in; asks for no login.
   *
   * @throws Refused {@code access.invitation.gone} when it is unknown, used, withdrawn or expired
   */
  @PermitAll
  @Transactional
  public Invitation of(String token) {
    return Sight.whole(() -> store.lock(Sha256.of(token)))
        .filter(this::isValid)
        .orElseThrow(() -> new Refused("access.invitation.gone"));
  }

  /**
   * Makes the account of who was invited, and uses the link up; asks for no login.
   *
   * @throws Refused at {@code id} or {@code password}; {@code access.invitation.gone}
   */
  @PermitAll
  @Transactional
  public void accept(String token, String id, String password) {
    Invitation invitation = of(token);
    Person person =
        new Person(
            id(id),
            invitation.name(),
            invitation.email(),
            Set.of(Role.PROVIDER_CONTACT),
            Optional.of(invitation.provider()),
            invitation.duties());
    PersonRules.check(person);
    rules.check(password, person);
    // Who has the link is nobody yet.
    Sight.whole(
        () -> {
          access.create(person, password);
          store.forget(invitation.id());
          record.writeJoined(person);
        });
  }

  private void send(Invitation invitation, PersonAct act) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    store.invite(invitation, Sha256.of(token));
    record.write(act, invitation.provider(), invitation.name(), invitation.duties());
    events.publishEvent(
        new InvitationMade(
            invitation.provider(),
            invitation.name(),
            invitation.email(),
            invitation.invitedBy(),
            "invite/" + token,
            invitation.lastDay()));
  }

  private void requireNew(ProviderId provider, String email) {
    if (access.peopleWith(Role.PROVIDER_CONTACT, provider).stream()
        .anyMatch(person -> person.email().equalsIgnoreCase(email))) {
      throw Refused.at("email", "access.invitation.isMember", email);
    }
    if (store.invitations(provider).stream()
        .anyMatch(other -> other.email().equalsIgnoreCase(email))) {
      throw Refused.at("email", "access.invitation.isInvited", email);
    }
  }

  private Invitation mine(UUID id) {
    Invitation invitation = store.lock(id).orElseThrow(Refused::notFound);
    requireMayChange(invitation.provider());
    return invitation;
  }

  private void requireMayChange(ProviderId provider) {
    Person actor = access.current();
    if (actor.has(Role.ADMINISTRATOR)) {
      return;
    }
    if (!own(actor).equals(provider)) {
      throw Refused.notFound();
    }
    access.requireDuty(Duty.OWNER);
  }

  /** The end of the last day, so that the letter can name a day. */
  private Instant expiry() {
    return BusinessClock.startOf(clock.today().plusDays(settings.invitationDays() + 1L));
  }

  private static PersonId id(String typed) {
    try {
      return new PersonId(typed.strip());
    } catch (IllegalArgumentException e) {
      throw Refused.at("id", "access.id.wrong");
    }
  }

  private static ProviderId own(Person person) {
    return person.provider().orElseThrow(Refused::notFound);
  }
}
