package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told beside accepted figures, for all cases of a year at once. */
@Repository
class NarrativesStore {

  private static final String STANDING =
      " JOIN reporting.period p ON p.id = s.period_id AND p.accepted_round = s.round"
          + " WHERE p.year = :year ORDER BY s.period_id, ";

  private final JdbcClient jdbc;

  NarrativesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<PeriodId, Narrative> acceptedOfYear(int year) {
    Map<PeriodId, List<Map.Entry<String, String>>> explanations =
        byPeriod(year, "indicator_explanation", "indicator", RoundsStore::explanation);
    Map<PeriodId, List<Narrative.Story>> stories =
        byPeriod(year, "story", "place", RoundsStore::story);
    Map<PeriodId, Narrative> all = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT s.period_id, s.light, s.light_reason, s.risks FROM reporting.submission s"
                + STANDING
                + "s.round")
        .param("year", year)
        .query(
            row -> {
              PeriodId id = new PeriodId(row.getString("period_id"));
              Map<String, String> words = new LinkedHashMap<>();
              explanations
                  .getOrDefault(id, List.of())
                  .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
              Narrative told =
                  RoundsStore.narrative(row, words, stories.getOrDefault(id, List.of()));
              if (!told.equals(Narrative.NONE)) {
                all.put(id, told);
              }
            });
    return all;
  }

  /** How a row becomes something. */
  private interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Map<PeriodId, List<T>> byPeriod(
      int year, String table, String order, Reader<T> reader) {
    Map<PeriodId, List<T>> found = new HashMap<>();
    jdbc.sql("SELECT s.* FROM reporting." + table + " s" + STANDING + "s." + order)
        .param("year", year)
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new PeriodId(row.getString("period_id")), fresh -> new ArrayList<>())
                  .add(reader.of(row));
            });
    return found;
  }
}
