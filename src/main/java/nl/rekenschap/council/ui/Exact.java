package nl.rekenschap.council.ui;

import java.util.Optional;
import java.util.function.Supplier;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.council.Editions;
import nl.rekenschap.council.PublishedReport;

/** The exact figures of an edition, for who may read them. */
final class Exact {

  private Exact() {}

  static Optional<Supplier<Optional<PublishedReport>>> of(
      Editions editions, PublishedReport published, Access access) {
    Person person = access.current();
    boolean may =
        person.has(Role.POLICY_ADVISER)
            || person.has(Role.GRANT_OFFICER)
            || person.has(Role.MANAGER)
            || person.has(Role.CONTROLLER);
    return may
        ? Optional.of(() -> editions.exact(published.year(), published.edition()))
        : Optional.empty();
  }
}
