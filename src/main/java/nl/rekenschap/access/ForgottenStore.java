package nl.rekenschap.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of forgotten passwords. The time is the database's, so that all nodes have the same. */
@Repository
class ForgottenStore {

  /** No more accounts than that are written to for one address of mail. */
  private static final int MOST_ACCOUNTS = 5;

  private final JdbcClient jdbc;

  ForgottenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(String typed) {
    jdbc.sql("INSERT INTO access.forgotten_ask (typed) VALUES (:typed)")
        .param("typed", typed)
        .update();
  }

  /** The oldest ask, which is then gone; each is taken by one node. */
  Optional<String> take() {
    return jdbc.sql(
            """
            DELETE FROM access.forgotten_ask WHERE id = (
              SELECT id FROM access.forgotten_ask ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING typed
            """)
        .query(String.class)
        .optional();
  }

  /**
   * Accounts of that name or address of mail with a password of their own; none of the rehearsal,
   * and none that comes in by another login.
   */
  List<Account> accounts(String typed) {
    return jdbc.sql(
            AccessStore.ACCOUNTS
                + """
                 AND NOT p.practice AND p.identity IS NULL AND p.password_hash <> :none
                AND (p.id = :typed OR lower(p.email) = lower(:typed))
                ORDER BY p.id LIMIT :most
                """)
        .param("none", Passwords.NONE)
        .param("typed", typed)
        .param("most", MOST_ACCOUNTS)
        .query(AccessStore::account)
        .list();
  }

  /** The link before it no longer works. */
  void link(Account account, String tokenHash, Duration valid) {
    jdbc.sql(
            """
            INSERT INTO access.forgotten_link (person_id, token_hash, session_number, valid_until)
            VALUES (:id, :hash, :number, clock_timestamp() + :valid * interval '1 millisecond')
            ON CONFLICT (person_id) DO UPDATE
            SET token_hash = excluded.token_hash, session_number = excluded.session_number,
                valid_until = excluded.valid_until
            """)
        .param("id", account.person().id().value())
        .param("hash", tokenHash)
        .param("number", account.sessionNumber())
        .param("valid", valid.toMillis())
        .update();
  }

  /** Whose link that is; held until the transaction ends, so that it works once. */
  Optional<Account> lock(String tokenHash) {
    return jdbc.sql(
            AccessStore.ACCOUNTS
                + """
                 AND NOT p.practice AND p.identity IS NULL AND p.id = (
                  SELECT l.person_id FROM access.forgotten_link l
                  WHERE l.token_hash = :hash AND l.valid_until > clock_timestamp()
                    AND l.session_number = p.session_number)
                FOR UPDATE
                """)
        .param("hash", tokenHash)
        .query(AccessStore::account)
        .optional();
  }

  void forget(PersonId id) {
    jdbc.sql("DELETE FROM access.forgotten_link WHERE person_id = :id")
        .param("id", id.value())
        .update();
  }

  void forgetExpired() {
    jdbc.sql("DELETE FROM access.forgotten_link WHERE valid_until <= clock_timestamp()").update();
  }
}
