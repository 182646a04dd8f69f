package nl.rekenschap.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    List<Seal> toWrite = new ArrayList<>();
    Optional<Seal> last = store.last();
    LocalDate day = last.map(seal -> seal.day().plusDays(1)).orElseGet(() -> first(yesterday));
    Set<LocalDate> eventful = day.isAfter(yesterday) ? Set.of() : store.eventful(day, yesterday);
    while (!day.isAfter(yesterday)) {
      // The first one holds all from before it, whatever the day.
      boolean empty = last.isPresent() && !eventful.contains(day);
      List<Line.End> ends = empty ? List.of() : ends(day, last.orElse(null));
      Seal seal =
          seal(day, last.orElse(null), ends, empty ? SealStore.NO_READINGS : store.readings(day));
      made.add(seal);
      toWrite.add(seal);
      if (!ends.isEmpty()) {
        write(toWrite);
        writeEnds(ends);
      }
      last = Optional.of(seal);
      day = day.plusDays(1);
    }
    write(toWrite);
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

  private List<Line.End> ends(LocalDate day, @Nullable Seal before) {
    Instant from = before == null ? null : before.upTo();
    try (Stream<Line.End> all =
        store.endsBetween(number(before), from, BusinessClock.startOf(day.plusDays(1)))) {
      return all.toList();
    }
  }

  private static int number(@Nullable Seal before) {
    return before == null ? 1 : before.number() + 1;
  }

  private Seal seal(
      LocalDate day, @Nullable Seal before, List<Line.End> ends, SealStore.ReadingsEnd readings) {
    String endsHash = "";
    for (Line.End end : ends) {
      endsHash = Canon.and(endsHash, end);
    }
    return new Seal(
            number(before),
            day,
            BusinessClock.startOf(day.plusDays(1)),
            ends.size(),
            endsHash,
            readings.number(),
            readings.hash(),
            before == null ? "" : before.head(),
            "",
            clock.now())
        .headed();
  }

  /** An end names the seal that holds it, so that is written before. */
  private void write(List<Seal> seals) {
    if (!seals.isEmpty()) {
      store.addSeals(seals);
      seals.clear();
    }
  }

  private void writeEnds(List<Line.End> ends) {
    for (int i = 0; i < ends.size(); i += AT_ONCE) {
      store.add(ends.subList(i, Math.min(ends.size(), i + AT_ONCE)));
    }
  }
}
