package nl.rekenschap.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.dossier.proof.Canon;
import nl.rekenschap.dossier.proof.Line;
import nl.rekenschap.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals each day that is over, and days that were missed. One node does it, and doing it twice does
 * nothing more.
 */
@Component
class Sealer {

  private static final int AT_ONCE = 500;

  private final SealStore store;
  private final SealFiles files;
  private final DossierSettings settings;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Sealer(
      SealStore store,
      SealFiles files,
      DossierSettings settings,
      BusinessClock clock,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.store = store;
    this.files = files;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
    this.events = events;
  }

  /** Seals what is to be sealed; when somebody is writing at this moment, the next look does. */
  void look() {
    LocalDate yesterday = clock.today().minusDays(1);
    Optional<Seal> last = store.last();
    if (last.isEmpty() || last.get().day().isBefore(yesterday)) {
      // Whoever wrote something that is dated before now has finished when this is granted. It is
      // let go at once: from here on all is dated later.
      boolean quiet = Boolean.TRUE.equals(transaction.execute(status -> store.nobodyWrites()));
      if (quiet) {
        transaction.executeWithoutResult(status -> sealUntil(yesterday));
      }
    }
    files.write(store.before(Integer.MAX_VALUE, SealFiles.KEPT_UP));
  }

  private void sealUntil(LocalDate yesterday) {
    if (!store.isSealer()) {
      return;
    }
    List<Seal> made = new ArrayList<>();
    Optional<Seal> last = store.last();
    LocalDate day = last.map(seal -> seal.day().plusDays(1)).orElseGet(() -> first(yesterday));
    while (!day.isAfter(yesterday)) {
      Seal seal = seal(day, last.orElse(null));
      made.add(seal);
      last = Optional.of(seal);
      day = day.plusDays(1);
    }
    if (!made.isEmpty()) {
      events.publishEvent(new SealsMade(made, settings.sealTo()));
    }
  }

  /** The first seal holds all from before; readings are sealed by their day from the first on. */
  private LocalDate first(LocalDate yesterday) {
    LocalDate reading = store.firstReading().orElse(yesterday);
    boolean nothing =
        store.firstReading().isEmpty()
            && store.isEmptyBefore(BusinessClock.startOf(yesterday.plusDays(1)));
    // With nothing to seal there is no seal yet.
    return nothing ? yesterday.plusDays(1) : reading.isBefore(yesterday) ? reading : yesterday;
  }

  private Seal seal(LocalDate day, @Nullable Seal before) {
    int number = before == null ? 1 : before.number() + 1;
    Instant upTo = BusinessClock.startOf(day.plusDays(1));
    List<Line.End> ends;
    try (Stream<Line.End> all =
        store.endsBetween(number, before == null ? null : before.upTo(), upTo)) {
      ends = all.toList();
    }
    String endsHash = "";
    for (Line.End end : ends) {
      endsHash = Canon.and(endsHash, end);
    }
    SealStore.ReadingsEnd readings = store.readings(day);
    Seal seal =
        new Seal(
                number,
                day,
                upTo,
                ends.size(),
                endsHash,
                readings.number(),
                readings.hash(),
                before == null ? "" : before.head(),
                "",
                clock.now())
            .headed();
    store.add(seal);
    for (int i = 0; i < ends.size(); i += AT_ONCE) {
      store.add(ends.subList(i, Math.min(ends.size(), i + AT_ONCE)));
    }
    return seal;
  }
}
