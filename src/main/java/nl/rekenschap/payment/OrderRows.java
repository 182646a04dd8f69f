package nl.rekenschap.payment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.payment.OrderStore.Row;
import nl.rekenschap.payment.PaymentOrder.Hold;
import nl.rekenschap.payment.PaymentOrder.Kind;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrder.State;

/** Reads payment orders from their rows. */
final class OrderRows {

  private OrderRows() {}

  static Row row(ResultSet row) throws SQLException {
    long instead = row.getLong("instead_of");
    PaymentOrder order =
        new PaymentOrder(
            new OrderNumber(row.getLong("id")),
            new CaseId(row.getString("case_id")),
            new ProviderId(row.getString("provider_id")),
            row.getString("provider_name"),
            row.getString("title"),
            row.getInt("year"),
            Kind.valueOf(row.getString("kind")),
            instead == 0 ? Optional.empty() : Optional.of(new OrderNumber(instead)),
            new Money(row.getBigDecimal("amount")),
            row.getObject("ordered_on", LocalDate.class),
            row.getObject("due_on", LocalDate.class),
            state(row));
    return new Row(
        order,
        row.getInt("term_used"),
        row.getBoolean("booked"),
        Optional.ofNullable(row.getString("released_by_id")));
  }

  private static State state(ResultSet row) throws SQLException {
    return switch (Phase.valueOf(row.getString("state"))) {
      case HELD -> new State.Held(reasons(row.getArray("reasons")));
      case READY -> new State.Ready();
      case RELEASED ->
          new State.Released(
              row.getString("released_by"),
              row.getObject("released_at", OffsetDateTime.class).toInstant());
      case EXPORTED -> new State.Exported(row.getLong("batch"), iban(row));
      case PAID -> new State.Paid(row.getString("reference"), settledOn(row), iban(row));
      case REFUSED -> new State.Refused(row.getString("reference"), settledOn(row), iban(row));
      case WITHDRAWN -> new State.Withdrawn(row.getString("because"));
    };
  }

  private static Iban iban(ResultSet row) throws SQLException {
    return new Iban(row.getString("iban"));
  }

  private static LocalDate settledOn(ResultSet row) throws SQLException {
    return row.getObject("settled_on", LocalDate.class);
  }

  private static Set<Hold> reasons(Array names) throws SQLException {
    Set<Hold> reasons = EnumSet.noneOf(Hold.class);
    Arrays.stream((String[]) names.getArray()).map(Hold::valueOf).forEach(reasons::add);
    return reasons;
  }
}
