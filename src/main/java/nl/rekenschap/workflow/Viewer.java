package nl.rekenschap.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.ProviderId;

/**
 * For whom a list is read, and what that person may see.
 *
 * @param people whose claimed work and whose teams are meant by mine
 * @param severalFor tasks for several groups that are for this person
 * @param provider the only one whose work is shown to who is no staff; empty when there is none
 */
record Viewer(
    String me,
    Set<String> people,
    Set<String> roles,
    Set<String> severalFor,
    boolean staff,
    String provider) {

  static Viewer of(Person person, Catalogue catalogue) {
    return new Viewer(
        person.id().value(),
        Set.of(person.id().value()),
        person.roles().stream().map(Role::name).collect(Collectors.toSet()),
        catalogue.severalFor(person),
        person.isStaff(),
        person.provider().map(ProviderId::value).orElse(""));
  }

  /** The question, as far as this person may ask it. */
  WorkQuery within(WorkQuery query) {
    return staff ? query : query.only(WorkField.PROVIDER, Set.of(provider));
  }
}
