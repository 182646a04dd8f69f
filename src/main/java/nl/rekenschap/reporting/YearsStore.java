package nl.rekenschap.reporting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.reporting.FiguresOfYears.Told;
import nl.rekenschap.reporting.ItemValues.At;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accepted figures of all budget lines in several years: every value of every period. */
@Repository
class YearsStore {

  /**
   * One row a value, in no order: they are put in their places here, which costs less than sorting
   * or grouping them there. Which period it is, {@link At} reads.
   */
  private static final String VALUES =
      """
      SELECT p.item_code,
             (p.year::bigint << %d) + (p.span::bigint << %d)
             + ((CASE p.frequency WHEN 'YEAR' THEN 1 WHEN 'HALF_YEAR' THEN 2 ELSE 4 END)::bigint
                << %d)
             + m.place,
             m.indicator, m.version, m.kind, m.number, m.denominator, m.part, m.words
      FROM reporting.period p
      JOIN reporting.measurement m ON m.period_id = p.id AND m.round = p.accepted_round
      WHERE p.year IN (%s)
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  YearsStore(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /**
   * All values of these years in one statement, so of one moment.
   *
   * @param told the year whose words of who reported come along
   */
  FiguresOfYears ofYears(Collection<Integer> years, int told) {
    Map<String, ItemValues> values =
        years.isEmpty()
            ? Map.of()
            : template.execute((Connection connection) -> values(connection, years));
    return new FiguresOfYears(Objects.requireNonNull(values), told(told));
  }

  private static Map<String, ItemValues> values(Connection connection, Collection<Integer> years)
      throws SQLException {
    String which =
        years.stream().map(year -> Integer.toString(year)).collect(Collectors.joining(", "));
    String query = VALUES.formatted(At.YEAR, At.PERIOD, At.PER_YEAR, which);
    letWorkersHelp(connection);
    Map<String, ItemValues> byItem = new HashMap<>();
    try (CopiedRows rows = new CopiedRows(connection, query)) {
      while (rows.next()) {
        byItem.computeIfAbsent(rows.recurringText(), item -> new ItemValues()).add(rows);
      }
    }
    return byItem;
  }

  /**
   * For the rest of this transaction: the planner holds handing a row over from one process to
   * another for dearer than it is beside a join of two texts, so that one process would do it all.
   */
  private static void letWorkersHelp(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL parallel_tuple_cost = 0");
    }
  }

  private Map<CaseId, List<Told>> told(int year) {
    Map<CaseId, List<Told>> told = new HashMap<>();
    jdbc.sql(
            """
            SELECT p.item_code, p.year, p.frequency, p.span, s.explanation
            FROM reporting.period p
            JOIN reporting.submission s ON s.period_id = p.id AND s.round = p.accepted_round
            WHERE p.year = :year
            ORDER BY p.item_code, p.span
            """)
        .param("year", year)
        .query(
            row -> {
              told.computeIfAbsent(
                      CaseId.of(year, row.getString("item_code")), fresh -> new ArrayList<>())
                  .add(new Told(ReportingStore.span(row), row.getString("explanation")));
            });
    return told;
  }
}
