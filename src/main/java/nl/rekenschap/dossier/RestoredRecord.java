package nl.rekenschap.dossier;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.rekenschap.dossier.proof.Outcome;
import nl.rekenschap.dossier.proof.Verify;

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
      String url, String user, PrintStream out, Function<DataSource, Graves> graves) {
    RestoredStore store = new RestoredStore(url, user);
    if (!store.isThere()) {
      out.println("In deze database is geen dossier. (No record in this database.)");
      return false;
    }
    Outcome outcome = RecordCheck.outcome(store.stock(graves), List.of(), count -> {});
    return Verify.say(out, outcome) == Verify.SOUND;
  }
}
