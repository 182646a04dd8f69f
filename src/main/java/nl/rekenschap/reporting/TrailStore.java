package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rounds of many periods at once, with what their hashes are over. */
@Repository
class TrailStore {

  private final JdbcClient jdbc;

  TrailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(String period, int round) {}

  /** How a row becomes something. */
  private interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  Map<PeriodId, Trail> of(Collection<PeriodId> periods) {
    String[] ids = periods.stream().map(PeriodId::value).toArray(String[]::new);
    Parts parts =
        new Parts(
            byRound(ids, "measurement", "place", RoundsStore::measurement),
            byRound(ids, "story", "place", RoundsStore::story),
            byRound(ids, "indicator_explanation", "indicator", RoundsStore::explanation),
            byRound(ids, "evidence", "at, name", EvidenceStore::evidence));
    Map<String, List<Reopening>> reopenings = reopenings(ids);
    Map<String, List<Trail.Round>> rounds = new LinkedHashMap<>();
    rows(ids, "submission", "round", row -> rounds(parts, row))
        .forEach(
            round ->
                rounds
                    .computeIfAbsent(
                        round.submission().period().value(), id -> new ArrayList<>())
                    .add(round));
    Map<PeriodId, Trail> trails = new LinkedHashMap<>();
    rounds.forEach(
        (id, all) ->
            trails.put(
                new PeriodId(id),
                new Trail(new PeriodId(id), all, reopenings.getOrDefault(id, List.of()))));
    return trails;
  }

  private record Parts(
      Map<Key, List<Measurement>> values,
      Map<Key, List<Narrative.Story>> stories,
      Map<Key, List<Map.Entry<String, String>>> explanations,
      Map<Key, List<Evidence>> evidence) {}

  private static Trail.Round rounds(Parts parts, ResultSet row) throws SQLException {
    PeriodId id = new PeriodId(row.getString("period_id"));
    Key key = new Key(id.value(), row.getInt("round"));
    Map<String, String> words = new LinkedHashMap<>();
    parts
        .explanations()
        .getOrDefault(key, List.of())
        .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
    Submission submission =
        RoundsStore.submission(
                id,
                row,
                parts.values().getOrDefault(key, List.of()),
                RoundsStore.narrative(row, words, parts.stories().getOrDefault(key, List.of())),
                List.of())
            .with(List.copyOf(parts.evidence().getOrDefault(key, List.of())));
    return new Trail.Round(
        submission,
        Canonical.hash(
            submission.values(),
            submission.explanation(),
            submission.narrative(),
            submission.evidence()));
  }

  private Map<String, List<Reopening>> reopenings(String[] ids) {
    Map<String, List<Reopening>> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT * FROM reporting.reopening
            WHERE period_id = ANY (:ids) ORDER BY period_id, number
            """)
        .param("ids", ids)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("period_id"), id -> new ArrayList<>())
                  .add(ReopeningStore.reopening(row, 0));
            });
    return found;
  }

  private <T> Map<Key, List<T>> byRound(
      String[] ids, String table, String order, Reader<T> reader) {
    Map<Key, List<T>> found = new LinkedHashMap<>();
    rows(
            ids,
            table,
            "round, " + order,
            row ->
                Map.entry(
                    new Key(row.getString("period_id"), row.getInt("round")), reader.of(row)))
        .forEach(
            entry ->
                found
                    .computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                    .add(entry.getValue()));
    return found;
  }

  private <T> List<T> rows(String[] ids, String table, String order, Reader<T> reader) {
    List<T> rows = new ArrayList<>();
    jdbc.sql(
            "SELECT * FROM reporting."
                + table
                + " WHERE period_id = ANY (:ids) AND round > 0 ORDER BY period_id, "
                + order)
        .param("ids", ids)
        .query(
            row -> {
              rows.add(reader.of(row));
            });
    return rows;
  }
}
