package nl.rekenschap.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;

/**
 * How and when a case ended, said by the room that knows its whole life.
 *
 * @param closedOn absent while it runs
 * @param result absent when it is not known; such a case never comes on a list
 * @param later days on which something ended that came after, such as an objection
 * @param running what still runs of it, as message keys
 */
public record CaseEnd(
    CaseId id,
    String name,
    int year,
    Optional<LocalDate> closedOn,
    Optional<ResultType> result,
    List<LocalDate> later,
    List<String> running) {

  public CaseEnd {
    later = List.copyOf(later);
    running = List.copyOf(running);
  }

  /** The day from which the term runs: when the last of it had ended. */
  Optional<LocalDate> endedOn() {
    return closedOn.map(
        day ->
            later.stream()
                .filter(other -> other.isAfter(day))
                .max(LocalDate::compareTo)
                .orElse(day));
  }
}
