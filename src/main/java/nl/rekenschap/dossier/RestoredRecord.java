package nl.rekenschap.dossier;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import nl.rekenschap.dossier.proof.Verify;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Checks the record of a database that was put back from a backup, before the product runs on it.
 */
public final class RestoredRecord {

  private RestoredRecord() {}

  /**
   * Says what it finds, and whether all of it is sound.
   *
   * @param graves knows in that database which cases were destroyed
   */
  public static boolean isSound(
      String url, String user, PrintStream out, Function<JdbcClient, Graves> graves) {
    DriverManagerDataSource door = new DriverManagerDataSource(url, user, "");
    JdbcClient jdbc = JdbcClient.create(door);
    boolean none =
        jdbc.sql("SELECT to_regclass('dossier.entry') IS NULL").query(Boolean.class).single();
    if (none) {
      out.println("In deze database is geen dossier. (No record in this database.)");
      return false;
    }
    Stock stock =
        new Stock(
            new DossierStore(jdbc),
            new SealStore(jdbc),
            new ReadingStore(jdbc),
            graves.apply(jdbc),
            new JdbcTransactionManager(door));
    return Verify.say(out, RecordCheck.outcome(stock, List.of(), count -> {})) == Verify.SOUND;
  }
}
