package nl.rekenschap.subsidy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
class SubsidyStore {

  private final JdbcClient jdbc;

  SubsidyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One start of a year at a time: the second waits, and finds what the first has started. */
  void lock(int year) {
    jdbc.sql("SELECT pg_advisory_xact_lock(11, :year)")
        .param("year", year)
        .query((row, number) -> Boolean.TRUE)
        .single();
  }

  void add(CaseFile file) {
    jdbc.sql(
            """
            INSERT INTO subsidy.case_file
              (id, item_code, name, line, year, budget, frequency, light, practice, started_at)
            VALUES (:id, :item, :name, :line, :year, :budget, :frequency, :light, :practice, :at)
            """)
        .param("id", file.id().value())
        .param("item", file.itemCode())
        .param("name", file.name())
        .param("line", file.line().orElse(null))
        .param("year", file.year())
        .param("budget", file.budget().map(Money::amount).orElse(null))
        .param("frequency", file.frequency().name())
        .param("light", file.light())
        .param("practice", file.practice())
        .param("at", Timestamp.from(file.startedAt()))
        .update();
  }

  void route(CaseId id, Route route, Frequency frequency, boolean light) {
    jdbc.sql(
            """
            UPDATE subsidy.case_file SET route = :route, frequency = :frequency, light = :light
            WHERE id = :id
            """)
        .param("id", id.value())
        .param("route", route.name())
        .param("frequency", frequency.name())
        .param("light", light)
        .update();
  }

  /** What was agreed takes the place of what was usual. */
  void frequency(CaseId id, Frequency frequency) {
    jdbc.sql("UPDATE subsidy.case_file SET frequency = :frequency WHERE id = :id")
        .param("id", id.value())
        .param("frequency", frequency.name())
        .update();
  }

  void close(CaseId id, Instant at) {
    jdbc.sql("UPDATE subsidy.case_file SET closed_at = :at WHERE id = :id")
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<CaseFile> file(CaseId id) {
    return jdbc.sql("SELECT * FROM subsidy.case_file WHERE id = :id")
        .param("id", id.value())
        .query(SubsidyStore::file)
        .optional();
  }

  List<CaseFile> ofYear(int year) {
    return jdbc.sql("SELECT * FROM subsidy.case_file WHERE year = :year ORDER BY started_at, id")
        .param("year", year)
        .query(SubsidyStore::file)
        .list();
  }

  /** Cases of which nothing remains to be done. */
  List<CaseFile> closed() {
    return jdbc.sql(
            "SELECT * FROM subsidy.case_file WHERE closed_at IS NOT NULL ORDER BY year, name, id")
        .query(SubsidyStore::file)
        .list();
  }

  List<CaseFile> ofIds(List<CaseId> ids) {
    return jdbc.sql(
            "SELECT * FROM subsidy.case_file WHERE id = ANY (:ids) ORDER BY year DESC, name")
        .param("ids", ids.stream().map(CaseId::value).toArray(String[]::new))
        .query(SubsidyStore::file)
        .list();
  }

  private static CaseFile file(ResultSet row, int number) throws SQLException {
    BigDecimal budget = row.getBigDecimal("budget");
    String route = row.getString("route");
    Timestamp closed = row.getTimestamp("closed_at");
    return new CaseFile(
        new CaseId(row.getString("id")),
        row.getString("item_code"),
        row.getString("name"),
        Optional.ofNullable(row.getString("line")),
        row.getInt("year"),
        Optional.ofNullable(budget).map(Money::new),
        route == null ? null : Route.valueOf(route),
        Frequency.valueOf(row.getString("frequency")),
        row.getBoolean("light"),
        row.getBoolean("practice"),
        row.getTimestamp("started_at").toInstant(),
        closed == null ? null : closed.toInstant());
  }
}
