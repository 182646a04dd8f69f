package nl.rekenschap.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Releases what waited for the scanner when it is back, and clears away what nobody holds. Each
 * file is looked at by one node at a time.
 */
@Component
class Watch {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long HALF_A_MINUTE = 30_000;
  private static final long AN_HOUR = 3_600_000;
  private static final int PAGE = 500;
  private static final Duration LONGER_THAN_ANYTHING = Duration.ofHours(6);

  private final BlobStore store;
  private final Scanner scanner;
  private final Quarantine quarantine;
  private final List<BlobHolder> holders;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Watch(
      BlobStore store,
      Scanner scanner,
      Quarantine quarantine,
      List<BlobHolder> holders,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.store = store;
    this.scanner = scanner;
    this.quarantine = quarantine;
    this.holders = holders;
    this.events = events;
    this.transaction = transaction;
  }

  /** Scans what waits; stops at the first that gets no answer. */
  @Scheduled(fixedDelay = HALF_A_MINUTE, initialDelay = HALF_A_MINUTE)
  void release() {
    Sight.whole(this::scanWaiting);
  }

  private void scanWaiting() {
    int most = scanner.isOn() ? store.waiting() : 0;
    for (int i = 0; i < most && Boolean.TRUE.equals(transaction.execute(status -> one())); i++) {
      LOG.info("A file that waited for the virus scanner was scanned.");
    }
  }

  private boolean one() {
    return store.nextWaiting().map(this::scan).orElse(false);
  }

  private boolean scan(String sha256) {
    try (InputStream in = store.parts(sha256)) {
      switch (scanner.scan(in)) {
        case Scanner.Answer.Clean clean -> store.scanned(sha256, BlobState.CLEAN);
        case Scanner.Answer.Infected infected -> remove(sha256, infected.signature());
        case Scanner.Answer.TooLarge tooLarge -> remove(sha256, "too large to scan");
      }
      return true;
    } catch (IOException e) {
      LOG.warn("The virus scanner does not answer; files wait: {}", e.getMessage());
      return false;
    }
  }

  private void remove(String sha256, String signature) {
    store.scanned(sha256, BlobState.INFECTED);
    store.removeParts(sha256);
    SecurityLog.refused("upload.infected", "sha256", sha256, "signature", signature);
    events.publishEvent(new BlobInfected(sha256, signature));
  }

  /** Contents without anybody who holds them, and what a crash left in quarantine. */
  @Scheduled(fixedDelay = AN_HOUR, initialDelay = AN_HOUR)
  void clear() throws IOException {
    quarantine.sweep(LONGER_THAN_ANYTHING);
    Sight.whole(this::removeOrphans);
  }

  private void removeOrphans() {
    store.forgetArrivals();
    List<String> page = store.olderThanADay("", PAGE);
    while (!page.isEmpty()) {
      Set<String> orphans = new HashSet<>(page);
      holders.forEach(holder -> orphans.removeAll(holder.held(orphans)));
      orphans.forEach(store::removeOrphan);
      page = store.olderThanADay(page.getLast(), PAGE);
    }
  }
}
