package nl.rekenschap;

import java.util.Arrays;
import java.util.Set;
import nl.rekenschap.database.BackupCommands;
import nl.rekenschap.dossier.RestoredRecord;
import nl.rekenschap.dossier.proof.Verify;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.retention.GraveStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;

/** Starts the product. */
@SpringBootApplication
public class Rekenschap {

  private static final Set<String> COMMANDS = Set.of("verify", "backup", "restore");

  /**
   * Starts the product; with {@code verify}, {@code backup} or {@code restore} as first word it
   * does that instead, and starts no screens.
   */
  public static void main(String[] args) {
    if (args.length > 0 && COMMANDS.contains(args[0])) {
      // The caller reads the exit code.
      System.exit(command(args[0], Arrays.copyOfRange(args, 1, args.length)));
    }
    // Nobody is logged in while it starts; what it does then it does itself.
    Sight.whole(() -> SpringApplication.run(Rekenschap.class, args));
  }

  private static int command(String name, String... rest) {
    if (name.equals("verify")) {
      return Verify.run(System.out, rest);
    }
    // What it has to say it says itself.
    LoggingSystem.get(Rekenschap.class.getClassLoader()).beforeInitialize();
    BackupCommands commands = new BackupCommands(System.out, System.getenv());
    return name.equals("backup")
        ? commands.backup(rest)
        : commands.restore(
            (url, user, out) -> RestoredRecord.isSound(url, user, out, GraveStore::in), rest);
  }
}
