package nl.rekenschap.access;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;

/**
 * A person with an account.
 *
 * @param name both names while acting for somebody else, so that whatever is signed or recorded
 *     then says both
 * @param provider the organisation that this person acts for; present for provider contacts only
 * @param duties what a contact does for that organisation; at least one, and none for anybody else
 * @param behalf for whom this person acts at this moment; absent when on the own behalf
 */
public record Person(
    PersonId id,
    String name,
    String email,
    Set<Role> roles,
    Optional<ProviderId> provider,
    Set<Duty> duties,
    Optional<OnBehalf> behalf) {

  public Person {
    roles = Set.copyOf(roles);
    duties = Set.copyOf(duties);
  }

  /** A person who acts on the own behalf. */
  public Person(
      PersonId id,
      String name,
      String email,
      Set<Role> roles,
      Optional<ProviderId> provider,
      Set<Duty> duties) {
    this(id, name, email, roles, provider, duties, Optional.empty());
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

  /**
   * Everybody whose hand it is when this person does something: the own, and those on whose behalf
   * it is done. Four eyes hold against each of them.
   */
  public Set<PersonId> hands() {
    Set<PersonId> hands = new LinkedHashSet<>();
    hands.add(id);
    behalf.ifPresent(
        whom -> {
          hands.add(whom.person());
          hands.addAll(whom.through());
        });
    return hands;
  }

  Person actingFor(OnBehalf whom) {
    String both = Dutch.text("access.onBehalf", name, whom.name());
    return new Person(id, both, email, roles, provider, duties, Optional.of(whom));
  }

  Person with(Set<Duty> others) {
    return new Person(id, name, email, roles, provider, others);
  }
}
