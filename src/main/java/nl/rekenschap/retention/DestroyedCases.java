package nl.rekenschap.retention;

import java.util.List;
import nl.rekenschap.dossier.Graves;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which cases were destroyed, in a database on which the product does not run. */
public final class DestroyedCases {

  private DestroyedCases() {}

  /** None in a database from before this room. */
  public static Graves in(JdbcClient jdbc) {
    boolean none =
        jdbc.sql("SELECT to_regclass('retention.destroyed') IS NULL").query(Boolean.class).single();
    return none ? List::of : new GraveStore(jdbc);
  }
}
