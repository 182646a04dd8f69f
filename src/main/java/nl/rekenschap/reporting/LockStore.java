package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Locks, extensions, and the board that shows them beside the periods. */
@Repository
class LockStore {

  private final JdbcClient jdbc;

  LockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Lock> lock(PeriodId id) {
    return jdbc.sql("SELECT * FROM reporting.lock WHERE period_id = :id AND ended_at IS NULL")
        .param("id", id.value())
        .query(
            (row, number) ->
                new Lock(
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_name"),
                    row.getString("reason")))
        .optional();
  }

  void add(PeriodId id, Lock lock) {
    jdbc.sql(
            """
            INSERT INTO reporting.lock (period_id, at, by_name, reason)
            VALUES (:id, :at, :by, :reason)
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(lock.at()))
        .param("by", lock.byName())
        .param("reason", lock.reason())
        .update();
  }

  void end(PeriodId id, Instant at, String by, String reason) {
    jdbc.sql(
            """
            UPDATE reporting.lock SET ended_at = :at, ended_by = :by, ended_reason = :reason
            WHERE period_id = :id AND ended_at IS NULL
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("reason", reason)
        .update();
  }

  void add(PeriodId id, Extension extension, Instant at) {
    jdbc.sql(
            """
            INSERT INTO reporting.extension
              (period_id, person_id, person_name, until, reason, at, by_name)
            VALUES (:id, :person, :name, :until, :reason, :at, :by)
            """)
        .param("id", id.value())
        .param("person", extension.person().value())
        .param("name", extension.personName())
        .param("until", extension.until())
        .param("reason", extension.reason())
        .param("at", Timestamp.from(at))
        .param("by", extension.byName())
        .update();
  }

  /** Those that hold on that day, oldest first. */
  List<Extension> extensions(PeriodId id, LocalDate today) {
    return jdbc.sql(
            """
            SELECT person_id, person_name, until, reason AS extended_because, by_name AS extended_by
            FROM reporting.extension WHERE period_id = :id AND until >= :today ORDER BY at
            """)
        .param("id", id.value())
        .param("today", today)
        .query((row, number) -> extension(row))
        .list();
  }

  /** Every period of a year with what watches over it, in one statement. */
  List<YearBoard.Cell> board(int year, LocalDate today) {
    Map<PeriodId, YearBoard.Cell> cells = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT p.*, EXISTS (SELECT FROM reporting.draft d WHERE d.period_id = p.id) AS drafted,
                   EXISTS (SELECT FROM reporting.submission s WHERE s.period_id = p.id) AS handed_in,
                   l.at AS locked_at, l.by_name AS locked_by, l.reason AS locked_because,
                   x.person_id, x.person_name, x.until, x.reason AS extended_because,
                   x.by_name AS extended_by
            FROM reporting.period p
            LEFT JOIN reporting.lock l ON l.period_id = p.id AND l.ended_at IS NULL
            LEFT JOIN reporting.extension x ON x.period_id = p.id AND x.until >= :today
            WHERE p.year = :year
            ORDER BY p.provider_id NULLS LAST, p.case_id, p.span, x.at
            """)
        .param("year", year)
        .param("today", today)
        .query(
            row -> {
              collect(row, today, cells);
            });
    return List.copyOf(cells.values());
  }

  private static void collect(ResultSet row, LocalDate today, Map<PeriodId, YearBoard.Cell> cells)
      throws SQLException {
    PeriodId id = new PeriodId(row.getString("id"));
    YearBoard.Cell cell = cells.get(id);
    if (cell == null) {
      cell = cell(row, today);
      cells.put(id, cell);
    }
    if (row.getString("person_id") != null) {
      cell.extensions().add(extension(row));
    }
  }

  private static YearBoard.Cell cell(ResultSet row, LocalDate today) throws SQLException {
    Period period = ReportingStore.period(row, 0);
    Timestamp locked = row.getTimestamp("locked_at");
    return new YearBoard.Cell(
        period,
        Standing.of(period, today),
        row.getBoolean("handed_in"),
        period.everLate() || Standing.of(period, today) == Standing.OVERDUE,
        locked == null
            ? Optional.empty()
            : Optional.of(
                new Lock(
                    locked.toInstant(),
                    row.getString("locked_by"),
                    row.getString("locked_because"))),
        new ArrayList<>());
  }

  private static Extension extension(ResultSet row) throws SQLException {
    return new Extension(
        new PersonId(row.getString("person_id")),
        row.getString("person_name"),
        row.getObject("until", LocalDate.class),
        row.getString("extended_because"),
        row.getString("extended_by"));
  }
}
