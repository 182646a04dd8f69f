package nl.rekenschap.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of who stands in for whom. */
@Repository
class StandInStore {

  private static final String ALL = "SELECT * FROM access.stand_in s";
  private static final int MOST = 500;

  private final JdbcClient jdbc;

  StandInStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<StandIn> holdOn(LocalDate day) {
    return jdbc.sql(
            ALL
                + """
                 WHERE s.ended_at IS NULL AND s.last_day >= :day AND s.first_day <= :day
                ORDER BY s.id
                """)
        .param("day", day)
        .query(StandInStore::standIn)
        .list();
  }

  List<StandIn> ahead(LocalDate today) {
    return jdbc.sql(ALL + " WHERE s.ended_at IS NULL AND s.last_day >= :day ORDER BY s.id")
        .param("day", today)
        .query(StandInStore::standIn)
        .list();
  }

  /** Of and by that person, newest first; of everybody when absent. */
  List<StandIn> newest(@Nullable PersonId person) {
    return jdbc.sql(
            ALL
                + """
                 WHERE CAST(:who AS text) IS NULL OR s.person = :who OR s.stand_in = :who
                ORDER BY s.id DESC LIMIT :most
                """)
        .param("who", person == null ? null : person.value())
        .param("most", MOST)
        .query(StandInStore::standIn)
        .list();
  }

  Optional<StandIn> lock(long id) {
    return jdbc.sql(ALL + " WHERE s.id = :id FOR UPDATE")
        .param("id", id)
        .query(StandInStore::standIn)
        .optional();
  }

  StandIn add(StandIn.Naming naming, Person person, Person standIn, Person by, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO access.stand_in
              (person, person_name, stand_in, stand_in_name, first_day, last_day, roles, lines,
               teams, because, named_by, named_by_name, named_at)
            VALUES (:person, :personName, :standIn, :standInName, :from, :until, :roles, :lines,
                    :teams, :because, :by, :byName, :at)
            RETURNING *
            """)
        .param("person", person.id().value())
        .param("personName", person.name())
        .param("standIn", standIn.id().value())
        .param("standInName", standIn.name())
        .param("from", naming.from())
        .param("until", naming.until())
        .param("roles", sorted(naming.scope().roles().stream().map(Role::name).toList()))
        .param("lines", sorted(naming.scope().lines()))
        .param("teams", sorted(naming.scope().teams()))
        .param("because", naming.because())
        .param("by", by.id().value())
        .param("byName", by.name())
        .param("at", Timestamp.from(at))
        .query(StandInStore::standIn)
        .single();
  }

  StandIn end(long id, Person by, String because, Instant at) {
    return jdbc.sql(
            """
            UPDATE access.stand_in
            SET ended_at = :at, ended_by = :by, ended_by_name = :byName, ended_because = :because
            WHERE id = :id RETURNING *
            """)
        .param("id", id)
        .param("at", Timestamp.from(at))
        .param("by", by.id().value())
        .param("byName", by.name())
        .param("because", because)
        .query(StandInStore::standIn)
        .single();
  }

  private static String[] sorted(java.util.Collection<String> names) {
    return names.stream().sorted().toArray(String[]::new);
  }

  private static StandIn standIn(ResultSet row, int number) throws SQLException {
    return new StandIn(
        row.getLong("id"),
        new PersonId(row.getString("person")),
        row.getString("person_name"),
        new PersonId(row.getString("stand_in")),
        row.getString("stand_in_name"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        new StandInScope(
            AccessStore.set(row, "roles", Role.class), names(row, "lines"), names(row, "teams")),
        row.getString("because"),
        row.getString("named_by_name"),
        row.getTimestamp("named_at").toInstant(),
        ended(row));
  }

  private static Optional<StandIn.Ended> ended(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("ended_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new StandIn.Ended(
                at.toInstant(), row.getString("ended_by_name"), row.getString("ended_because")));
  }

  private static Set<String> names(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}
