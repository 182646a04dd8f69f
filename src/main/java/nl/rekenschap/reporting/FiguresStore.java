package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
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
