package nl.rekenschap.access;

import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;

/**
 * A person with an account.
 *
 * @param provider the organisation that this person acts for; present for provider contacts only
 */
public record Person(
    PersonId id, String name, String email, Set<Role> roles, Optional<ProviderId> provider) {

  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Works for the municipality and may see every case. */
  public boolean isStaff() {
    return roles.stream().anyMatch(Role::isStaff);
  }
}
