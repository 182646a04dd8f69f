package nl.rekenschap.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.payment.PaymentOrder.Hold;
import nl.rekenschap.payment.PaymentOrder.Kind;
import nl.rekenschap.payment.PaymentOrder.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of payment orders: each method is one thing that happens to one, or one question. */
@Repository
class OrderStore {

  private static final String WHERE =
      """
       WHERE (:phase = '' OR state = :phase)
        AND (:text = '' OR strpos(lower(concat_ws(' ', 'rk' || lpad(id::text, 8, '0'), case_id,
             provider_name, title, reference)), lower(:text)) > 0)
      """;

  private final JdbcClient jdbc;

  OrderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An order with what only the room needs.
   *
   * @param termUsed days of the term to pay that had passed when a suspension began
   * @param booked whether the ledger has it
   * @param releasedBy id of who released it
   */
  record Row(PaymentOrder order, int termUsed, boolean booked, Optional<String> releasedBy) {}

  /**
   * What makes an order, before it has a number.
   *
   * @param booked whether the ledger has it; when nothing is in the way it gets it at once
   * @param reasons why it is held; empty for what is ready
   */
  record Fresh(
      Grantee grantee,
      Kind kind,
      Optional<OrderNumber> insteadOf,
      Money amount,
      boolean booked,
      Set<Hold> reasons) {}

  OrderNumber add(Fresh fresh, LocalDate today) {
    Grantee grantee = fresh.grantee();
    return jdbc.sql(
            """
            INSERT INTO payment.payment_order
              (case_id, provider_id, provider_name, title, year, kind, instead_of, amount,
               ordered_on, due_on, term_used, booked, state, reasons)
            VALUES
              (:case, :provider, :name, :title, :year, :kind, :instead, :amount,
               :today, :today, 0, :booked, :state, :reasons)
            RETURNING id
            """)
        .param("case", grantee.caseId().value())
        .param("provider", grantee.provider().value())
        .param("name", grantee.name())
        .param("title", grantee.title())
        .param("year", grantee.year())
        .param("kind", fresh.kind().name())
        .param("instead", fresh.insteadOf().map(OrderNumber::value).orElse(null))
        .param("amount", fresh.amount().amount())
        .param("today", today)
        .param("booked", fresh.booked() || fresh.reasons().isEmpty())
        .param("state", (fresh.reasons().isEmpty() ? Phase.READY : Phase.HELD).name())
        .param("reasons", names(fresh.reasons()))
        .query((row, number) -> new OrderNumber(row.getLong("id")))
        .single();
  }

  /** One page of the orders, by due day; in one statement. */
  List<PaymentOrder> list(String phase, String text, int offset, int limit) {
    return jdbc.sql(
            "SELECT * FROM payment.payment_order"
                + WHERE
                + " ORDER BY due_on, id OFFSET :offset LIMIT :limit")
        .param("phase", phase)
        .param("text", text)
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> OrderRows.row(row).order())
        .list();
  }

  /** How many there are in each state, and their sum. */
  Map<Phase, PhaseTotal> totals() {
    Map<Phase, PhaseTotal> totals = new EnumMap<>(Phase.class);
    jdbc.sql(
            """
            SELECT state, count(*) AS orders, sum(amount) AS total
            FROM payment.payment_order GROUP BY state
            """)
        .query(
            row -> {
              totals.put(
                  Phase.valueOf(row.getString("state")),
                  new PhaseTotal(row.getInt("orders"), row.getBigDecimal("total")));
            });
    return totals;
  }

  List<PaymentOrder> of(CaseId caseId) {
    return jdbc.sql("SELECT * FROM payment.payment_order WHERE case_id = :case ORDER BY id")
        .param("case", caseId.value())
        .query((row, number) -> OrderRows.row(row).order())
        .list();
  }

  /** Orders that have not been settled and are due in those days. */
  List<ComingPayment> toPay(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT id, case_id, due_on, amount FROM payment.payment_order
            WHERE state IN ('HELD', 'READY', 'RELEASED', 'EXPORTED')
              AND due_on BETWEEN :from AND :until
            ORDER BY due_on, id
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, number) ->
                new ComingPayment(
                    new CaseId(row.getString("case_id")),
                    row.getObject("due_on", LocalDate.class),
                    new Money(row.getBigDecimal("amount")),
                    Optional.of(new OrderNumber(row.getLong("id")))))
        .list();
  }

  List<OrderNumber> released() {
    return jdbc.sql("SELECT id FROM payment.payment_order WHERE state = 'RELEASED' ORDER BY id")
        .query((row, number) -> new OrderNumber(row.getLong("id")))
        .list();
  }

  /** These orders, held until the transaction ends; who takes several takes them in one order. */
  List<Row> lock(Collection<OrderNumber> numbers) {
    return jdbc.sql(
            """
            SELECT * FROM payment.payment_order WHERE id = ANY (:ids) ORDER BY id FOR UPDATE
            """)
        .param("ids", numbers.stream().map(OrderNumber::value).toArray(Long[]::new))
        .query((row, number) -> OrderRows.row(row))
        .list();
  }

  /** What can still be held of a provider. */
  List<Row> lockOpen(ProviderId provider) {
    return lockOpen("provider_id", provider.value());
  }

  List<Row> lockOpen(CaseId caseId) {
    return lockOpen("case_id", caseId.value());
  }

  private List<Row> lockOpen(String column, String value) {
    return jdbc.sql(
            "SELECT * FROM payment.payment_order WHERE "
                + column
                + " = :value AND state IN ('HELD', 'READY', 'RELEASED') ORDER BY id FOR UPDATE")
        .param("value", value)
        .query((row, number) -> OrderRows.row(row))
        .list();
  }

  /** What is in no file yet goes to another provider. */
  void succeed(CaseId caseId, ProviderId provider, String name) {
    jdbc.sql(
            """
            UPDATE payment.payment_order SET provider_id = :provider, provider_name = :name
            WHERE case_id = :case AND state IN ('HELD', 'READY', 'RELEASED')
            """)
        .param("provider", provider.value())
        .param("name", name)
        .param("case", caseId.value())
        .update();
  }

  void hold(OrderNumber number, Set<Hold> reasons) {
    jdbc.sql(
            """
            UPDATE payment.payment_order
            SET state = 'HELD', reasons = :reasons,
                released_by_id = NULL, released_by = NULL, released_at = NULL
            WHERE id = :id
            """)
        .param("reasons", names(reasons))
        .param("id", number.value())
        .update();
  }

  void ready(OrderNumber number, Money amount) {
    jdbc.sql(
            """
            UPDATE payment.payment_order
            SET state = 'READY', reasons = '{}', booked = true, amount = :amount
            WHERE id = :id
            """)
        .param("amount", amount.amount())
        .param("id", number.value())
        .update();
  }

  void due(OrderNumber number, LocalDate dueOn) {
    jdbc.sql("UPDATE payment.payment_order SET due_on = :due WHERE id = :id")
        .param("due", dueOn)
        .param("id", number.value())
        .update();
  }

  void termUsed(OrderNumber number, int days) {
    jdbc.sql("UPDATE payment.payment_order SET term_used = :days WHERE id = :id")
        .param("days", days)
        .param("id", number.value())
        .update();
  }

  void withdraw(OrderNumber number, String because) {
    jdbc.sql(
            """
            UPDATE payment.payment_order
            SET state = 'WITHDRAWN', reasons = '{}', booked = false, because = :because
            WHERE id = :id
            """)
        .param("because", because)
        .param("id", number.value())
        .update();
  }

  void release(OrderNumber number, Person by, Instant at) {
    jdbc.sql(
            """
            UPDATE payment.payment_order
            SET state = 'RELEASED', released_by_id = :id, released_by = :name, released_at = :at
            WHERE id = :order
            """)
        .param("id", by.id().value())
        .param("name", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("order", number.value())
        .update();
  }

  void export(OrderNumber number, long batch, BankAccount account) {
    jdbc.sql(
            """
            UPDATE payment.payment_order
            SET state = 'EXPORTED', batch = :batch, iban = :iban, holder = :holder
            WHERE id = :id
            """)
        .param("batch", batch)
        .param("iban", account.iban().value())
        .param("holder", account.holder())
        .param("id", number.value())
        .update();
  }

  void settle(OrderNumber number, Phase phase, String reference, LocalDate on, String by) {
    jdbc.sql(
            """
            UPDATE payment.payment_order
            SET state = :state, reference = :reference, settled_on = :on, settled_by = :by
            WHERE id = :id
            """)
        .param("state", phase.name())
        .param("reference", reference)
        .param("on", on)
        .param("by", by)
        .param("id", number.value())
        .update();
  }

  private static String[] names(Set<Hold> reasons) {
    return reasons.stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
