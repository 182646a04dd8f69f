package nl.rekenschap.council;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the passports of published editions: they are only ever added. */
@Repository
class PassportStore {

  private final JdbcClient jdbc;

  PassportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A text with its hash. */
  record Text(String content, String sha256) {}

  void add(int year, int edition, Text exact, Text publishable) {
    jdbc.sql(
            """
            INSERT INTO council.passports
              (year, edition, exact, exact_sha256, publishable, publishable_sha256)
            VALUES (:year, :edition, :exact, :exactSha, :publishable, :publishableSha)
            """)
        .param("year", year)
        .param("edition", edition)
        .param("exact", exact.content())
        .param("exactSha", exact.sha256())
        .param("publishable", publishable.content())
        .param("publishableSha", publishable.sha256())
        .update();
  }

  /** With the names; for staff. */
  Optional<Text> exact(int year, int edition) {
    return jdbc.sql(
            """
            SELECT exact AS content, exact_sha256 AS sha256 FROM council.passports
            WHERE year = :year AND edition = :edition
            """)
        .param("year", year)
        .param("edition", edition)
        .query((row, at) -> new Text(row.getString("content"), row.getString("sha256")))
        .optional();
  }

  Optional<Text> publishable(int year, int edition) {
    return jdbc.sql(
            """
            SELECT publishable AS content, publishable_sha256 AS sha256 FROM council.passports
            WHERE year = :year AND edition = :edition
            """)
        .param("year", year)
        .param("edition", edition)
        .query((row, at) -> new Text(row.getString("content"), row.getString("sha256")))
        .optional();
  }

  boolean has(int year, int edition) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM council.passports WHERE year = :year AND edition = :edition)
            """)
        .param("year", year)
        .param("edition", edition)
        .query(Boolean.class)
        .single();
  }

  /** Number of the newest edition of that year that has passports. */
  Optional<Integer> newest(int year) {
    return jdbc.sql("SELECT edition FROM council.passports WHERE year = :year ORDER BY 1 DESC LIMIT 1")
        .param("year", year)
        .query(Integer.class)
        .optional();
  }
}
