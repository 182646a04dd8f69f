package nl.rekenschap.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.rekenschap.programme.ProgrammeStore.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read of the programmes, for as long as they are the same. Each question first reads
 * which programmes there are, with their fingerprints: when another node took one in or put one in
 * force, everything is read anew.
 */
@Component
class PlanMemory {

  /** These programmes, and what was read of them. */
  private record Known(List<Stored> programmes, Map<List<Object>, Object> answers) {
    Known(List<Stored> programmes) {
      this(programmes, new ConcurrentHashMap<>());
    }
  }

  private final ProgrammeStore store;
  private final AtomicReference<Known> known = new AtomicReference<>(new Known(List.of()));

  PlanMemory(ProgrammeStore store) {
    this.store = store;
  }

  /** What one transaction has seen. */
  private static final class Seen extends ResourceHolderSupport {
    private @Nullable Now now;
  }

  /** The programmes as they are now; in a transaction, as they were when it first asked. */
  static final class Now {
    private final Known known;

    private Now(Known known) {
      this.known = known;
    }

    List<Stored> all() {
      return known.programmes();
    }

    Optional<Stored> inForce() {
      return all().stream().filter(Stored::inForce).findFirst();
    }

    /**
     * The programme a year belongs to: the one in force, else another of the same municipality that
     * covers the year, so that an earlier programme stays readable after its successor.
     */
    Optional<String> of(int year) {
      return inForce().stream()
          .flatMap(current -> ofMunicipality(current.municipalityCode()))
          .filter(programme -> programme.years().contains(year))
          .map(Stored::code)
          .findFirst();
    }

    /** Codes of the municipality's programmes: the one in force, then the newest of the others. */
    List<String> newestFirst() {
      return inForce().stream()
          .flatMap(current -> ofMunicipality(current.municipalityCode()))
          .map(Stored::code)
          .toList();
    }

    private Stream<Stored> ofMunicipality(String code) {
      return all().stream()
          .filter(programme -> programme.municipalityCode().equals(code))
          .sorted(
              Comparator.comparing(Stored::inForce)
                  .thenComparing(programme -> programme.years().first())
                  .reversed()
                  .thenComparing(Stored::code));
    }

    /**
     * The answer to that question, read once.
     *
     * @param question what is asked and about what, the programme included
     */
    @SuppressWarnings("unchecked") // a question always has answers of one type
    <T> T answer(List<Object> question, Supplier<T> read) {
      // Not computed within the map: who waits there for a connection would hold up the others.
      Object answer = known.answers().get(question);
      if (answer == null) {
        answer = read.get();
        known.answers().put(question, answer);
      }
      return (T) answer;
    }

    <T> List<T> list(List<Object> question, Supplier<List<T>> read) {
      return answer(question, () -> List.copyOf(read.get()));
    }
  }

  Now now() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return look();
    }
    Seen seen = (Seen) TransactionSynchronizationManager.getResource(this);
    if (seen == null) {
      seen = bound(new Seen());
    }
    Now now = seen.now == null ? look() : seen.now;
    seen.now = now;
    return now;
  }

  /** The programmes were changed: what this transaction has seen of them is of before. */
  void forget() {
    Seen seen = (Seen) TransactionSynchronizationManager.getResource(this);
    if (seen != null) {
      seen.now = null;
    }
  }

  private Seen bound(Seen seen) {
    TransactionSynchronizationManager.bindResource(this, seen);
    TransactionSynchronizationManager.registerSynchronization(
        new ResourceHolderSynchronization<Seen, Object>(seen, this) {});
    return seen;
  }

  private Now look() {
    List<Stored> programmes = List.copyOf(store.all());
    Known last = known.get();
    if (last.programmes().equals(programmes)) {
      return new Now(last);
    }
    Known fresh = new Known(programmes);
    known.set(fresh);
    return new Now(fresh);
  }
}
