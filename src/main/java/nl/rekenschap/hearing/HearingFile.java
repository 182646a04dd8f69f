package nl.rekenschap.hearing;

import java.util.List;
import java.util.UUID;
import nl.rekenschap.kernel.CaseId;

/**
 * What the screen of a task shows.
 *
 * @param title name of the subsidy and its year
 * @param files that wait until the views are given
 */
public record HearingFile(CaseId caseId, String title, HearingRound round, List<Waiting> files) {

  public HearingFile {
    files = List.copyOf(files);
  }

  /** A file that was added and not handed in yet. */
  public record Waiting(UUID id, String name) {}
}
