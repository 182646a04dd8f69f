package nl.rekenschap.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of invitations, and of the record of what happened to accounts. */
@Repository
class PeopleStore {

  private static final String INVITATIONS =
      """
      SELECT i.id, i.provider_id, i.name, i.email, i.duties, i.invited_by_name, i.valid_until
      FROM access.invitation i
      """;

  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The same id again is the same invitation with another link. */
  void invite(Invitation invitation, String tokenHash) {
    jdbc.sql(
            """
            INSERT INTO access.invitation
              (id, provider_id, name, email, duties, token_hash, invited_by_name, valid_until)
            VALUES (:id, :provider, :name, :email, :duties, :hash, :by, :until)
            ON CONFLICT (id) DO UPDATE
            SET token_hash = excluded.token_hash, invited_by_name = excluded.invited_by_name,
                valid_until = excluded.valid_until
            """)
        .param("id", invitation.id())
        .param("provider", invitation.provider().value())
        .param("name", invitation.name())
        .param("email", invitation.email())
        .param("duties", names(invitation.duties()))
        .param("hash", tokenHash)
        .param("by", invitation.invitedBy())
        .param("until", Timestamp.from(invitation.validUntil()))
        .update();
  }

  List<Invitation> invitations(ProviderId provider) {
    return jdbc.sql(INVITATIONS + " WHERE i.provider_id = :provider ORDER BY i.name, i.id")
        .param("provider", provider.value())
        .query(PeopleStore::invitation)
        .list();
  }

  /** Holds it until the transaction ends, so that a link lets in once. */
  Optional<Invitation> lock(UUID id) {
    return jdbc.sql(INVITATIONS + " WHERE i.id = :id FOR UPDATE")
        .param("id", id)
        .query(PeopleStore::invitation)
        .optional();
  }

  /** See {@link #lock(UUID)}. */
  Optional<Invitation> lock(String tokenHash) {
    return jdbc.sql(INVITATIONS + " WHERE i.token_hash = :hash FOR UPDATE")
        .param("hash", tokenHash)
        .query(PeopleStore::invitation)
        .optional();
  }

  void forget(UUID id) {
    jdbc.sql("DELETE FROM access.invitation WHERE id = :id").param("id", id).update();
  }

  void record(PersonRecord.Line line, Instant at) {
    jdbc.sql(
            """
            INSERT INTO access.person_change
              (at, act, provider_id, whom, whom_name, duties, done_by, done_by_name)
            VALUES (:at, :act, :provider, :whom, :whomName, :duties, :by, :byName)
            """)
        .param("at", Timestamp.from(at))
        .param("act", line.act().name())
        .param("provider", line.provider() == null ? null : line.provider().value())
        .param("whom", line.whom() == null ? null : line.whom().value())
        .param("whomName", line.whomName())
        .param("duties", names(line.duties()))
        .param("by", line.by() == null ? null : line.by().value())
        .param("byName", line.byName())
        .update();
  }

  List<PersonChange> newest(ProviderId provider, int limit) {
    return jdbc.sql(
            """
            SELECT at, act, whom_name, done_by_name, duties FROM access.person_change
            WHERE provider_id = :provider ORDER BY id DESC LIMIT :limit
            """)
        .param("provider", provider.value())
        .param("limit", limit)
        .query(PeopleStore::change)
        .list();
  }

  private static String[] names(Set<Duty> duties) {
    return duties.stream().sorted().map(Duty::name).toArray(String[]::new);
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    return new Invitation(
        row.getObject("id", UUID.class),
        new ProviderId(row.getString("provider_id")),
        row.getString("name"),
        row.getString("email"),
        AccessStore.set(row, "duties", Duty.class),
        row.getString("invited_by_name"),
        row.getTimestamp("valid_until").toInstant());
  }

  private static PersonChange change(ResultSet row, int number) throws SQLException {
    return new PersonChange(
        row.getTimestamp("at").toInstant(),
        PersonAct.valueOf(row.getString("act")),
        row.getString("whom_name"),
        row.getString("done_by_name"),
        AccessStore.set(row, "duties", Duty.class));
  }
}
