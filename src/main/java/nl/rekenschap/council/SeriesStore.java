package nl.rekenschap.council;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps figures from elsewhere; each is only ever added, and the newest holds. */
@Repository
class SeriesStore {

  private final JdbcClient jdbc;

  SeriesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The values in force, by series, subject and period. */
  List<TypedFigure> inForce() {
    return jdbc.sql(
            """
            SELECT * FROM
              (SELECT DISTINCT ON (series, subject, period) * FROM council.series_value
               ORDER BY series, subject, period, number DESC) newest
            WHERE value IS NOT NULL ORDER BY series, subject, period
            """)
        .query(SeriesStore::figure)
        .list();
  }

  /** All that was ever typed, newest first. */
  List<TypedFigure> history() {
    return jdbc.sql("SELECT * FROM council.series_value ORDER BY number DESC LIMIT 500")
        .query(SeriesStore::figure)
        .list();
  }

  void add(TypedFigure figure) {
    jdbc.sql(
            """
            INSERT INTO council.series_value (series, subject, period, value, source, by_name, at)
            VALUES (:series, :subject, :period, :value, :source, :by, :at)
            """)
        .param("series", figure.series().name())
        .param("subject", figure.subject())
        .param("period", figure.period())
        .param("value", figure.value().orElse(null))
        .param("source", figure.source())
        .param("by", figure.byName())
        .param("at", Timestamp.from(figure.at()))
        .update();
  }

  private static TypedFigure figure(ResultSet row, int number) throws SQLException {
    return new TypedFigure(
        Series.valueOf(row.getString("series")),
        row.getString("subject"),
        row.getString("period"),
        Optional.ofNullable(row.getBigDecimal("value")).map(BigDecimal::stripTrailingZeros),
        row.getString("source"),
        row.getString("by_name"),
        row.getTimestamp("at").toInstant());
  }
}
