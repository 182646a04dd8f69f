package nl.rekenschap.upload;

import java.nio.file.Path;
import java.time.Duration;

/** The way in without the rest of the product, with the settings that nobody changed. */
final class Doorstep {

  private Doorstep() {}

  static Intake at(Path quarantine, Scanner scanner) {
    return new Intake(settings(quarantine), new Quarantine(quarantine), scanner);
  }

  static UploadSettings settings(Path quarantine) {
    return new UploadSettings(
        null,
        "127.0.0.1",
        3310,
        null,
        Duration.ofSeconds(60),
        25,
        quarantine,
        25,
        10,
        10,
        1,
        1,
        200,
        100,
        5,
        300);
  }
}
