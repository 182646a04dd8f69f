package nl.rekenschap.programme;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which documents the letters in a plan's sources stand for. */
@Component
class SourcesStore {

  private final JdbcClient jdbc;

  SourcesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Sources of(String programme) {
    return new Sources(
        jdbc.sql(
                """
                select letters, name, counted from programme.source
                where programme = ? order by place
                """)
            .param(programme)
            .query(
                (row, index) ->
                    new Sources.Document(
                        row.getString("letters"),
                        row.getString("name"),
                        Cells.text(row, "counted")))
            .list());
  }
}
