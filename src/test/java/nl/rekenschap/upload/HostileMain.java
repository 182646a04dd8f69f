package nl.rekenschap.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.rekenschap.kernel.Refused;

/** Lets the files of a folder in, in a JVM of its own with as much memory as it is given. */
final class HostileMain {

  private HostileMain() {}

  /**
   * @param arguments the folder: in its file {@code names} a name in Base64 for each file {@code
   *     0}, {@code 1} ...
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Intake intake = Doorstep.at(folder.resolve("quarantine"), new NoScanner());
    List<String> names = Files.readAllLines(folder.resolve("names"));
    for (int i = 0; i < names.size(); i++) {
      String name = new String(Base64.getDecoder().decode(names.get(i)), StandardCharsets.UTF_8);
      System.out.println(i + " " + outcome(intake, name, folder.resolve(Integer.toString(i))));
    }
    System.exit(0);
  }

  private static String outcome(Intake intake, String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Arrived arrived = intake.take(Door.EVIDENCE, name, in)) {
      return "taken " + arrived.sort();
    } catch (Refused refused) {
      return refused.messageKey();
    } catch (RuntimeException | Error e) {
      return "thrown " + e;
    }
  }
}
