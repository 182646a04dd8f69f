package nl.rekenschap.post;

import java.util.Optional;
import nl.rekenschap.kernel.CaseId;

/** Knows the task that waits for whoever opens a message. */
public interface OpenItem {

  /**
   * The screen of the one open task in that case that is for the acting person; empty when there is
   * none, or more than one.
   *
   * @param about the period or report that it must be about; empty when any will do
   */
  Optional<String> path(CaseId caseId, Optional<String> about);
}
