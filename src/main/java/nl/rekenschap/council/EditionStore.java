package nl.rekenschap.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was published: it is only ever added. */
@Repository
class EditionStore {

  private final JdbcClient jdbc;

  EditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A text with its hash. */
  record Text(String content, String sha256) {}

  /**
   * An edition as it is kept.
   *
   * @param exact what authorised officers may read
   * @param publishable what everyone may read
   * @param newest number of the newest edition of the year
   */
  record Kept(int year, int number, Text exact, Text publishable, int newest) {}

  /** What is known of an edition beside its texts. */
  record Facts(
      LocalDate decidedOn,
      String caseNumber,
      Instant asOf,
      Instant publishedAt,
      CouncilStore.Doers doers) {}

  private static final String EDITIONS =
      """
      SELECT year, number, exact, exact_sha256, publishable, publishable_sha256,
             (SELECT max(n.number) FROM council.edition n WHERE n.year = e.year) AS newest
      FROM council.edition e
      """;

  void add(int year, int number, Text exact, Text publishable, Facts facts) {
    jdbc.sql(
            """
            INSERT INTO council.edition
              (year, number, exact, exact_sha256, publishable, publishable_sha256, decided_on,
               case_number, as_of, published_at, drafted_by, checked_by, approved_by)
            VALUES
              (:year, :number, :exact, :exactSha, :publishable, :publishableSha, :decidedOn,
               :caseNumber, :asOf, :publishedAt, :draftedBy, :checkedBy, :approvedBy)
            """)
        .param("year", year)
        .param("number", number)
        .param("exact", exact.content())
        .param("exactSha", exact.sha256())
        .param("publishable", publishable.content())
        .param("publishableSha", publishable.sha256())
        .param("decidedOn", facts.decidedOn())
        .param("caseNumber", facts.caseNumber())
        .param("asOf", Timestamp.from(facts.asOf()))
        .param("publishedAt", Timestamp.from(facts.publishedAt()))
        .param("draftedBy", facts.doers().draftedBy())
        .param("checkedBy", facts.doers().checkedBy())
        .param("approvedBy", facts.doers().approvedBy())
        .update();
  }

  /** That edition. */
  Optional<Kept> find(int year, int number) {
    return jdbc.sql(EDITIONS + " WHERE year = :year AND number = :number")
        .param("year", year)
        .param("number", number)
        .query(EditionStore::kept)
        .optional();
  }

  /** All editions of that year, oldest first. */
  List<Kept> ofYear(int year) {
    return jdbc.sql(EDITIONS + " WHERE year = :year ORDER BY number")
        .param("year", year)
        .query(EditionStore::kept)
        .list();
  }

  /** The newest edition of each year, newest year first. */
  List<Kept> newest() {
    return jdbc.sql("SELECT * FROM (" + EDITIONS + ") e WHERE number = newest ORDER BY year DESC")
        .query(EditionStore::kept)
        .list();
  }

  void add(int year, int number, Editions.Output output) {
    jdbc.sql(
            """
            INSERT INTO council.output (year, number, name, media_type, content, sha256)
            VALUES (:year, :number, :name, :mediaType, :content, :sha256)
            """)
        .param("year", year)
        .param("number", number)
        .param("name", output.name())
        .param("mediaType", output.mediaType())
        .param("content", output.content())
        .param("sha256", output.sha256())
        .update();
  }

  Optional<Editions.Output> output(int year, int number, String name) {
    return jdbc.sql(
            """
            SELECT name, media_type, content, sha256 FROM council.output
            WHERE year = :year AND number = :number AND name = :name
            """)
        .param("year", year)
        .param("number", number)
        .param("name", name)
        .query(
            (row, at) ->
                new Editions.Output(
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getBytes("content"),
                    row.getString("sha256")))
        .optional();
  }

  /** The papers of that edition without their content, by name. */
  List<Editions.Listed> outputs(int year, int number) {
    return jdbc.sql(
            """
            SELECT name, media_type, length(content) AS size, sha256 FROM council.output
            WHERE year = :year AND number = :number ORDER BY name
            """)
        .param("year", year)
        .param("number", number)
        .query(
            (row, at) ->
                new Editions.Listed(
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getLong("size"),
                    row.getString("sha256")))
        .list();
  }

  private static Kept kept(java.sql.ResultSet row, int at) throws java.sql.SQLException {
    return new Kept(
        row.getInt("year"),
        row.getInt("number"),
        new Text(row.getString("exact"), row.getString("exact_sha256")),
        new Text(row.getString("publishable"), row.getString("publishable_sha256")),
        row.getInt("newest"));
  }
}
