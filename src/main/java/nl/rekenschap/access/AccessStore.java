package nl.rekenschap.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. Long because all of it is about the one row of a person and what hangs on it. */
@Repository
class AccessStore {

  private static final String ALL =
      """
      SELECT p.id, p.name, p.email, p.password_hash, p.session_number, p.log_id, p.provider_id,
             ARRAY(SELECT r.role FROM access.person_role r WHERE r.person_id = p.id) AS roles,
             ARRAY(SELECT d.duty FROM access.person_duty d WHERE d.person_id = p.id) AS duties
      FROM access.person p
      """;
  static final String ACCOUNTS = ALL + " WHERE p.active";
  private static final String BLOCKED = ALL + " WHERE p.blocked_at IS NOT NULL";

  private final JdbcClient jdbc;

  AccessStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> account(PersonId id) {
    return jdbc.sql(ACCOUNTS + " AND p.id = :id")
        .param("id", id.value())
        .query(AccessStore::account)
        .optional();
  }

  List<Person> people() {
    return jdbc.sql(ACCOUNTS + " ORDER BY p.name, p.id").query(AccessStore::account).list().stream()
        .map(Account::person)
        .toList();
  }

  /** People with that role, by name; of one provider when given. */
  List<Person> people(Role role, @Nullable ProviderId provider) {
    return jdbc
        .sql(
            ACCOUNTS
                + """
                 AND EXISTS (SELECT 1 FROM access.person_role r
                   WHERE r.person_id = p.id AND r.role = :role)
                 AND (:provider::text IS NULL OR p.provider_id = :provider)
                ORDER BY p.name, p.id
                """)
        .param("role", role.name())
        .param("provider", provider == null ? null : provider.value(), Types.VARCHAR)
        .query(AccessStore::account)
        .list()
        .stream()
        .map(Account::person)
        .toList();
  }

  /** The same of several providers; absent who has nobody. */
  Map<ProviderId, List<Person>> peopleOf(Role role, Collection<ProviderId> providers) {
    return jdbc
        .sql(
            ACCOUNTS
                + """
                 AND EXISTS (SELECT 1 FROM access.person_role r
                   WHERE r.person_id = p.id AND r.role = :role)
                 AND p.provider_id = ANY (:providers)
                ORDER BY p.name, p.id
                """)
        .param("role", role.name())
        .param("providers", providers.stream().map(ProviderId::value).toArray(String[]::new))
        .query(AccessStore::account)
        .list()
        .stream()
        .map(Account::person)
        .collect(Collectors.groupingBy(person -> person.provider().orElseThrow()));
  }

  /**
   * @return false when that id is or was somebody's
   */
  boolean add(Person person, String hash) {
    int added =
        jdbc.sql(
                """
                INSERT INTO access.person (id, name, email, password_hash, provider_id, practice)
                VALUES (:id, :name, :email, :hash, :provider, :practice) ON CONFLICT (id) DO NOTHING
                """)
            .param("id", person.id().value())
            .param("name", person.name())
            .param("email", person.email())
            .param("hash", hash)
            // Such an address is nobody's (RFC 2606): the rehearsal's accounts have it.
            .param("practice", person.email().endsWith(".invalid"))
            .param("provider", person.provider().map(ProviderId::value).orElse(null))
            .update();
    if (added == 0) {
      return false;
    }
    roles(person);
    duties(person.id(), person.duties());
    return true;
  }

  /** Whose account that identity of another login is bound to, also when it is closed. */
  Optional<String> idOf(String identity) {
    return jdbc.sql("SELECT id FROM access.person WHERE identity = :identity")
        .param("identity", identity)
        .query(String.class)
        .optional();
  }

  void bind(PersonId id, String identity) {
    jdbc.sql("UPDATE access.person SET identity = :identity WHERE id = :id")
        .param("id", id.value())
        .param("identity", identity)
        .update();
  }

  /** Name, address and roles as they are now. */
  void update(Person person) {
    jdbc.sql("UPDATE access.person SET name = :name, email = :email WHERE id = :id")
        .param("id", person.id().value())
        .param("name", person.name())
        .param("email", person.email())
        .update();
    jdbc.sql("DELETE FROM access.person_role WHERE person_id = :id")
        .param("id", person.id().value())
        .update();
    roles(person);
  }

  private void roles(Person person) {
    for (Role role : person.roles()) {
      jdbc.sql("INSERT INTO access.person_role (person_id, role) VALUES (:id, :role)")
          .param("id", person.id().value())
          .param("role", role.name())
          .update();
    }
  }

  boolean isTaken(PersonId id) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM access.person WHERE id = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  void duties(PersonId id, Set<Duty> duties) {
    jdbc.sql("DELETE FROM access.person_duty WHERE person_id = :id")
        .param("id", id.value())
        .update();
    for (Duty duty : duties) {
      jdbc.sql("INSERT INTO access.person_duty (person_id, duty) VALUES (:id, :duty)")
          .param("id", id.value())
          .param("duty", duty.name())
          .update();
    }
  }

  void deactivate(PersonId id) {
    jdbc.sql(
            "UPDATE access.person SET active = false, blocked_at = NULL, session_number ="
                + " session_number + 1 WHERE id = :id")
        .param("id", id.value())
        .update();
  }

  /** Until {@link #unblock} nobody is let in with it. */
  void block(PersonId id, Instant at) {
    jdbc.sql(
            "UPDATE access.person SET active = false, blocked_at = :at, session_number ="
                + " session_number + 1 WHERE id = :id")
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void unblock(PersonId id) {
    jdbc.sql(
            """
            UPDATE access.person SET active = true, blocked_at = NULL
            WHERE id = :id AND blocked_at IS NOT NULL AND NOT practice_over
            """)
        .param("id", id.value())
        .update();
  }

  Optional<Person> blocked(PersonId id) {
    return jdbc.sql(BLOCKED + " AND p.id = :id")
        .param("id", id.value())
        .query(AccessStore::account)
        .optional()
        .map(Account::person);
  }

  List<Person> blocked(ProviderId provider) {
    return jdbc
        .sql(BLOCKED + " AND p.provider_id = :provider ORDER BY p.name, p.id")
        .param("provider", provider.value())
        .query(AccessStore::account)
        .list()
        .stream()
        .map(Account::person)
        .toList();
  }

  /** The same password, hashed in another way; sessions go on. */
  void rehash(PersonId id, String before, String hash) {
    jdbc.sql(
            "UPDATE access.person SET password_hash = :hash WHERE id = :id AND password_hash ="
                + " :before")
        .param("id", id.value())
        .param("before", before)
        .param("hash", hash)
        .update();
  }

  /** Another password; whoever is in by the one before is out. */
  void password(PersonId id, String hash) {
    jdbc.sql("UPDATE access.person SET password_hash = :hash WHERE id = :id")
        .param("id", id.value())
        .param("hash", hash)
        .update();
    endSessions(id);
  }

  void endSessions(PersonId id) {
    jdbc.sql("UPDATE access.person SET session_number = session_number + 1 WHERE id = :id")
        .param("id", id.value())
        .update();
  }

  void loggedIn(PersonId id, Instant at) {
    jdbc.sql("UPDATE access.person SET last_login_at = :at WHERE id = :id")
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** When each person of that provider was last let in; who never was is not among them. */
  Map<PersonId, Instant> lastLogins(ProviderId provider) {
    Map<PersonId, Instant> all = new HashMap<>();
    jdbc.sql(
            """
            SELECT id, last_login_at FROM access.person
            WHERE provider_id = :provider AND last_login_at IS NOT NULL
            """)
        .param("provider", provider.value())
        .query(
            (ResultSet row) -> {
              Instant at = row.getTimestamp("last_login_at").toInstant();
              all.put(new PersonId(row.getString("id")), at);
            });
    return all;
  }

  /** The rehearsal's accounts let nobody in, and can be given back by nobody. */
  int closePractice() {
    return jdbc.sql(
            """
            UPDATE access.person
            SET active = false, blocked_at = now(), practice_over = true,
                session_number = session_number + 1
            WHERE practice AND active
            """)
        .update();
  }

  void openPractice() {
    jdbc.sql(
            """
            UPDATE access.person SET active = true, blocked_at = NULL, practice_over = false
            WHERE practice_over
            """)
        .update();
  }

  /** One at a time: two owners, or two administrators, must not remove each other at once. */
  void lockPeople() {
    jdbc.sql("SELECT id FROM access.person ORDER BY id FOR UPDATE").query(String.class).list();
  }

  void assign(CaseId caseId, @Nullable ProviderId provider) {
    jdbc.sql(
            """
            INSERT INTO access.case_provider (case_id, provider_id) VALUES (:case, :provider)
            ON CONFLICT (case_id) DO UPDATE SET provider_id = excluded.provider_id
            """)
        .param("case", caseId.value())
        .param("provider", provider == null ? null : provider.value())
        .update();
  }

  Optional<ProviderId> providerOf(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT provider_id FROM access.case_provider
            WHERE case_id = :case AND provider_id IS NOT NULL
            """)
        .param("case", caseId.value())
        .query(String.class)
        .optional()
        .map(ProviderId::new);
  }

  List<CaseId> casesOf(ProviderId provider) {
    return jdbc.sql("SELECT case_id FROM access.case_provider WHERE provider_id = :provider")
        .param("provider", provider.value())
        .query((row, number) -> new CaseId(row.getString("case_id")))
        .list();
  }

  static <E extends Enum<E>> Set<E> set(ResultSet row, String column, Class<E> type)
      throws SQLException {
    Set<E> all = EnumSet.noneOf(type);
    for (String name : (String[]) row.getArray(column).getArray()) {
      all.add(Enum.valueOf(type, name));
    }
    return all;
  }

  static Account account(ResultSet row, int number) throws SQLException {
    Person person =
        new Person(
            new PersonId(row.getString("id")),
            row.getString("name"),
            row.getString("email"),
            set(row, "roles", Role.class),
            Optional.ofNullable(row.getString("provider_id")).map(ProviderId::new),
            set(row, "duties", Duty.class));
    return new Account(
        person,
        row.getString("password_hash"),
        row.getInt("session_number"),
        row.getString("log_id"));
  }
}
