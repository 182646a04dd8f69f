package nl.rekenschap.mandate;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of mandates: up to which amount a role decides for the college (Awb 10:3). Above it
 * the college decides itself; that decision is then named, and who approves carries it out. While
 * no limit was set, managers decide whatever the amount: which limits hold is the municipality's
 * own register.
 */
@Service
public class Mandates {

  /** The roles that can be given a mandate. */
  public static final List<Role> ROLES =
      List.of(Role.MANAGER, Role.CONTROLLER, Role.POLICY_ADVISER, Role.GRANT_OFFICER);

  private static final int LONGEST = 500;

  private final MandateStore store;
  private final Access access;
  private final BusinessClock clock;

  Mandates(MandateStore store, Access access, BusinessClock clock) {
    this.store = store;
    this.access = access;
    this.clock = clock;
  }

  /** Whether the acting person may decide on that amount without the college. */
  @PermitAll
  public boolean covers(Money amount) {
    return access.actor().filter(person -> covers(person, amount)).isPresent();
  }

  /**
   * Asks for a mandate up to that amount, or for the college's own decision.
   *
   * @param collegeDecision date and number of the college's decision, as typed; may be empty
   * @return the college's decision when it was needed
   * @throws Refused at field {@code collegeDecision} above the mandate without one
   */
  @ForRooms
  public Optional<String> require(Money amount, String collegeDecision) {
    String named = Prose.optional("collegeDecision", collegeDecision, LONGEST);
    Person person = access.current();
    if (covers(person, amount)) {
      return Optional.empty();
    }
    if (named.isEmpty()) {
      throw highest(person)
          .map(limit -> Refused.at("collegeDecision", "mandate.above", amount, limit))
          .orElseGet(() -> Refused.at("collegeDecision", "mandate.none"));
    }
    return Optional.of(named);
  }

  /** The limits in force. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.MANAGER, Names.CONTROLLER, Names.GRANT_OFFICER})
  public List<MandateLimit> inForce() {
    return store.inForce();
  }

  /** What was set before too, newest first. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.MANAGER, Names.CONTROLLER, Names.GRANT_OFFICER})
  public List<MandateLimit> history() {
    return store.history();
  }

  /**
   * Sets the limit of a role from now on.
   *
   * @param upTo absent for without limit; zero takes the mandate away
   * @param basis the decision of the college that it rests on
   * @throws Refused at {@code role}, {@code upTo} or {@code basis}
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void set(Role role, Optional<Money> upTo, String basis) {
    if (!ROLES.contains(role)) {
      throw Refused.at("role", "mandate.role");
    }
    if (upTo.filter(Money::isNegative).isPresent()) {
      throw Refused.at("upTo", "kernel.number.negative");
    }
    String restsOn = Prose.required("basis", basis, LONGEST);
    store.add(new MandateLimit(role, upTo, restsOn, access.current().name(), clock.now()));
  }

  private boolean covers(Person person, Money amount) {
    List<MandateLimit> limits = store.inForce();
    return limits.isEmpty()
        ? person.has(Role.MANAGER)
        : limits.stream()
            .filter(limit -> person.has(limit.role()))
            .anyMatch(limit -> limit.covers(amount));
  }

  private Optional<Money> highest(Person person) {
    return store.inForce().stream()
        .filter(limit -> person.has(limit.role()))
        .flatMap(limit -> limit.upTo().stream())
        .filter(limit -> !limit.isZero())
        .max(Money::compareTo);
  }
}
