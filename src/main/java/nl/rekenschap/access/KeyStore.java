package nl.rekenschap.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** SQL of the keys of programs. */
@Repository
class KeyStore {

  private static final Duration USE_TOLD_EVERY = Duration.ofMinutes(1);
  private static final String KEYS =
      """
      SELECT k.id AS key_id, k.name AS key_name, k.secret_hash, k.made_at, k.valid_until,
             k.last_used_at, p.id, p.name, p.email, p.password_hash, p.session_number, p.log_id,
             p.provider_id,
             ARRAY(SELECT r.role FROM access.person_role r WHERE r.person_id = p.id) AS roles,
             ARRAY(SELECT d.duty FROM access.person_duty d WHERE d.person_id = p.id) AS duties
      FROM access.program_key k JOIN access.person p ON p.id = k.person_id
      WHERE p.active
      """;

  private final JdbcClient jdbc;

  KeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A key with what lets in: the hash of its secret, and the account that it acts as. */
  record Lock(ProgramKey key, String hash, Account account) {}

  Optional<Lock> lock(String id) {
    return jdbc.sql(KEYS + " AND k.id = :id").param("id", id).query(KeyStore::row).optional();
  }

  List<ProgramKey> ofPerson(PersonId person) {
    return keys(
        jdbc.sql(KEYS + " AND p.id = :person ORDER BY k.made_at, k.id")
            .param("person", person.value()));
  }

  List<ProgramKey> ofProvider(ProviderId provider) {
    return keys(
        jdbc.sql(KEYS + " AND p.provider_id = :provider ORDER BY p.name, p.id, k.made_at, k.id")
            .param("provider", provider.value()));
  }

  private static List<ProgramKey> keys(StatementSpec sql) {
    return sql.query(KeyStore::row).list().stream().map(Lock::key).toList();
  }

  /** One at a time: two keys made at once must not be one too many. */
  void lockOwner(PersonId person) {
    jdbc.sql("SELECT id FROM access.person WHERE id = :id FOR UPDATE")
        .param("id", person.value())
        .query(String.class)
        .list();
  }

  void add(ProgramKey key, String hash) {
    jdbc.sql(
            """
            INSERT INTO access.program_key (id, person_id, name, secret_hash, made_at, valid_until)
            VALUES (:id, :person, :name, :hash, :at, :until)
            """)
        .param("id", key.id())
        .param("person", key.person().id().value())
        .param("name", key.name())
        .param("hash", hash)
        .param("at", Timestamp.from(key.madeAt()))
        .param("until", Timestamp.from(key.validUntil()))
        .update();
  }

  /** A busy program does not write here at every call. */
  void used(String id, Instant at) {
    jdbc.sql(
            """
            UPDATE access.program_key SET last_used_at = :at
            WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :before)
            """)
        .param("id", id)
        .param("at", Timestamp.from(at))
        .param("before", Timestamp.from(at.minus(USE_TOLD_EVERY)))
        .update();
  }

  void forget(String id) {
    jdbc.sql("DELETE FROM access.program_key WHERE id = :id").param("id", id).update();
  }

  void forgetAllOf(PersonId person) {
    jdbc.sql("DELETE FROM access.program_key WHERE person_id = :id")
        .param("id", person.value())
        .update();
  }

  private static Lock row(ResultSet row, int number) throws SQLException {
    Account account = AccessStore.account(row, number);
    return new Lock(
        new ProgramKey(
            row.getString("key_id"),
            row.getString("key_name"),
            account.person(),
            row.getTimestamp("made_at").toInstant(),
            row.getTimestamp("valid_until").toInstant(),
            Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant)),
        row.getString("secret_hash"),
        account);
  }
}
