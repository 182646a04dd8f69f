package nl.rekenschap.upload;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this room, prefix {@code rekenschap.upload}.
 *
 * @param scanner of viruses; where it is not set, {@code off} in the demo profile and {@code clamd}
 *     everywhere else
 * @param host where clamd listens, when no socket is named
 * @param port on which it does
 * @param socket unix socket of clamd
 * @param scanTime how long clamd may take for a file
 * @param scannedMegabytes what clamd takes at most: no more than its own StreamMaxLength,
 *     MaxFileSize and MaxScanSize
 * @param quarantine folder in which a file lies while it comes in and is looked at; {@code
 *     quarantine} in the data folder where it is not set
 * @param evidenceMegabytes a paper with a submission may have at most
 * @param paperMegabytes a paper with views or an accountability may have at most
 * @param workbookMegabytes a workbook may have at most
 * @param referencesMegabytes what the finance package gives back may have at most
 * @param programmeMegabytes a programme may have at most
 * @param inflatedMegabytes the parts of an archive may have at most, unpacked
 * @param megapixels an image may have at most
 * @param atOnce files of one person that may come in at the same time
 * @param perHour files of one person in an hour
 */
@ConfigurationProperties("rekenschap.upload")
record UploadSettings(
    @Nullable Scanning scanner,
    @DefaultValue("127.0.0.1") String host,
    @DefaultValue("3310") int port,
    @Nullable Path socket,
    @DefaultValue("60s") Duration scanTime,
    @DefaultValue("25") int scannedMegabytes,
    @Nullable Path quarantine,
    @DefaultValue("25") int evidenceMegabytes,
    @DefaultValue("10") int paperMegabytes,
    @DefaultValue("10") int workbookMegabytes,
    @DefaultValue("1") int referencesMegabytes,
    @DefaultValue("1") int programmeMegabytes,
    @DefaultValue("200") int inflatedMegabytes,
    @DefaultValue("100") int megapixels,
    @DefaultValue("5") int atOnce,
    @DefaultValue("300") int perHour) {

  /** What looks for viruses. */
  enum Scanning {
    CLAMD,
    OFF
  }

  UploadSettings {
    int largest = Math.max(evidenceMegabytes, Math.max(paperMegabytes, workbookMegabytes));
    if (largest > scannedMegabytes) {
      throw new IllegalArgumentException(
          "rekenschap.upload.scanned-megabytes: at least " + largest + ", and clamd must take it");
    }
  }

  int megabytes(Door door) {
    return switch (door) {
      case EVIDENCE -> evidenceMegabytes;
      case PAPER -> paperMegabytes;
      case WORKBOOK -> workbookMegabytes;
      case REFERENCES -> referencesMegabytes;
      case PROGRAMME -> programmeMegabytes;
    };
  }

  Limits limits() {
    return new Limits((long) inflatedMegabytes << 20, megapixels * 1_000_000L);
  }
}
