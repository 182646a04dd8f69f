package nl.rekenschap.upload;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import org.springframework.stereotype.Service;

/** The one door for files that people and programs send in. */
@Service
public class Uploads {

  private final Intake intake;
  private final Scanner scanner;
  private final UploadSettings settings;
  private final BlobStore store;
  private final Access access;

  /** Files of a person that are coming in now, at this node. */
  private final Map<PersonId, Integer> coming = new ConcurrentHashMap<>();

  Uploads(Intake intake, Scanner scanner, UploadSettings settings, BlobStore store, Access access) {
    this.intake = intake;
    this.scanner = scanner;
    this.settings = settings;
    this.store = store;
    this.access = access;
  }

  /**
   * Takes a file in, from a stream that is never in memory as a whole. What it gives is to be
   * closed, and lies in quarantine until then; a room keeps it by {@link Blobs#keep}.
   *
   * @throws Refused {@code upload.*}, with advice; nothing is left of the file
   * @throws IOException when the line breaks off; nothing is left either
   */
  @PermitAll
  public Arrived receive(Door door, String name, InputStream in) throws IOException {
    PersonId person = access.current().id();
    try {
      enter(person);
      try {
        requireRoom(person);
        return intake.take(door, name, in);
      } finally {
        coming.computeIfPresent(person, (id, files) -> files == 1 ? null : files - 1);
      }
    } catch (Refused refused) {
      SecurityLog.refused(
          refused.messageKey(),
          "door",
          door.name(),
          "ending",
          FileName.ending(name),
          "person",
          person.value());
      throw refused.told();
    }
  }

  private void enter(PersonId person) {
    int now = coming.merge(person, 1, Integer::sum);
    if (now > settings.atOnce()) {
      coming.computeIfPresent(person, (id, files) -> files - 1);
      throw new Refused("upload.tooManyAtOnce", settings.atOnce());
    }
  }

  private void requireRoom(PersonId person) {
    store.arrived(person.value());
    if (store.arrivals(person.value()) > settings.perHour()) {
      throw new Refused("upload.tooManyAnHour", settings.perHour());
    }
  }

  /** Whether files are looked through for viruses; where they are not, screens say so. */
  @PermitAll
  public boolean isScanning() {
    return scanner.isOn();
  }

  /** Most megabytes of a file at that door. */
  @PermitAll
  public int megabytes(Door door) {
    return settings.megabytes(door);
  }
}
