package nl.rekenschap;

import java.util.Arrays;
import nl.rekenschap.dossier.proof.Verify;
import nl.rekenschap.kernel.Sight;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Rekenschap {

  /**
   * Starts the product; {@code verify export.jsonl} verifies an exported record instead, without
   * starting anything, and without a database.
   */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("verify")) {
      // The caller reads the exit code.
      System.exit(Verify.run(System.out, Arrays.copyOfRange(args, 1, args.length)));
    }
    // Nobody is logged in while it starts; what it does then it does itself.
    Sight.whole(() -> SpringApplication.run(Rekenschap.class, args));
  }
}
