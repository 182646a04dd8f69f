package nl.rekenschap.reporting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.reporting.FiguresOfYears.At;
import nl.rekenschap.reporting.FiguresOfYears.Column;
import nl.rekenschap.reporting.FiguresOfYears.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accepted figures: those of the round that stands, also while a correction is under way. */
@Repository
class FiguresStore {

  private static final String ACCEPTED =
      """
      SELECT p.id AS period, p.case_id, p.year, p.frequency, p.span, s.explanation,
             m.indicator, m.version, m.part, m.kind, m.number, m.denominator, m.words, m.comment,
             m.source, m.place_of_source, m.by_person, m.by_name
      FROM reporting.period p
      JOIN reporting.submission s ON s.period_id = p.id AND s.round = p.accepted_round
      LEFT JOIN reporting.measurement m ON m.period_id = s.period_id AND m.round = s.round
      WHERE
      """;

  /** What {@link At} reads; which period it is, is worked out once for all values of a round. */
  private static final String COLUMNS =
      """
      SELECT p.item_code, m.indicator, m.version, m.kind,
             array_agg(m.part) FILTER (WHERE m.part IS NOT NULL),
             array_agg(p.at + m.place),
             array_agg(m.number) FILTER (WHERE m.number IS NOT NULL),
             array_agg(m.denominator) FILTER (WHERE m.denominator IS NOT NULL),
             array_agg(m.words) FILTER (WHERE m.words IS NOT NULL)
      FROM (SELECT id, item_code, accepted_round,
                   (year::bigint << %d) + (span << %d)
                   + ((CASE frequency WHEN 'YEAR' THEN 1 WHEN 'HALF_YEAR' THEN 2 ELSE 4 END)::bigint
                      << %d) AS at
            FROM reporting.period
            WHERE year IN (:years) AND accepted_round IS NOT NULL) p
      JOIN reporting.measurement m ON m.period_id = p.id AND m.round = p.accepted_round
      GROUP BY p.item_code, m.indicator, m.version, m.kind, m.part IS NULL
      """
          .formatted(At.YEAR, At.INDEX, At.PER_YEAR);

  private static final String ACCEPTED_ORDER = " ORDER BY p.case_id, p.year, p.span, m.place";

  private final JdbcClient jdbc;

  FiguresStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AcceptedFigures> acceptedOf(CaseId caseId) {
    return figures(
            jdbc.sql(ACCEPTED + " p.case_id = :case" + ACCEPTED_ORDER)
                .param("case", caseId.value()))
        .getOrDefault(caseId, List.of());
  }

  /**
   * All values of these years in one statement, so of one moment. The database puts them together
   * in arrays: a row for each value would cost more to send than to find.
   *
   * @param year whose words of who reported come along
   */
  FiguresOfYears ofYears(Collection<Integer> years, int year) {
    Map<String, List<Column>> found = new HashMap<>();
    jdbc.sql(COLUMNS)
        .param("years", years)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString(1), item -> new ArrayList<>())
                  .add(
                      new Column(
                          row.getString(2),
                          row.getInt(3),
                          row.getString(4),
                          array(row, 5, String[].class),
                          Objects.requireNonNull(array(row, 6, Long[].class)),
                          array(row, 7, Long[].class),
                          array(row, 8, Long[].class),
                          array(row, 9, String[].class)));
            });
    return new FiguresOfYears(found, told(year));
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

  private static <T> T @Nullable [] array(ResultSet row, int column, Class<T[]> type)
      throws SQLException {
    Array array = row.getArray(column);
    return array == null ? null : type.cast(array.getArray());
  }

  /** What one reporter had accepted for a budget line in two years, oldest first. */
  List<AcceptedFigures> acceptedBefore(Period period) {
    String reporter = period.provider().map(ProviderId::value).orElse("");
    return figures(
            jdbc.sql(
                    ACCEPTED
                        + " p.item_code = :item AND p.year BETWEEN :year - 1 AND :year"
                        + " AND coalesce(p.provider_id, '') = :reporter"
                        + ACCEPTED_ORDER)
                .param("item", period.itemCode())
                .param("year", period.span().year())
                .param("reporter", reporter))
        .values()
        .stream()
        .flatMap(List::stream)
        .filter(figures -> figures.span().lastDay().isBefore(period.span().firstDay()))
        .sorted(java.util.Comparator.comparing(AcceptedFigures::span))
        .toList();
  }

  private static Map<CaseId, List<AcceptedFigures>> figures(JdbcClient.StatementSpec sql) {
    Map<CaseId, Map<PeriodId, AcceptedFigures>> found = new LinkedHashMap<>();
    sql.query(
        row -> {
          PeriodId id = new PeriodId(row.getString("period"));
          Span span = ReportingStore.span(row);
          String explanation = row.getString("explanation");
          AcceptedFigures figures =
              found
                  .computeIfAbsent(
                      new CaseId(row.getString("case_id")), unknown -> new LinkedHashMap<>())
                  .computeIfAbsent(
                      id,
                      fresh -> new AcceptedFigures(fresh, span, new ArrayList<>(), explanation));
          if (row.getString("indicator") != null) {
            figures.values().add(RoundsStore.measurement(row));
          }
        });
    Map<CaseId, List<AcceptedFigures>> all = new LinkedHashMap<>();
    found.forEach((caseId, periods) -> all.put(caseId, List.copyOf(periods.values())));
    return all;
  }
}
