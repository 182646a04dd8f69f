package nl.rekenschap.retention;

import java.util.List;
import javax.sql.DataSource;
import nl.rekenschap.dossier.Graves;
import nl.rekenschap.dossier.proof.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the record of each destroyed case ended, for who verifies the record. */
@Repository
public class GraveStore implements Graves {

  private final JdbcClient jdbc;

  GraveStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The same of a database on which the product does not run; none when it is from before. */
  public static Graves in(DataSource door) {
    JdbcClient jdbc = JdbcClient.create(door);
    boolean none =
        jdbc.sql("SELECT to_regclass('retention.destroyed') IS NULL").query(Boolean.class).single();
    return none ? List::of : new GraveStore(jdbc);
  }

  @Override
  public List<Line.Gone> all() {
    return jdbc.sql(
            """
            SELECT case_id, last_number, last_hash, destroyed_on, list FROM retention.destroyed
            ORDER BY case_id COLLATE "C"
            """)
        .query(
            (row, n) ->
                new Line.Gone(
                    row.getString("case_id"),
                    row.getInt("last_number"),
                    row.getString("last_hash"),
                    row.getDate("destroyed_on").toLocalDate().toString(),
                    row.getLong("list")))
        .list();
  }
}
