package nl.rekenschap.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.rekenschap.kernel.Dutch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes seals as files into a folder that leads out of the building. */
@Component
class SealFiles {

  /** So many of the newest seals are written again when their file is not there. */
  static final int KEPT_UP = 31;

  private static final Logger LOG = LoggerFactory.getLogger(SealFiles.class);

  private final DossierSettings settings;

  SealFiles(DossierSettings settings) {
    this.settings = settings;
  }

  /** Writes those that are not there. A file that is there stays as it is: it is evidence. */
  void write(List<Seal> seals) {
    Path folder = settings.sealFolder();
    if (folder == null || folder.toString().isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder);
      for (Seal seal : seals) {
        write(folder, seal);
      }
    } catch (IOException e) {
      // Tried again at the next look; sealing itself does not wait for a folder.
      LOG.warn("Seals could not be written to the folder: {}", e.getClass().getSimpleName());
    }
  }

  private static void write(Path folder, Seal seal) throws IOException {
    Path file = folder.resolve("rekenschap-zegel-" + seal.day() + ".txt");
    if (Files.exists(file)) {
      if (!Files.readString(file, StandardCharsets.UTF_8).contains(seal.outside())) {
        LOG.error("SECURITY seal of {} is not the one in the folder", seal.day());
      }
      return;
    }
    Path half = Files.createTempFile(folder, ".zegel", ".half");
    Files.writeString(half, text(seal), StandardCharsets.UTF_8);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String text(Seal seal) {
    return Dutch.text(
            "dossier.SealFiles.text",
            seal.day().toString(),
            Integer.toString(seal.number()),
            Integer.toString(seal.ends()))
        + "\n"
        + seal.outside()
        + "\n";
  }
}
