package nl.rekenschap.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class MandateStore {

  private final JdbcClient jdbc;

  MandateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The limit in force of each role that has one. */
  List<MandateLimit> inForce() {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (role) * FROM mandate.amount_limit ORDER BY role, number DESC
            """)
        .query(MandateStore::limit)
        .list();
  }

  /** All limits that were ever set, newest first. */
  List<MandateLimit> history() {
    return jdbc.sql("SELECT * FROM mandate.amount_limit ORDER BY number DESC LIMIT 500")
        .query(MandateStore::limit)
        .list();
  }

  void add(MandateLimit limit) {
    jdbc.sql(
            """
            INSERT INTO mandate.amount_limit (role, up_to, basis, set_by, set_at)
            VALUES (:role, :upTo, :basis, :by, :at)
            """)
        .param("role", limit.role().name())
        .param("upTo", limit.upTo().map(Money::amount).orElse(null))
        .param("basis", limit.basis())
        .param("by", limit.setBy())
        .param("at", Timestamp.from(limit.setAt()))
        .update();
  }

  private static MandateLimit limit(ResultSet row, int number) throws SQLException {
    return new MandateLimit(
        Role.valueOf(row.getString("role")),
        Optional.ofNullable(row.getBigDecimal("up_to")).map(Money::new),
        row.getString("basis"),
        row.getString("set_by"),
        row.getTimestamp("set_at").toInstant());
  }
}
