package nl.rekenschap.recovery;

import java.util.List;
import java.util.Optional;

/**
 * What the screen of a task shows.
 *
 * @param candidates against which it can be set off
 * @param shortestTermWeeks shortest time to pay
 * @param draftedBy absent before the first draft
 * @param returnedBecause why the manager gave it back
 */
public record RecoveryFile(
    RecoveryStatus status,
    List<SetOff.Candidate> candidates,
    int shortestTermWeeks,
    Optional<String> draftedBy,
    Optional<String> returnedBecause) {

  public RecoveryFile {
    candidates = List.copyOf(candidates);
  }
}
