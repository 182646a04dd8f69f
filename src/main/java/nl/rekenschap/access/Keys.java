package nl.rekenschap.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal keys with which a program of a provider acts. Whatever it does, its person has done: the
 * key can do what that person may, and from the moment that the person may not, neither can it.
 */
@Service
public class Keys {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_KEYS = 10;

  private final Access access;
  private final KeyStore store;
  private final PersonRecord record;
  private final AccessSettings settings;
  private final BusinessClock clock;

  Keys(
      Access access,
      KeyStore store,
      PersonRecord record,
      AccessSettings settings,
      BusinessClock clock) {
    this.access = access;
    this.store = store;
    this.record = record;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A key that was made just now.
   *
   * @param secret the whole key; we keep its hash only, so it is shown this once
   */
  public record Made(ProgramKey key, String secret) {}

  /** Own keys; for an owner those of everybody of the organisation. Also those that expired. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public List<ProgramKey> list() {
    Person person = access.current();
    return person.may(Duty.OWNER)
        ? store.ofProvider(person.provider().orElseThrow(Refused::notFound))
        : store.ofPerson(person.id());
  }

  /** How long a key works that is made now, after its own day. */
  @PermitAll
  public int daysOfNewKey() {
    return settings.keyDays();
  }

  @PermitAll
  public boolean isExpired(ProgramKey key) {
    return key.isExpiredAt(clock.now());
  }

  /** Whether a program gets in with it now. */
  @PermitAll
  public boolean works(ProgramKey key) {
    return isFor(key.person()) && !isExpired(key);
  }

  /**
   * Makes a key for a program of the acting person.
   *
   * @param name to tell it from others
   * @throws Refused at {@code name}; {@code access.duty.EDITOR}, {@code access.key.tooMany}
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public Made make(String name) {
    access.requireDuty(Duty.EDITOR, Duty.SIGNATORY);
    Person person = access.current();
    String clean = name(name);
    store.lockOwner(person.id());
    if (store.ofPerson(person.id()).size() >= MOST_KEYS) {
      throw new Refused("access.key.tooMany", MOST_KEYS);
    }
    KeySecret secret = KeySecret.random();
    ProgramKey key =
        new ProgramKey(
            secret.id(),
            clean,
            person,
            // PostgreSQL keeps microseconds.
            clock.now(),
            BusinessClock.startOf(clock.today().plusDays(settings.keyDays() + 1L)),
            Optional.empty());
    store.add(key, secret.hash());
    record.write(PersonAct.KEY_MADE, person);
    return new Made(key, secret.text());
  }

  /**
   * From now on that key lets nobody in.
   *
   * @throws Refused what does not exist, also for a key that the acting person does not see
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  @Transactional
  public void revoke(String id) {
    ProgramKey key =
        list().stream().filter(k -> k.id().equals(id)).findFirst().orElseThrow(Refused::notFound);
    store.forget(key.id());
    record.write(PersonAct.KEY_REVOKED, key.person());
  }

  /** Whoever is gone leaves no key behind. */
  @EventListener
  public void on(PersonChanged change) {
    if (change.now().isEmpty()) {
      store.forgetAllOf(change.before().id());
    }
  }

  static boolean isFor(Person person) {
    return person.has(Role.PROVIDER_CONTACT)
        && (person.may(Duty.EDITOR) || person.may(Duty.SIGNATORY));
  }

  private static String name(String typed) {
    String clean = typed.strip();
    boolean readable = clean.chars().noneMatch(Character::isISOControl);
    if (clean.isEmpty() || clean.length() > LONGEST_NAME || !readable) {
      throw Refused.at("name", "access.key.name", LONGEST_NAME);
    }
    return clean;
  }
}
