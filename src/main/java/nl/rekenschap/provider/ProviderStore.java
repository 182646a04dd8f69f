package nl.rekenschap.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.ProviderEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class ProviderStore {

  private final JdbcClient jdbc;

  ProviderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Organisation> all() {
    return jdbc.sql("SELECT id, name, practice FROM provider.organisation ORDER BY lower(name), id")
        .query(ProviderStore::organisation)
        .list();
  }

  Optional<Organisation> find(ProviderId id) {
    return jdbc.sql("SELECT id, name, practice FROM provider.organisation WHERE id = :id")
        .param("id", id.value())
        .query(ProviderStore::organisation)
        .optional();
  }

  Optional<ProviderId> withChamberNumber(String number) {
    return jdbc.sql("SELECT id FROM provider.organisation WHERE chamber_number = :number")
        .param("number", number)
        .query(String.class)
        .optional()
        .map(ProviderId::new);
  }

  /**
   * @return false when another has that number
   */
  boolean chamberNumber(ProviderId id, String number) {
    return jdbc.sql(
                """
                UPDATE provider.organisation SET chamber_number = :number
                WHERE id = :id AND NOT EXISTS (SELECT 1 FROM provider.organisation other
                  WHERE other.chamber_number = :number AND other.id <> :id)
                """)
            .param("id", id.value())
            .param("number", number)
            .update()
        > 0;
  }

  /** The organisation with that name or other spelling, whatever the capitals. */
  Optional<Organisation> called(String name) {
    return jdbc.sql(
            """
            SELECT id, name, practice FROM provider.organisation
            WHERE lower(name) = lower(:name)
               OR EXISTS (SELECT 1 FROM unnest(aliases) alias WHERE lower(alias) = lower(:name))
            ORDER BY id LIMIT 1
            """)
        .param("name", name)
        .query(ProviderStore::organisation)
        .optional();
  }

  /**
   * @return false when there is one with that id already
   */
  boolean add(Organisation organisation) {
    return jdbc.sql(
                """
                INSERT INTO provider.organisation (id, name, practice)
                VALUES (:id, :name, :practice) ON CONFLICT (id) DO NOTHING
                """)
            .param("id", organisation.id().value())
            .param("name", organisation.name())
            .param("practice", organisation.practice())
            .update()
        == 1;
  }

  /** An organisation that the programme names; it is real, also when it was added as practice. */
  void put(ProviderEntry entry) {
    jdbc.sql(
            """
            INSERT INTO provider.organisation (id, name, aliases, practice)
            VALUES (:id, :name, :aliases, false)
            ON CONFLICT (id) DO UPDATE
            SET name = excluded.name, aliases = excluded.aliases, practice = false
            """)
        .param("id", entry.code().value())
        .param("name", entry.name())
        .param("aliases", entry.aliases().toArray(String[]::new))
        .update();
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        new ProviderId(row.getString("id")), row.getString("name"), row.getBoolean("practice"));
  }
}
