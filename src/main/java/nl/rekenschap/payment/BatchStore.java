package nl.rekenschap.payment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the files for the finance package. */
@Repository
class BatchStore {

  private static final String COLUMNS =
      "SELECT id, exported_at, exported_by, orders, total, sha256 FROM payment.batch";

  private final JdbcClient jdbc;

  BatchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a file; its number. */
  long add(Instant at, String by, int orders, BigDecimal total, byte[] content, String sha256) {
    return jdbc.sql(
            """
            INSERT INTO payment.batch (exported_at, exported_by, orders, total, content, sha256)
            VALUES (:at, :by, :orders, :total, :content, :sha256)
            RETURNING id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("orders", orders)
        .param("total", total)
        .param("content", content)
        .param("sha256", sha256)
        .query(Long.class)
        .single();
  }

  Optional<Batch> find(long number) {
    return jdbc.sql(COLUMNS + " WHERE id = :id")
        .param("id", number)
        .query(BatchStore::batch)
        .optional();
  }

  byte[] content(long number) {
    return jdbc.sql("SELECT content FROM payment.batch WHERE id = :id")
        .param("id", number)
        .query(byte[].class)
        .single();
  }

  /** The newest ones first. */
  List<Batch> newest(int limit) {
    return jdbc.sql(COLUMNS + " ORDER BY id DESC LIMIT :limit")
        .param("limit", limit)
        .query(BatchStore::batch)
        .list();
  }

  private static Batch batch(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getLong("id"),
        row.getObject("exported_at", OffsetDateTime.class).toInstant(),
        row.getString("exported_by"),
        row.getInt("orders"),
        row.getBigDecimal("total"),
        row.getString("sha256"));
  }
}
