package nl.rekenschap.reporting;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.PeriodId;

/**
 * What was handed in for a period and opened again since: the chain behind its figures.
 *
 * @param rounds oldest first
 * @param reopenings oldest first
 */
public record Trail(PeriodId period, List<Round> rounds, List<Reopening> reopenings) {

  public Trail {
    rounds = List.copyOf(rounds);
    reopenings = List.copyOf(reopenings);
  }

  /**
   * One round as it lies in the store.
   *
   * @param submission without the findings of that time
   * @param contentHash made anew of what lies there now
   */
  public record Round(Submission submission, String contentHash) {

    /** Whether it is what was handed in; rounds from before hashes were kept cannot be checked. */
    public boolean isSound() {
      return submission.contentHash().isEmpty() || submission.contentHash().equals(contentHash);
    }
  }

  /** Absent when nothing was handed in for that round. */
  public Optional<Round> round(int number) {
    return rounds.stream().filter(round -> round.submission().round() == number).findFirst();
  }
}
