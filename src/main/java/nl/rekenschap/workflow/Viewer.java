package nl.rekenschap.workflow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Stead;
import nl.rekenschap.kernel.ProviderId;

/**
 * For whom a list is read, and what that person may see.
 *
 * @param people whose claimed work and whose teams are meant by mine: the own, and those stood in
 *     for
 * @param inPart what of their work is meant, as a condition of the statement with its values
 * @param severalFor tasks for several groups that are for this person
 * @param provider the only one whose work is shown to who is no staff; empty when there is none
 */
record Viewer(
    String me,
    Set<String> people,
    Part inPart,
    Set<String> roles,
    Set<String> severalFor,
    boolean staff,
    String provider) {

  /** A condition and the values that it names. */
  record Part(String condition, Map<String, Object> values) {}

  static Viewer of(Person person, List<Stead> steads, Catalogue catalogue) {
    Map<String, Object> values = new LinkedHashMap<>();
    String condition = Away.sql(Away.inPart(steads), catalogue::severalFor, values);
    return new Viewer(
        person.id().value(),
        people(person, steads),
        new Part(condition, values),
        person.roles().stream().map(Role::name).collect(Collectors.toSet()),
        catalogue.severalFor(person),
        person.isStaff(),
        person.provider().map(ProviderId::value).orElse(""));
  }

  private static Set<String> people(Person person, List<Stead> steads) {
    Set<String> people = new HashSet<>();
    people.add(person.id().value());
    steads.forEach(stead -> people.add(stead.behalf().person().value()));
    return people;
  }

  /** The question, as far as this person may ask it. */
  WorkQuery within(WorkQuery query) {
    return staff ? query : query.only(WorkField.PROVIDER, Set.of(provider));
  }
}
