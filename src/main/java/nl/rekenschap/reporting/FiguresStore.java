package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts, rounds and accepted figures. */
@Repository
class FiguresStore {

  private static final String ACCEPTED =
      """
      SELECT p.id AS period, p.case_id, p.year, p.frequency, p.span, s.explanation,
             m.indicator, m.version, m.part, m.kind, m.number, m.words
      FROM reporting.period p
      JOIN reporting.submission s ON s.period_id = p.id AND s.round = p.round
      LEFT JOIN reporting.measurement m ON m.period_id = s.period_id AND m.round = s.round
      WHERE p.state = 'ACCEPTED' AND
      """;
  private static final String ACCEPTED_ORDER = " ORDER BY p.case_id, p.year, p.span, m.place";

  private final JdbcClient jdbc;

  FiguresStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Draft> draft(PeriodId id) {
    Map<String, String> typed = new HashMap<>();
    jdbc.sql("SELECT field, typed FROM reporting.draft_value WHERE period_id = :id")
        .param("id", id.value())
        .query(
            row -> {
              typed.put(row.getString(1), row.getString(2));
            });
    return jdbc.sql("SELECT * FROM reporting.draft WHERE period_id = :id")
        .param("id", id.value())
        .query(
            (row, number) ->
                new Draft(
                    row.getInt("version"),
                    typed,
                    row.getString("explanation"),
                    row.getTimestamp("saved_at").toInstant(),
                    row.getString("saved_by_name")))
        .optional();
  }

  void keep(PeriodId id, Draft draft) {
    forget(id);
    jdbc.sql(
            """
            INSERT INTO reporting.draft (period_id, version, explanation, saved_at, saved_by_name)
            VALUES (:id, :version, :explanation, :at, :by)
            """)
        .param("id", id.value())
        .param("version", draft.version())
        .param("explanation", draft.explanation())
        .param("at", Timestamp.from(draft.at()))
        .param("by", draft.byName())
        .update();
    jdbc.sql(
            """
            INSERT INTO reporting.draft_value (period_id, field, typed)
            SELECT :id, field, typed FROM unnest(:fields::text[], :typed::text[]) AS t(field, typed)
            """)
        .param("id", id.value())
        .param("fields", draft.typed().keySet().toArray(String[]::new))
        .param(
            "typed", draft.typed().keySet().stream().map(draft.typed()::get).toArray(String[]::new))
        .update();
  }

  void forget(PeriodId id) {
    jdbc.sql("DELETE FROM reporting.draft WHERE period_id = :id").param("id", id.value()).update();
  }

  void add(Submission submission) {
    jdbc.sql(
            """
            INSERT INTO reporting.submission
              (period_id, round, explanation, at, by_person, by_name)
            VALUES (:id, :round, :explanation, :at, :by, :byName)
            """)
        .param("id", submission.period().value())
        .param("round", submission.round())
        .param("explanation", submission.explanation())
        .param("at", Timestamp.from(submission.at()))
        .param("by", submission.by().value())
        .param("byName", submission.byName())
        .update();
    int place = 0;
    for (Measurement measurement : submission.values()) {
      add(submission, place++, measurement);
    }
  }

  private void add(Submission submission, int place, Measurement measurement) {
    Cell cell = Cell.of(measurement.value());
    jdbc.sql(
            """
            INSERT INTO reporting.measurement
              (period_id, round, place, indicator, version, part, kind, number, words)
            VALUES (:id, :round, :place, :indicator, :version, :part, :kind, :number, :words)
            """)
        .param("id", submission.period().value())
        .param("round", submission.round())
        .param("place", place)
        .param("indicator", measurement.indicator())
        .param("version", measurement.version())
        .param("part", measurement.part().orElse(null))
        .param("kind", cell.kind())
        .param("number", cell.number())
        .param("words", cell.words())
        .update();
  }

  /** Every round, oldest first. */
  List<Submission> rounds(PeriodId id) {
    Map<Integer, List<Measurement>> values = new HashMap<>();
    jdbc.sql("SELECT * FROM reporting.measurement WHERE period_id = :id ORDER BY round, place")
        .param("id", id.value())
        .query(
            row -> {
              values
                  .computeIfAbsent(row.getInt("round"), round -> new ArrayList<>())
                  .add(measurement(row));
            });
    return jdbc.sql("SELECT * FROM reporting.submission WHERE period_id = :id ORDER BY round")
        .param("id", id.value())
        .query(
            (row, number) ->
                new Submission(
                    id,
                    row.getInt("round"),
                    List.copyOf(values.getOrDefault(row.getInt("round"), List.of())),
                    row.getString("explanation"),
                    row.getTimestamp("at").toInstant(),
                    new PersonId(row.getString("by_person")),
                    row.getString("by_name")))
        .list();
  }

  List<AcceptedFigures> acceptedOf(CaseId caseId) {
    return figures(
            jdbc.sql(ACCEPTED + " p.case_id = :case" + ACCEPTED_ORDER)
                .param("case", caseId.value()))
        .getOrDefault(caseId, List.of());
  }

  Map<CaseId, List<AcceptedFigures>> acceptedOfYear(int year) {
    return figures(jdbc.sql(ACCEPTED + " p.year = :year" + ACCEPTED_ORDER).param("year", year));
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
            figures.values().add(measurement(row));
          }
        });
    Map<CaseId, List<AcceptedFigures>> all = new LinkedHashMap<>();
    found.forEach((caseId, periods) -> all.put(caseId, List.copyOf(periods.values())));
    return all;
  }

  private static Measurement measurement(ResultSet row) throws SQLException {
    Measurement.Value value =
        switch (row.getString("kind")) {
          case "COUNT" -> new Measurement.Value.Count(row.getLong("number"));
          case "WORDS" -> new Measurement.Value.Words(row.getString("words"));
          case "NOT_AVAILABLE" -> new Measurement.Value.NotAvailable(row.getString("words"));
          default -> throw new IllegalStateException("unknown kind " + row.getString("kind"));
        };
    return new Measurement(
        row.getString("indicator"),
        row.getInt("version"),
        Optional.ofNullable(row.getString("part")),
        value);
  }

  /** A value as columns. */
  private record Cell(String kind, @Nullable Long number, @Nullable String words) {

    static Cell of(Measurement.Value value) {
      return switch (value) {
        case Measurement.Value.Count count -> new Cell("COUNT", count.number(), null);
        case Measurement.Value.Words words -> new Cell("WORDS", null, words.text());
        case Measurement.Value.NotAvailable absent ->
            new Cell("NOT_AVAILABLE", null, absent.reason());
      };
    }
  }
}
