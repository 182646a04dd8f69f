package nl.rekenschap.retention;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;

/** Tells how cases ended; the room that knows their whole life offers it. */
public interface CaseEnds {

  /** All cases that are closed. */
  List<CaseEnd> closed();

  /** That case, closed or not; absent when there is none. */
  Optional<CaseEnd> of(CaseId caseId);
}
