package nl.rekenschap.access;

import java.util.Set;
import nl.rekenschap.kernel.Refused;

/** What a person must be like. */
final class PersonRules {

  private static final int LONGEST_NAME = 120;

  private PersonRules() {}

  /**
   * @throws Refused at {@code name}, {@code email}, {@code roles}, {@code provider} or {@code
   *     duties}
   */
  static void check(Person person) {
    name(person.name());
    email(person.email());
    if (person.roles().isEmpty()) {
      throw Refused.at("roles", "access.roles.missing");
    }
    boolean contact = person.has(Role.PROVIDER_CONTACT);
    if (contact != person.provider().isPresent()) {
      throw Refused.at("provider", "access.provider.mismatch");
    }
    if (contact && person.isStaff()) {
      throw Refused.at("roles", "access.roles.mixed");
    }
    if (contact) {
      duties(person.duties());
    } else if (!person.duties().isEmpty()) {
      throw Refused.at("duties", "access.duties.staff");
    }
  }

  static void name(String name) {
    boolean readable = name.chars().noneMatch(Character::isISOControl);
    if (name.isBlank() || name.length() > LONGEST_NAME || !readable) {
      throw Refused.at("name", "access.name.missing");
    }
  }

  static void email(String email) {
    if (!email.matches("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,180}")) {
      throw Refused.at("email", "access.email.wrong");
    }
  }

  static void duties(Set<Duty> duties) {
    if (duties.isEmpty()) {
      throw Refused.at("duties", "access.duties.missing");
    }
  }
}
