package nl.rekenschap.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.ReportFile.CollegeDecision;
import nl.rekenschap.council.ReportFile.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL: reports in the making, and the published ones, which are only ever added. */
@Repository
class CouncilStore {

  private static final String REPORTS =
      """
      SELECT year, state, started_on, core, returned_because, drafted_by, checked_by, approved_by,
             college_on, college_case
      FROM council.report
      """;

  private final JdbcClient jdbc;

  CouncilStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A published text as it is kept. */
  record Kept(String content, String sha256) {}

  /** Whether it was added; false when the year has a report already. */
  boolean add(int year, LocalDate startedOn) {
    return jdbc.sql(
                """
                INSERT INTO council.report (year, state, started_on)
                VALUES (:year, 'DRAFTING', :started) ON CONFLICT (year) DO NOTHING
                """)
            .param("year", year)
            .param("started", startedOn)
            .update()
        == 1;
  }

  Optional<ReportFile> file(int year) {
    return jdbc.sql(REPORTS + " WHERE year = :year")
        .param("year", year)
        .query(this::row)
        .optional();
  }

  List<ReportFile> files() {
    return jdbc.sql(REPORTS + " ORDER BY year DESC").query(this::row).list();
  }

  void narrative(int year, Narrative words) {
    jdbc.sql("UPDATE council.report SET core = :core WHERE year = :year")
        .param("year", year)
        .param("core", words.core())
        .update();
    jdbc.sql("DELETE FROM council.line_text WHERE year = :year").param("year", year).update();
    words
        .lines()
        .forEach(
            (line, text) ->
                jdbc.sql(
                        """
                        INSERT INTO council.line_text (year, line, words)
                        VALUES (:year, :line, :words)
                        """)
                    .param("year", year)
                    .param("line", line)
                    .param("words", text)
                    .update());
  }

  void drafted(int year, String by, String handedOn) {
    jdbc.sql(
            """
            UPDATE council.report
            SET state = 'CHECK', drafted_by = :by, handed_on = :content, returned_because = NULL
            WHERE year = :year
            """)
        .param("year", year)
        .param("by", by)
        .param("content", handedOn)
        .update();
  }

  void checked(int year, String by) {
    jdbc.sql("UPDATE council.report SET state = 'APPROVAL', checked_by = :by WHERE year = :year")
        .param("year", year)
        .param("by", by)
        .update();
  }

  void approved(int year, String by) {
    jdbc.sql("UPDATE council.report SET state = 'COLLEGE', approved_by = :by WHERE year = :year")
        .param("year", year)
        .param("by", by)
        .update();
  }

  void returned(int year, String reason) {
    jdbc.sql(
            """
            UPDATE council.report
            SET state = 'DRAFTING', returned_because = :reason, handed_on = NULL,
                checked_by = NULL, approved_by = NULL
            WHERE year = :year
            """)
        .param("year", year)
        .param("reason", reason)
        .update();
  }

  void decided(int year, CollegeDecision decision) {
    jdbc.sql(
            """
            UPDATE council.report SET college_on = :day, college_case = :number WHERE year = :year
            """)
        .param("year", year)
        .param("day", decision.on())
        .param("number", decision.caseNumber())
        .update();
  }

  /** What was handed on to be judged; absent while it is being drafted. */
  Optional<String> handedOn(int year) {
    return jdbc.sql(
            "SELECT handed_on FROM council.report WHERE year = :year AND handed_on IS NOT NULL")
        .param("year", year)
        .query(String.class)
        .optional();
  }

  void publish(int year, Kept kept) {
    jdbc.sql(
            """
            INSERT INTO council.published (year, content, sha256)
            VALUES (:year, :content, :sha256)
            """)
        .param("year", year)
        .param("content", kept.content())
        .param("sha256", kept.sha256())
        .update();
    jdbc.sql("UPDATE council.report SET state = 'PUBLISHED' WHERE year = :year")
        .param("year", year)
        .update();
  }

  Optional<Kept> published(int year) {
    return jdbc.sql("SELECT content, sha256 FROM council.published WHERE year = :year")
        .param("year", year)
        .query((row, number) -> new Kept(row.getString(1), row.getString(2)))
        .optional();
  }

  /** Years with a published report, newest first. */
  List<Integer> publishedYears() {
    return jdbc.sql("SELECT year FROM council.published ORDER BY year DESC")
        .query((row, number) -> row.getInt(1))
        .list();
  }

  private ReportFile row(ResultSet row, int number) throws SQLException {
    int year = row.getInt("year");
    return new ReportFile(
        year,
        row.getObject("started_on", LocalDate.class),
        new Narrative(row.getString("core"), lines(year)),
        state(row));
  }

  private Map<String, String> lines(int year) {
    return jdbc
        .sql("SELECT line, words FROM council.line_text WHERE year = :year")
        .param("year", year)
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static State state(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "DRAFTING" -> new State.Drafting(row.getString("returned_because"));
      case "CHECK" -> new State.AwaitingCheck(name(row, "drafted_by"));
      case "APPROVAL" ->
          new State.AwaitingApproval(name(row, "drafted_by"), name(row, "checked_by"));
      case "COLLEGE" -> new State.AwaitingCollege(name(row, "approved_by"), decision(row));
      case "PUBLISHED" -> new State.Published();
      default -> throw new IllegalStateException("unknown state " + row.getString("state"));
    };
  }

  private static Optional<CollegeDecision> decision(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("college_on", LocalDate.class);
    String number = row.getString("college_case");
    return on == null || number == null
        ? Optional.empty()
        : Optional.of(new CollegeDecision(on, number));
  }

  private static String name(ResultSet row, String column) throws SQLException {
    @Nullable String name = row.getString(column);
    return name == null ? "?" : name;
  }
}
