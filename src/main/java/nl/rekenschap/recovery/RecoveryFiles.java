package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.recovery.CollectionStore.Arranged;
import nl.rekenschap.recovery.Interest.Settled;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import org.springframework.stereotype.Component;

/** Puts together what is known of a recovery. */
@Component
class RecoveryFiles {

  private final CollectionStore collection;
  private final RecoveryBooks books;
  private final RecoverySettings settings;
  private final Clocks clocks;
  private final BusinessClock clock;
  private final Interest interest;

  RecoveryFiles(
      CollectionStore collection,
      RecoveryBooks books,
      RecoverySettings settings,
      Clocks clocks,
      BusinessClock clock) {
    this.collection = collection;
    this.books = books;
    this.settings = settings;
    this.clocks = clocks;
    this.clock = clock;
    this.interest = new Interest(settings.rates());
  }

  RecoveryFile file(RecoveryRow row) {
    return new RecoveryFile(
        status(row),
        row.isDecided() ? List.of() : books.candidates(row),
        settings.termWeeks(),
        row.draftedBy(),
        row.returnedBecause());
  }

  RecoveryStatus status(RecoveryRow row) {
    Money outstanding = row.isDecided() ? books.outstanding(row.caseId()) : Money.ZERO;
    Schedule schedule = schedule(row);
    return new RecoveryStatus(
        row.caseId(),
        row.title(),
        row.year(),
        state(row),
        row.total(),
        row.draft(),
        row.announcedOn(),
        outstanding,
        row.isDecided() ? schedule.behind(outstanding, clock.today()) : Money.ZERO,
        schedule.instalments(),
        collection.movements(row),
        due(row),
        row.remindedOn(),
        row.waitUntil(),
        limit(row.caseId()));
  }

  private static RecoveryStatus.State state(RecoveryRow row) {
    return switch (row.phase()) {
      case DRAFTING, APPROVAL, APPROVED -> RecoveryStatus.State.PREPARING;
      case COLLECTING -> RecoveryStatus.State.COLLECTING;
      case ENDED -> RecoveryStatus.State.ENDED;
    };
  }

  Schedule schedule(RecoveryRow row) {
    return new Schedule(collection.instalments(row), row.waitUntil(), row.remindedOn());
  }

  /** Last day on which money can be reclaimed (Awb 4:57(4)). */
  LocalDate limit(CaseId caseId) {
    return clocks.lastDay(Clocks.Key.of(caseId, ClockKind.RECOVERY_LIMIT));
  }

  /** What is asked for of the interest. */
  InterestDue due(RecoveryRow row) {
    return InterestDue.of(interest(row), settings.minimum());
  }

  /**
   * Interest up to and with today, also below what is asked for; absent when a rate is missing, or
   * nothing was decided.
   */
  Optional<Money> interest(RecoveryRow row) {
    Optional<Arranged> arranged = collection.arranged(row);
    if (settings.rates().isEmpty() || !row.isDecided() || arranged.isEmpty()) {
      return Optional.empty();
    }
    List<Instalment> debts = collection.instalments(row);
    return interest
        .upTo(clock.today(), debts, settled(row, debts, arranged.get()))
        .map(row.interestBefore()::plus);
  }

  /**
   * What was settled of the arrangement that holds. What the ledger no longer asks for another
   * reason, such as a higher final amount, was never owed.
   */
  private List<Settled> settled(RecoveryRow row, List<Instalment> debts, Arranged arranged) {
    List<Movement> all = collection.movements(row);
    Set<Integer> undone =
        all.stream()
            .flatMapToInt(movement -> movement.undoes().stream())
            .boxed()
            .collect(Collectors.toSet());
    List<Settled> parts =
        new ArrayList<>(
            all.stream()
                .filter(movement -> movement.place() > arranged.after())
                .filter(movement -> settles(movement, undone))
                .map(movement -> new Settled(movement.on(), movement.amount()))
                .toList());
    Money owed = Money.sum(debts.stream().map(Instalment::amount).toList());
    Money rest =
        owed.minus(books.outstanding(row.caseId()))
            .minus(Money.sum(parts.stream().map(Settled::amount).toList()));
    if (!rest.isZero() && !rest.isNegative()) {
      parts.add(new Settled(arranged.madeOn(), rest));
    }
    return parts;
  }

  private static boolean settles(Movement movement, Set<Integer> undone) {
    return switch (movement.kind()) {
      case REPAID, WRITTEN_OFF -> !undone.contains(movement.place());
      case UNDONE, WARRANT -> false;
    };
  }
}
