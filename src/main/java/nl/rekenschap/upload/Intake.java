package nl.rekenschap.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import nl.rekenschap.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a file from the line into quarantine, past everything that looks at it. */
final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final UploadSettings settings;
  private final Quarantine quarantine;
  private final Inspection inspection;
  private final Scanner scanner;

  Intake(UploadSettings settings, Quarantine quarantine, Scanner scanner) {
    this.settings = settings;
    this.quarantine = quarantine;
    this.inspection = new Inspection(settings.limits());
    this.scanner = scanner;
  }

  /**
   * @throws Refused with advice; nothing of the file is left then
   * @throws IOException when the line breaks; nothing is left then either
   */
  Arrived take(Door door, String name, InputStream in) throws IOException {
    Incoming incoming = quarantine.take(in, settings.megabytes(door));
    boolean through = false;
    try {
      Sort sort = inspection.inspect(door, name, incoming.path());
      Arrived arrived = new Arrived(name, sort, incoming, scan(door, incoming));
      through = true;
      return arrived;
    } finally {
      if (!through) {
        Quarantine.forget(incoming.path());
      }
    }
  }

  private Verdict scan(Door door, Incoming incoming) {
    if (!scanner.isOn()) {
      return Verdict.UNSCANNED;
    }
    try (InputStream in = Files.newInputStream(incoming.path())) {
      return switch (scanner.scan(in)) {
        case Scanner.Answer.Clean clean -> Verdict.CLEAN;
        case Scanner.Answer.Infected infected -> throw new Refused("upload.infected");
        case Scanner.Answer.TooLarge tooLarge -> throw new Refused("upload.scanner.tooMuch");
      };
    } catch (IOException e) {
      LOG.warn("The virus scanner does not answer: {}", e.getMessage());
      if (door.isReadAtOnce()) {
        throw new Refused("upload.scanner.down");
      }
      return Verdict.WAITING;
    }
  }
}
