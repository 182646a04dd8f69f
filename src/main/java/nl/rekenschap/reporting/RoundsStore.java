package nl.rekenschap.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was handed in, round by round; a round never changes.
 *
 * <p>Long because writing and reading stand together: what is read back must be what was written.
 */
@Repository
class RoundsStore {

  private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  RoundsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a receipt; a number that is not used is not given out again. */
  long nextReceipt() {
    return jdbc.sql("SELECT nextval('reporting.receipt')").query(Long.class).single();
  }

  /** Keeps a round; its evidence is moved by {@link EvidenceStore}. */
  void add(Submission submission) {
    Narrative narrative = submission.narrative();
    jdbc.sql(
            """
            INSERT INTO reporting.submission
              (period_id, round, explanation, at, by_person, by_name, light, light_reason, risks,
               content_hash, on_behalf, receipt_number, receipt_document)
            VALUES (:id, :round, :explanation, :at, :by, :byName, :light, :lightReason, :risks,
                    :hash, :onBehalf, :receipt, :document)
            """)
        .param("id", submission.period().value())
        .param("round", submission.round())
        .param("explanation", submission.explanation())
        .param("at", Timestamp.from(submission.at()))
        .param("by", submission.by().value())
        .param("byName", submission.byName())
        .param("light", narrative.light().map(Narrative.Light::name).orElse(null))
        .param("lightReason", narrative.lightReason())
        .param("risks", narrative.risks())
        .param("hash", submission.contentHash())
        .param("onBehalf", submission.onBehalf())
        .param("receipt", submission.receipt().map(Receipt::number).orElse(null))
        .param("document", submission.receipt().map(Receipt::document).orElse(null))
        .update();
    addValues(submission);
    addExplanations(submission);
    addStories(submission);
    addFindings(submission);
  }

  private void addValues(Submission submission) {
    List<Measurement> values = submission.values();
    List<Cell> cells = values.stream().map(value -> Cell.of(value.value())).toList();
    of(
            submission,
            """
            INSERT INTO reporting.measurement
              (period_id, round, place, indicator, version, part, kind, number, denominator, words,
               comment, source, place_of_source, by_person, by_name)
            SELECT :id, :round, t.place - 1, t.indicator, t.version, t.part, t.kind, t.number,
                   t.denominator, t.words, t.comment, t.source, t.origin, t.by_person, t.by_name
            FROM unnest(
              :indicators::text[], :versions::int[], :parts::text[], :kinds::text[],
              :numbers::bigint[], :denominators::bigint[], :words::text[], :comments::text[],
              :sources::text[], :origins::text[], :by::text[], :byNames::text[])
              WITH ORDINALITY AS t(indicator, version, part, kind, number, denominator, words,
                                   comment, source, origin, by_person, by_name, place)
            """)
        .param("indicators", texts(values, Measurement::indicator))
        .param("versions", values.stream().map(Measurement::version).toArray(Integer[]::new))
        .param("parts", texts(values, value -> value.part().orElse(null)))
        .param("kinds", texts(cells, Cell::kind))
        .param("numbers", cells.stream().map(Cell::number).toArray(Long[]::new))
        .param("denominators", cells.stream().map(Cell::denominator).toArray(Long[]::new))
        .param("words", texts(cells, Cell::words))
        .param("comments", texts(values, value -> value.comment().orElse(null)))
        .param("sources", origin(values, source -> source.kind().name()))
        .param("origins", origin(values, Source::place))
        .param("by", origin(values, source -> source.by().value()))
        .param("byNames", origin(values, Source::byName))
        .update();
  }

  private void addExplanations(Submission submission) {
    List<Map.Entry<String, String>> explanations =
        List.copyOf(submission.narrative().explanations().entrySet());
    of(
            submission,
            """
            INSERT INTO reporting.indicator_explanation (period_id, round, indicator, words)
            SELECT :id, :round, t.* FROM unnest(:indicators::text[], :words::text[]) AS t
            """)
        .param("indicators", texts(explanations, Map.Entry::getKey))
        .param("words", texts(explanations, Map.Entry::getValue))
        .update();
  }

  private void addStories(Submission submission) {
    List<Narrative.Story> stories = submission.narrative().stories();
    of(
            submission,
            """
            INSERT INTO reporting.story (period_id, round, place, words, age_band, consent)
            SELECT :id, :round, t.place, t.words, t.age, t.consent
            FROM unnest(:words::text[], :ages::text[], :consents::boolean[])
              WITH ORDINALITY AS t(words, age, consent, place)
            """)
        .param("words", texts(stories, Narrative.Story::text))
        .param("ages", texts(stories, Narrative.Story::ageBand))
        .param("consents", stories.stream().map(Narrative.Story::consent).toArray(Boolean[]::new))
        .update();
  }

  private void addFindings(Submission submission) {
    List<Finding> findings = submission.findings();
    of(
            submission,
            """
            INSERT INTO reporting.finding
              (period_id, round, place, rule, severity, field, message_key, arguments)
            SELECT :id, :round, t.place, t.rule, t.severity, t.field, t.key, t.arguments::jsonb
            FROM unnest(:rules::text[], :severities::text[], :fields::text[], :keys::text[],
                        :arguments::text[])
              WITH ORDINALITY AS t(rule, severity, field, key, arguments, place)
            """)
        .param("rules", texts(findings, Finding::rule))
        .param("severities", texts(findings, finding -> finding.severity().name()))
        .param("fields", texts(findings, Finding::field))
        .param("keys", texts(findings, Finding::messageKey))
        .param(
            "arguments", texts(findings, finding -> json.writeValueAsString(finding.arguments())))
        .update();
  }

  private JdbcClient.StatementSpec of(Submission submission, String sql) {
    return jdbc.sql(sql)
        .param("id", submission.period().value())
        .param("round", submission.round());
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  private static @Nullable String[] origin(
      List<Measurement> values, Function<Source, String> text) {
    return texts(values, value -> value.source().map(text).orElse(null));
  }

  /** Every round, oldest first; without evidence, which {@link EvidenceStore} has. */
  List<Submission> rounds(PeriodId id) {
    Set<String> there = filled(id);
    if (there.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<Measurement>> values =
        byRound(id, there, "measurement", RoundsStore::measurement);
    Map<Integer, List<Narrative.Story>> stories = byRound(id, there, "story", RoundsStore::story);
    Map<Integer, List<Finding>> findings = byRound(id, there, "finding", this::finding);
    Map<Integer, List<Map.Entry<String, String>>> explanations =
        byRound(id, there, "indicator_explanation", RoundsStore::explanation);
    return jdbc.sql("SELECT * FROM reporting.submission WHERE period_id = :id ORDER BY round")
        .param("id", id.value())
        .query(
            (row, number) -> {
              int round = row.getInt("round");
              Map<String, String> words = new LinkedHashMap<>();
              explanations
                  .getOrDefault(round, List.of())
                  .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
              return submission(
                  id,
                  row,
                  values.getOrDefault(round, List.of()),
                  narrative(row, words, stories.getOrDefault(round, List.of())),
                  findings.getOrDefault(round, List.of()));
            })
        .list();
  }

  /** Which of the tables have something of that period: most rounds are without words. */
  private Set<String> filled(PeriodId id) {
    return jdbc.sql(
            """
            SELECT 'submission' WHERE EXISTS (
              SELECT FROM reporting.submission WHERE period_id = :id)
            UNION ALL SELECT 'measurement' WHERE EXISTS (
              SELECT FROM reporting.measurement WHERE period_id = :id)
            UNION ALL SELECT 'story' WHERE EXISTS (
              SELECT FROM reporting.story WHERE period_id = :id)
            UNION ALL SELECT 'finding' WHERE EXISTS (
              SELECT FROM reporting.finding WHERE period_id = :id)
            UNION ALL SELECT 'indicator_explanation' WHERE EXISTS (
              SELECT FROM reporting.indicator_explanation WHERE period_id = :id)
            """)
        .param("id", id.value())
        .query((row, number) -> row.getString(1))
        .set();
  }

  /** The newest round in short; empty before the first. */
  Optional<NewestRound> newest(PeriodId id) {
    return jdbc.sql(
            """
            SELECT round, content_hash, by_name, at FROM reporting.submission
            WHERE period_id = :id ORDER BY round DESC LIMIT 1
            """)
        .param("id", id.value())
        .query(
            (row, number) ->
                new NewestRound(
                    row.getInt("round"),
                    row.getString("content_hash"),
                    row.getString("by_name"),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }

  /** How a row becomes something. */
  private interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Map<Integer, List<T>> byRound(
      PeriodId id, Set<String> there, String table, Reader<T> reader) {
    Map<Integer, List<T>> found = new HashMap<>();
    if (!there.contains(table)) {
      return found;
    }
    String order = "indicator_explanation".equals(table) ? "indicator" : "place";
    jdbc.sql("SELECT * FROM reporting." + table + " WHERE period_id = :id ORDER BY round, " + order)
        .param("id", id.value())
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getInt("round"), round -> new ArrayList<>())
                  .add(reader.of(row));
            });
    return found;
  }

  static Submission submission(
      PeriodId id,
      ResultSet row,
      List<Measurement> values,
      Narrative narrative,
      List<Finding> findings)
      throws SQLException {
    return new Submission(
        id,
        row.getInt("round"),
        List.copyOf(values),
        row.getString("explanation"),
        narrative,
        List.of(),
        List.copyOf(findings),
        row.getString("content_hash"),
        row.getBoolean("on_behalf"),
        receipt(id, row),
        row.getTimestamp("at").toInstant(),
        new PersonId(row.getString("by_person")),
        row.getString("by_name"));
  }

  private static Optional<Receipt> receipt(PeriodId id, ResultSet row) throws SQLException {
    String number = row.getString("receipt_number");
    if (number == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Receipt(
            number,
            id,
            row.getInt("round"),
            row.getTimestamp("at").toInstant(),
            row.getString("by_name"),
            row.getString("content_hash"),
            Objects.requireNonNull(row.getObject("receipt_document", UUID.class))));
  }

  static Narrative narrative(
      ResultSet row, Map<String, String> explanations, List<Narrative.Story> stories)
      throws SQLException {
    return new Narrative(
        explanations,
        Optional.ofNullable(row.getString("light")).map(Narrative.Light::valueOf),
        row.getString("light_reason"),
        row.getString("risks"),
        stories);
  }

  static Map.Entry<String, String> explanation(ResultSet row) throws SQLException {
    return Map.entry(row.getString("indicator"), row.getString("words"));
  }

  static Narrative.Story story(ResultSet row) throws SQLException {
    return new Narrative.Story(
        row.getString("words"), row.getString("age_band"), row.getBoolean("consent"));
  }

  private Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("rule"),
        Severity.valueOf(row.getString("severity")),
        row.getString("field"),
        row.getString("message_key"),
        json.readValue(row.getString("arguments"), ARGUMENTS));
  }

  static Measurement measurement(ResultSet row) throws SQLException {
    String source = row.getString("source");
    return new Measurement(
        row.getString("indicator"),
        row.getInt("version"),
        Optional.ofNullable(row.getString("part")),
        Cell.value(row),
        Optional.ofNullable(row.getString("comment")),
        source == null
            ? Optional.empty()
            : Optional.of(
                new Source(
                    Source.Kind.valueOf(source),
                    row.getString("place_of_source"),
                    new PersonId(row.getString("by_person")),
                    row.getString("by_name"))));
  }
}
