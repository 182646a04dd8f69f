package nl.rekenschap.workflow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of the words of all lines. */
@Repository
class WordStore {

  /**
   * @param part of all lines, 0 to 1
   */
  record Word(String word, double part) {}

  private final JdbcClient jdbc;

  WordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Words that at least such a part of all lines has; none before the database has counted. */
  List<Word> common(double atLeast) {
    return jdbc.sql(
            """
            SELECT word, part FROM workflow.common_words(CAST(:least AS float8))
            """)
        .param("least", atLeast)
        .query((row, number) -> new Word(row.getString(1), row.getDouble(2)))
        .list();
  }
}
