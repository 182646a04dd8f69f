package nl.rekenschap.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a token is about: makes the person at the first login, and brings it up to date at each. An
 * account is bound to issuer and subject: a name that another login took is not taken over.
 */
@Component
class OidcPeople {

  static final String STAFF = "staff";
  static final String PROVIDER = "provider";

  private final AccessStore store;
  private final PersonRecord record;
  private final OidcSettings settings;
  private final ObjectProvider<ChamberNumbers> numbers;
  private final ApplicationEventPublisher events;
  private final BusinessClock clock;
  private final InstantSource wall = InstantSource.system();

  OidcPeople(
      AccessStore store,
      PersonRecord record,
      OidcSettings settings,
      ObjectProvider<ChamberNumbers> numbers,
      ApplicationEventPublisher events,
      BusinessClock clock) {
    this.store = store;
    this.record = record;
    this.settings = settings;
    this.numbers = numbers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The account of who that token, which has been checked, is about.
   *
   * @throws Refused {@code access.oidc.…}, in words for that person
   */
  @Transactional(noRollbackFor = RefusedButKept.class)
  public Account of(String registration, String issuer, String subject, Map<String, Object> token) {
    requireStrength(registration, token);
    requireRecent(token);
    String identity = identity(registration, issuer, subject);
    Optional<String> known = store.idOf(identity);
    if (known.isPresent() && store.account(new PersonId(known.get())).isEmpty()) {
      throw new Refused("access.oidc.closed");
    }
    Optional<Account> before = known.map(PersonId::new).flatMap(store::account);
    Person now =
        switch (registration) {
          case STAFF -> staff(before, token);
          case PROVIDER -> provider(before, token);
          default -> throw new Refused("access.oidc.failed");
        };
    check(now);
    if (before.isEmpty()) {
      make(now, identity);
    } else if (!before.get().person().equals(now)) {
      change(before.get().person(), now);
    }
    store.loggedIn(now.id(), clock.now());
    return store.account(now.id()).orElseThrow(() -> new Refused("access.oidc.closed"));
  }

  /** To what an account is bound. */
  static String identity(String registration, String issuer, String subject) {
    return registration + " " + issuer + " " + subject;
  }

  private static void check(Person person) {
    try {
      PersonRules.check(person);
    } catch (Refused incomplete) {
      SecurityLog.refused("oidc", "because", incomplete.messageKey());
      throw new Refused("access.oidc.incomplete");
    }
  }

  /** Multi-factor login is the other's work; that it was done can be asked for here. */
  private void requireStrength(String registration, Map<String, Object> token) {
    if (!registration.equals(STAFF)) {
      return;
    }
    boolean acr =
        settings.oidc().acr().isEmpty() || settings.oidc().acr().contains(text(token, "acr"));
    boolean amr =
        texts(token.get("amr")).collect(Collectors.toSet()).containsAll(settings.oidc().amr());
    if (!acr || !amr) {
      throw new Refused("access.oidc.weak");
    }
  }

  /** By the clock on the wall (OpenID Connect Core 1.0, 3.1.3.7, item 13). */
  private void requireRecent(Map<String, Object> token) {
    Duration most = settings.oidc().maxAge();
    Instant earliest = wall.instant().minus(most).minus(settings.oidc().clockSkew());
    if (!most.isZero()
        && !(token.get("auth_time") instanceof Instant at && !at.isBefore(earliest))) {
      throw new Refused("access.oidc.longAgo");
    }
  }

  private Person staff(Optional<Account> before, Map<String, Object> token) {
    Set<Role> roles =
        texts(at(token, settings.oidc().rolesClaim()))
            .map(settings.oidc().roles()::get)
            .filter(role -> role != null && role != Role.PROVIDER_CONTACT)
            .collect(Collectors.toSet());
    if (roles.isEmpty()) {
      before.ifPresent(account -> store.endSessions(account.person().id()));
      throw new RefusedButKept("access.oidc.noRole");
    }
    return new Person(
        before.map(account -> account.person().id()).orElseGet(() -> id(token)),
        name(token),
        text(token, "email"),
        roles,
        Optional.empty());
  }

  private Person provider(Optional<Account> before, Map<String, Object> token) {
    String number = text(token, settings.oidc().chamberNumberClaim()).strip();
    ProviderId provider =
        Optional.of(number)
            .filter(digits -> digits.matches("[0-9]{8}"))
            .flatMap(digits -> numbers.stream().findFirst().flatMap(all -> all.withNumber(digits)))
            .orElseThrow(() -> new Refused("access.oidc.unknownNumber"));
    boolean same =
        before.isPresent() && before.get().person().provider().equals(Optional.of(provider));
    if (before.isPresent() && !same) {
      throw new Refused("access.oidc.otherOrganisation");
    }
    return new Person(
        before.map(account -> account.person().id()).orElseGet(() -> id(token)),
        name(token),
        text(token, "email"),
        Set.of(Role.PROVIDER_CONTACT),
        Optional.of(provider),
        before
            .map(account -> account.person().duties())
            .orElseGet(() -> Set.copyOf(settings.oidc().duties())));
  }

  /** A refusal after which what was written stays. */
  static final class RefusedButKept extends Refused {

    private static final long serialVersionUID = 1L;

    RefusedButKept(String key) {
      super(key);
    }
  }

  private void make(Person person, String identity) {
    if (!store.add(person, Passwords.NONE)) {
      throw new Refused("access.oidc.taken");
    }
    store.bind(person.id(), identity);
    record.writeOwn(PersonAct.ADDED, person);
    SecurityLog.done("account-made", "account", person.id(), "by", "oidc");
  }

  private void change(Person before, Person now) {
    store.update(now);
    if (!before.roles().equals(now.roles())) {
      store.endSessions(now.id());
      record.writeOwn(PersonAct.ROLES_CHANGED, now);
      SecurityLog.done("roles-changed", "account", now.id(), "by", "oidc");
      events.publishEvent(new PersonChanged(before, Optional.of(now)));
    }
  }

  private PersonId id(Map<String, Object> token) {
    String slug =
        text(token, settings.oidc().idClaim())
            .toLowerCase(Locale.ROOT)
            .replaceAll("@.*", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    try {
      return new PersonId(slug);
    } catch (IllegalArgumentException e) {
      throw new Refused("access.oidc.incomplete");
    }
  }

  private String name(Map<String, Object> token) {
    String name = text(token, "name");
    return name.isBlank() ? text(token, settings.oidc().idClaim()) : name;
  }

  private static String text(Map<String, Object> token, String claim) {
    return at(token, claim) instanceof String text ? text : "";
  }

  private static Stream<String> texts(@Nullable Object claim) {
    return switch (claim) {
      case null -> Stream.of();
      case Collection<?> all -> all.stream().map(String::valueOf);
      default -> Stream.of(String.valueOf(claim));
    };
  }

  private static @Nullable Object at(Map<String, Object> token, String path) {
    Object found = token.get(path);
    if (found != null) {
      return found;
    }
    Object at = token;
    for (String step : List.of(path.split("\\."))) {
      at = at instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return at;
  }
}
