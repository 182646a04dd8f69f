package nl.rekenschap.access;

import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;

/**
 * A person with an account.
 *
 * @param provider the organisation that this person acts for; present for provider contacts only
 * @param duties what a contact does for that organisation; at least one, and none for anybody else
 */
public record Person(
    PersonId id,
    String name,
    String email,
    Set<Role> roles,
    Optional<ProviderId> provider,
    Set<Duty> duties) {

  public Person {
    roles = Set.copyOf(roles);
    duties = Set.copyOf(duties);
  }

  /** A contact who is named without duties does all that one person alone has to do. */
  public Person(
      PersonId id, String name, String email, Set<Role> roles, Optional<ProviderId> provider) {
    this(
        id,
        name,
        email,
        roles,
        provider,
        roles.contains(Role.PROVIDER_CONTACT) ? Duty.OF_ONE_PERSON : Set.of());
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether this person has that duty in the organisation that it acts for. */
  public boolean may(Duty duty) {
    return duties.contains(duty);
  }

  /** Works for the municipality and may see every case. */
  public boolean isStaff() {
    return roles.stream().anyMatch(Role::isStaff);
  }

  Person with(Set<Duty> others) {
    return new Person(id, name, email, roles, provider, others);
  }
}
