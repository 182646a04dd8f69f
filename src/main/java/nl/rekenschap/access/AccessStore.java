package nl.rekenschap.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class AccessStore {

  private static final String ACCOUNTS =
      """
      SELECT p.id, p.name, p.email, p.password_hash, p.provider_id,
             ARRAY(SELECT r.role FROM access.person_role r WHERE r.person_id = p.id) AS roles
      FROM access.person p
      WHERE p.active
      """;

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

  void add(Person person, String hash) {
    jdbc.sql(
            """
            INSERT INTO access.person (id, name, email, password_hash, provider_id)
            VALUES (:id, :name, :email, :hash, :provider)
            """)
        .param("id", person.id().value())
        .param("name", person.name())
        .param("email", person.email())
        .param("hash", hash)
        .param("provider", person.provider().map(ProviderId::value).orElse(null))
        .update();
    for (Role role : person.roles()) {
      jdbc.sql("INSERT INTO access.person_role (person_id, role) VALUES (:id, :role)")
          .param("id", person.id().value())
          .param("role", role.name())
          .update();
    }
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

  private static Account account(ResultSet row, int number) throws SQLException {
    String[] names = (String[]) row.getArray("roles").getArray();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
    Person person =
        new Person(
            new PersonId(row.getString("id")),
            row.getString("name"),
            row.getString("email"),
            roles,
            Optional.ofNullable(row.getString("provider_id")).map(ProviderId::new));
    return new Account(person, row.getString("password_hash"));
  }
}
