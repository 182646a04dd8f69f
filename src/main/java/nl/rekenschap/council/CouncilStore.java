package nl.rekenschap.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.ReportFile.CollegeDecision;
import nl.rekenschap.council.ReportFile.Despite;
import nl.rekenschap.council.ReportFile.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the reports in the making: one row an edition, the newest of a year is worked on. */
@Repository
class CouncilStore {

  private static final String REPORTS =
      """
      SELECT year, edition, state, started_on, reason, returned_because, drafted_by, checked_by,
             approved_by, college_on, college_case, despite, despite_by
      FROM council.report
      """;
  private static final String NEWEST =
      " WHERE year = :year AND edition = "
          + "(SELECT max(edition) FROM council.report WHERE year = :year)";

  private final JdbcClient jdbc;
  private final NarrativeStore narratives;

  CouncilStore(JdbcClient jdbc, NarrativeStore narratives) {
    this.jdbc = jdbc;
    this.narratives = narratives;
  }

  /**
   * What was handed on.
   *
   * @param content the exact report
   * @param asOf when its figures were read
   */
  record HandedOn(String content, Instant asOf) {}

  /** Who did what for an edition. */
  record Doers(String draftedBy, String checkedBy, String approvedBy) {}

  /** Whether it was added; false when that edition was started already, or another one is. */
  boolean add(int year, int edition, Optional<String> reason, LocalDate startedOn) {
    return jdbc.sql(
                """
                INSERT INTO council.report (year, edition, state, started_on, reason)
                VALUES (:year, :edition, 'DRAFTING', :started, :reason) ON CONFLICT DO NOTHING
                """)
            .param("year", year)
            .param("edition", edition)
            .param("started", startedOn)
            .param("reason", reason.orElse(null))
            .update()
        == 1;
  }

  /** The newest edition of the year, published or not. */
  Optional<ReportFile> file(int year) {
    return jdbc.sql(REPORTS + NEWEST).param("year", year).query(this::row).optional();
  }

  List<ReportFile> files() {
    return jdbc.sql(REPORTS + " ORDER BY year DESC, edition DESC").query(this::row).list();
  }

  void drafted(ReportFile file, String by, HandedOn handedOn) {
    jdbc.sql(
            """
            UPDATE council.report
            SET state = 'CHECK', drafted_by = :by, handed_on = :content, as_of = :asOf,
                returned_because = NULL
            WHERE year = :year AND edition = :edition
            """)
        .param("year", file.year())
        .param("edition", file.edition())
        .param("by", by)
        .param("content", handedOn.content())
        .param("asOf", Timestamp.from(handedOn.asOf()))
        .update();
  }

  void checked(ReportFile file, String by) {
    jdbc.sql(
            """
            UPDATE council.report SET state = 'APPROVAL', checked_by = :by
            WHERE year = :year AND edition = :edition
            """)
        .param("year", file.year())
        .param("edition", file.edition())
        .param("by", by)
        .update();
  }

  void approved(ReportFile file, String by) {
    jdbc.sql(
            """
            UPDATE council.report SET state = 'COLLEGE', approved_by = :by
            WHERE year = :year AND edition = :edition
            """)
        .param("year", file.year())
        .param("edition", file.edition())
        .param("by", by)
        .update();
  }

  void returned(ReportFile file, String reason) {
    jdbc.sql(
            """
            UPDATE council.report
            SET state = 'DRAFTING', returned_because = :reason, handed_on = NULL, as_of = NULL,
                checked_by = NULL, approved_by = NULL
            WHERE year = :year AND edition = :edition
            """)
        .param("year", file.year())
        .param("edition", file.edition())
        .param("reason", reason)
        .update();
  }

  void decided(ReportFile file, CollegeDecision decision) {
    jdbc.sql(
            """
            UPDATE council.report
            SET college_on = :day, college_case = :number, despite = :despite, despite_by = :by
            WHERE year = :year AND edition = :edition
            """)
        .param("year", file.year())
        .param("edition", file.edition())
        .param("day", decision.on())
        .param("number", decision.caseNumber())
        .param("despite", decision.despite().map(Despite::because).orElse(null))
        .param("by", decision.despite().flatMap(Despite::byName).orElse(null))
        .update();
  }

  void published(ReportFile file) {
    jdbc.sql(
            """
            UPDATE council.report SET state = 'PUBLISHED'
            WHERE year = :year AND edition = :edition
            """)
        .param("year", file.year())
        .param("edition", file.edition())
        .update();
  }

  /** What the newest edition handed on to be judged; absent while it is being drafted. */
  Optional<HandedOn> handedOn(int year) {
    return jdbc.sql(
            "SELECT handed_on, as_of FROM council.report" + NEWEST + " AND handed_on IS NOT NULL")
        .param("year", year)
        .query((row, number) -> new HandedOn(row.getString(1), row.getTimestamp(2).toInstant()))
        .optional();
  }

  Doers doers(ReportFile file) {
    return jdbc.sql(
            """
            SELECT drafted_by, checked_by, approved_by FROM council.report
            WHERE year = :year AND edition = :edition
            """)
        .param("year", file.year())
        .param("edition", file.edition())
        .query(
            (row, number) ->
                new Doers(
                    name(row, "drafted_by"), name(row, "checked_by"), name(row, "approved_by")))
        .single();
  }

  private ReportFile row(ResultSet row, int number) throws SQLException {
    int year = row.getInt("year");
    int edition = row.getInt("edition");
    return new ReportFile(
        year,
        edition,
        row.getObject("started_on", LocalDate.class),
        Optional.ofNullable(row.getString("reason")),
        narratives.narrative(year, edition),
        state(row));
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
        : Optional.of(new CollegeDecision(on, number, despite(row)));
  }

  private static Optional<Despite> despite(ResultSet row) throws SQLException {
    String by = row.getString("despite_by");
    return Optional.ofNullable(row.getString("despite"))
        .map(because -> new Despite(Optional.ofNullable(by), because));
  }

  private static String name(ResultSet row, String column) throws SQLException {
    @Nullable String name = row.getString(column);
    return name == null ? "?" : name;
  }
}
