package nl.rekenschap.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.kernel.Sight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is kept about one person (AVG 15), for who answers the request. It holds what is
 * said of others too: whoever hands it out looks at that first (AVG 15(4)).
 */
@Service
public class PersonFile {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 200;
  private static final int MOST_ROWS = 10_000;

  /** That it was made, about whom and why. */
  public record Handed(String about, String reason, int found, String by, Instant at) {}

  /** What was found: a zip with JSON and a page to read. */
  public record Made(byte[] zip, int found) {}

  private final PersonStore store;
  private final RetentionSettings settings;
  private final Access access;
  private final BusinessClock clock;

  PersonFile(PersonStore store, RetentionSettings settings, Access access, BusinessClock clock) {
    this.store = store;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Gathers it.
   *
   * @param account user name; may be empty for who has no account
   * @param name as it is written in texts and letters; may be empty when there is an account
   * @param reason such as the number of the request
   * @throws Refused at field {@code account}, {@code name} or {@code reason}; {@code
   *     retention.person.nothing} when nothing was found
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  @Transactional
  public Made gather(String account, String name, String reason) {
    requireMay();
    Optional<Person> person = person(account);
    String typed = Prose.optional("name", name, LONGEST);
    if (person.isEmpty() && typed.length() < SHORTEST) {
      throw Refused.at("name", "retention.person.name", SHORTEST);
    }
    String why = Prose.required("reason", reason, LONGEST);
    List<String> names =
        Stream.concat(
                Stream.of(typed), person.stream().flatMap(p -> Stream.of(p.name(), p.email())))
            .filter(text -> text.length() >= SHORTEST)
            .distinct()
            .toList();
    String id = person.map(p -> p.id().value()).orElse(null);
    Map<String, List<String>> rows = Sight.whole(() -> store.rowsOf(id, names, MOST_ROWS));
    int found = rows.values().stream().mapToInt(List::size).sum();
    if (found == 0) {
      throw new Refused("retention.person.nothing");
    }
    byte[] zip = PersonPages.zip(id == null ? typed : id, names, rows, clock.now());
    String about = Sha256.of((id == null ? typed : id).getBytes(StandardCharsets.UTF_8));
    store.exported(
        id == null ? about : id, why, found, Sha256.of(zip), access.current(), clock.now());
    SecurityLog.done("person-file", "account", access.current().id().value());
    return new Made(zip, found);
  }

  /** What was made before; newest first. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  public List<Handed> handed() {
    requireMay();
    return store.exports();
  }

  /** Whether the municipality has given this to who acts. */
  @PermitAll
  public boolean mayGather() {
    return access
        .actor()
        .filter(person -> person.has(Role.ADMINISTRATOR) || person.has(settings.privacy()))
        .isPresent();
  }

  private void requireMay() {
    if (!mayGather()) {
      SecurityLog.refused("retention.person.mayNot", "account", access.current().id().value());
      throw new Refused("retention.person.mayNot").told();
    }
  }

  private Optional<Person> person(String account) {
    String id = Prose.optional("account", account, LONGEST);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          access
              .person(new PersonId(id))
              .orElseThrow(() -> Refused.at("account", "retention.person.noAccount")));
    } catch (IllegalArgumentException e) {
      throw Refused.at("account", "retention.person.noAccount");
    }
  }
}
