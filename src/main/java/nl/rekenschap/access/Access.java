package nl.rekenschap.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is acting, who may see a case, and the accounts. Default is deny. */
@Service
public class Access {

  private final AccessStore store;
  private final PasswordEncoder passwords;
  private final PasswordRules rules;
  private final PersonRecord record;
  private final Steads steads;

  Access(
      AccessStore store,
      PasswordEncoder passwords,
      PasswordRules rules,
      PersonRecord record,
      Steads steads) {
    this.store = store;
    this.passwords = passwords;
    this.rules = rules;
    this.record = record;
    this.steads = steads;
  }

  /** The person who is acting; absent when a timer or another step of the product acts. */
  @PermitAll
  public Optional<Person> actor() {
    return Account.ofActor().map(Account::person).map(Acting::as);
  }

  /** In whose stead the acting person may act today, with which work. */
  @ForRooms
  public List<Stead> steads() {
    return Account.ofActor().map(Account::steads).orElse(List.of());
  }

  /**
   * What the acting person does in the rest of this transaction is done for that person; on the own
   * behalf when absent. {@link #current} is both from then on. Whose work it is the caller has
   * looked up in {@link #steads}.
   *
   * @throws IllegalStateException when the acting person does not stand in for them
   */
  @ForRooms
  public Person actFor(Optional<OnBehalf> whom) {
    whom.ifPresent(
        behalf -> {
          if (steads().stream().noneMatch(stead -> stead.behalf().equals(behalf))) {
            throw new IllegalStateException("no stand-in of " + behalf.person());
          }
        });
    Acting.bind(current().id(), whom);
    return seenAs(whom);
  }

  /** The acting person as it would act for that person; nothing is bound. */
  @ForRooms
  public Person seenAs(Optional<OnBehalf> whom) {
    Person own =
        Account.ofActor().map(Account::person).orElseThrow(() -> new Refused("access.loginFirst"));
    return whom.map(own::actingFor).orElse(own);
  }

  /**
   * The person who is acting.
   *
   * @throws Refused {@code access.loginFirst} when nobody is
   */
  @PermitAll
  public Person current() {
    return actor().orElseThrow(() -> new Refused("access.loginFirst"));
  }

  /** Whether the acting person may see that case: staff all, a provider its own. */
  @PermitAll
  public boolean maySee(CaseId caseId) {
    return actor().filter(person -> maySee(person, caseId)).isPresent();
  }

  /**
   * @throws Refused the sentence for what does not exist, also when it is somebody else's
   */
  @PermitAll
  public void requireCase(CaseId caseId) {
    if (!maySee(caseId)) {
      throw Refused.notFound();
    }
  }

  /**
   * Asks for one of these duties from who acts for a provider; staff are not limited by it.
   *
   * @throws Refused {@code access.duty.<duty>}, the sentence of the first of the duties
   */
  @PermitAll
  public void requireDuty(Duty... anyOf) {
    Person person = current();
    if (person.has(Role.PROVIDER_CONTACT) && Arrays.stream(anyOf).noneMatch(person::may)) {
      throw new Refused("access.duty." + anyOf[0]);
    }
  }

  private boolean maySee(Person person, CaseId caseId) {
    return person.isStaff()
        || person.provider().isPresent() && person.provider().equals(store.providerOf(caseId));
  }

  /** Says which provider a case belongs to from now on; absent while it is to be named. */
  @ForRooms
  @Transactional
  public void assign(CaseId caseId, @Nullable ProviderId provider) {
    store.assign(caseId, provider);
  }

  /** The cases that belong to that provider. */
  @ForRooms
  public List<CaseId> casesOf(ProviderId provider) {
    return store.casesOf(provider);
  }

  @ForRooms
  public Optional<Person> person(PersonId id) {
    return Sight.whole(() -> store.account(id)).map(Account::person);
  }

  /** Active people with that role; of one provider when given. */
  @ForRooms
  public List<Person> peopleWith(Role role, @Nullable ProviderId provider) {
    return Sight.whole(() -> store.people(role, provider));
  }

  /** The same of several providers at once; absent who has nobody. */
  @ForRooms
  public Map<ProviderId, List<Person>> peopleOf(Role role, Collection<ProviderId> providers) {
    return Sight.whole(() -> store.peopleOf(role, providers));
  }

  @RolesAllowed(Names.ADMINISTRATOR)
  public List<Person> people() {
    return store.people();
  }

  /**
   * Adds a person with an account.
   *
   * @throws Refused at field {@code id}, {@code name}, {@code email}, {@code roles}, {@code
   *     provider}, {@code duties} or {@code password}
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void add(Person person, String password) {
    PersonRules.check(person);
    rules.check(password, person);
    create(person, password);
    record.write(PersonAct.ADDED, person);
  }

  /** Adds an account without the rules for passwords: for set-up and rehearsal only. */
  @ForRooms
  @Transactional
  public void create(Person person, String password) {
    String hash = Objects.requireNonNull(passwords.encode(password));
    if (!store.add(person, hash)) {
      throw Refused.at("id", "access.id.taken", person.id().value());
    }
  }

  /** The same for several people with one published password, which is hashed once. */
  @ForRooms
  @Transactional
  public void createPractice(List<Person> people, String password) {
    if (people.isEmpty()) {
      return;
    }
    String hash = Objects.requireNonNull(passwords.encode(password));
    people.forEach(person -> store.add(person, hash));
  }

  /** Whether that user name is or was somebody's; nobody gets the name of who has left. */
  @ForRooms
  public boolean isTaken(PersonId id) {
    return Sight.whole(() -> store.isTaken(id));
  }

  /** Acts as that person for the duration of the work: for rehearsal and tests. */
  @ForRooms
  public <T> T actingAs(PersonId id, Supplier<T> work) {
    Account account =
        Sight.whole(() -> store.account(id).map(steads::of)).orElseThrow(Refused::notFound);
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext acting = SecurityContextHolder.createEmptyContext();
    acting.setAuthentication(account.loggedIn());
    SecurityContextHolder.setContext(acting);
    try {
      return WhoInLog.during(account, () -> Sight.own(work));
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
