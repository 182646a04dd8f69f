package nl.rekenschap.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.payment.AccountChange.Call;
import nl.rekenschap.payment.AccountChange.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of bank accounts and of the requests to change them. */
@Repository
class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<BankAccount> inUse(ProviderId provider) {
    return jdbc.sql(
            """
            SELECT * FROM payment.bank_account
            WHERE provider_id = :provider AND until_day IS NULL
            """)
        .param("provider", provider.value())
        .query(AccountStore::account)
        .optional();
  }

  List<BankAccount> accounts(ProviderId provider) {
    return jdbc.sql(
            """
            SELECT * FROM payment.bank_account WHERE provider_id = :provider
            ORDER BY until_day DESC NULLS FIRST, id DESC
            """)
        .param("provider", provider.value())
        .query(AccountStore::account)
        .list();
  }

  /** The accounts in use, of all providers. */
  List<BankAccount> inUse() {
    return jdbc.sql("SELECT * FROM payment.bank_account WHERE until_day IS NULL ORDER BY id")
        .query(AccountStore::account)
        .list();
  }

  void use(BankAccount account) {
    jdbc.sql(
            """
            INSERT INTO payment.bank_account (provider_id, iban, holder, from_day, practice)
            VALUES (:provider, :iban, :holder, :from, :practice)
            """)
        .param("provider", account.provider().value())
        .param("iban", account.iban().value())
        .param("holder", account.holder())
        .param("from", account.from())
        .param("practice", account.practice())
        .update();
  }

  /** The account in use is used no more. */
  void end(ProviderId provider, LocalDate on, BankAccount.Ended why) {
    jdbc.sql(
            """
            UPDATE payment.bank_account SET until_day = :on, ended = :why
            WHERE provider_id = :provider AND until_day IS NULL
            """)
        .param("provider", provider.value())
        .param("on", on)
        .param("why", why.name())
        .update();
  }

  /** A request of who asks now; its id, or empty when another one waits. */
  Optional<Long> ask(
      ProviderId provider, Iban iban, String holder, String because, Asker asker, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO payment.account_change
              (provider_id, iban, holder, because, asked_at, asked_by, asked_by_staff, practice,
               state)
            VALUES (:provider, :iban, :holder, :because, :at, :by, :staff, :practice, 'OPEN')
            ON CONFLICT (provider_id) WHERE state = 'OPEN' DO NOTHING
            RETURNING id
            """)
        .param("provider", provider.value())
        .param("iban", iban.value())
        .param("holder", holder)
        .param("because", because)
        .param("at", at(at))
        .param("by", asker.name())
        .param("staff", asker.staff())
        .param("practice", asker.practice())
        .query(Long.class)
        .optional();
  }

  /** Who asks. */
  record Asker(String name, boolean staff, boolean practice) {}

  Optional<AccountChange> open(ProviderId provider) {
    return jdbc.sql(
            """
            SELECT * FROM payment.account_change
            WHERE provider_id = :provider AND state = 'OPEN'
            """)
        .param("provider", provider.value())
        .query(AccountStore::change)
        .optional();
  }

  /** The open requests of all providers, oldest first. */
  List<AccountChange> open() {
    return jdbc.sql("SELECT * FROM payment.account_change WHERE state = 'OPEN' ORDER BY id")
        .query(AccountStore::change)
        .list();
  }

  List<AccountChange> changes(ProviderId provider) {
    return jdbc.sql(
            """
            SELECT * FROM payment.account_change WHERE provider_id = :provider ORDER BY id DESC
            """)
        .param("provider", provider.value())
        .query(AccountStore::change)
        .list();
  }

  Optional<AccountChange> change(long id) {
    return jdbc.sql("SELECT * FROM payment.account_change WHERE id = :id")
        .param("id", id)
        .query(AccountStore::change)
        .optional();
  }

  void onPaper(long id, String what, String by, Instant at) {
    jdbc.sql(
            """
            UPDATE payment.account_change SET paper = :what, paper_by = :by, paper_at = :at
            WHERE id = :id
            """)
        .param("what", what)
        .param("by", by)
        .param("at", at(at))
        .param("id", id)
        .update();
  }

  void byCall(long id, Call call, Instant at) {
    jdbc.sql(
            """
            UPDATE payment.account_change
            SET called = :whom, called_number = :number, called_known = :known, called_on = :on,
                called_by = :by, called_at = :at
            WHERE id = :id
            """)
        .params(
            Map.of(
                "whom", call.whom(),
                "number", call.number(),
                "known", call.knownFrom(),
                "on", call.on(),
                "by", call.by(),
                "at", at(at),
                "id", id))
        .update();
  }

  /** Somebody said no; the process closes the request. */
  void reject(long id, String because, String by) {
    jdbc.sql(
            """
            UPDATE payment.account_change SET rejected_because = :because, rejected_by = :by
            WHERE id = :id
            """)
        .param("because", because)
        .param("by", by)
        .param("id", id)
        .update();
  }

  void close(long id, boolean confirmed, Instant at) {
    jdbc.sql(
            """
            UPDATE payment.account_change SET state = :state, closed_at = :at WHERE id = :id
            """)
        .param("state", confirmed ? "CONFIRMED" : "REJECTED")
        .param("at", at(at))
        .param("id", id)
        .update();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static BankAccount account(ResultSet row, int number) throws SQLException {
    return new BankAccount(
        new ProviderId(row.getString("provider_id")),
        new Iban(row.getString("iban")),
        row.getString("holder"),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        Optional.ofNullable(row.getString("ended")).map(BankAccount.Ended::valueOf),
        row.getBoolean("practice"));
  }

  private static AccountChange change(ResultSet row, int number) throws SQLException {
    return new AccountChange(
        row.getLong("id"),
        new ProviderId(row.getString("provider_id")),
        new Iban(row.getString("iban")),
        row.getString("holder"),
        row.getString("because"),
        moment(row, "asked_at"),
        row.getString("asked_by"),
        row.getBoolean("asked_by_staff"),
        paper(row),
        call(row),
        state(row));
  }

  private static Optional<Paper> paper(ResultSet row) throws SQLException {
    @Nullable String what = row.getString("paper");
    return what == null
        ? Optional.empty()
        : Optional.of(new Paper(what, row.getString("paper_by"), moment(row, "paper_at")));
  }

  private static Optional<Call> call(ResultSet row) throws SQLException {
    @Nullable String whom = row.getString("called");
    return whom == null
        ? Optional.empty()
        : Optional.of(
            new Call(
                whom,
                row.getString("called_number"),
                row.getString("called_known"),
                row.getObject("called_on", LocalDate.class),
                row.getString("called_by")));
  }

  private static AccountChange.State state(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "CONFIRMED" -> new AccountChange.State.Confirmed(moment(row, "closed_at"));
      case "REJECTED" ->
          new AccountChange.State.Rejected(
              row.getString("rejected_because"),
              row.getString("rejected_by"),
              moment(row, "closed_at"));
      default -> new AccountChange.State.Open();
    };
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
