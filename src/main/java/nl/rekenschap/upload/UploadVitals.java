package nl.rekenschap.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.rekenschap.kernel.Vital;
import nl.rekenschap.kernel.Vital.Level;
import nl.rekenschap.kernel.Vitals;
import org.springframework.stereotype.Component;

/** Whether files are scanned. */
@Component
class UploadVitals implements Vitals {

  private static final String FAMILY = "upload.vital.";
  private static final String SCANS = "scans";

  private final BlobStore store;
  private final Scanner scanner;

  UploadVitals(BlobStore store, Scanner scanner) {
    this.store = store;
    this.scanner = scanner;
  }

  @Override
  public List<Vital> now() {
    int waiting = store.waiting();
    if (!scanner.isOn()) {
      return List.of(new Vital(FAMILY, SCANS, Level.OFF, waiting));
    }
    try {
      // Nothing at all is clean; what counts is that there is an answer.
      scanner.scan(InputStream.nullInputStream());
    } catch (IOException e) {
      return List.of(new Vital(FAMILY, SCANS, Level.BAD, waiting, waiting));
    }
    return List.of(new Vital(FAMILY, SCANS, Level.WELL, waiting, waiting));
  }
}
