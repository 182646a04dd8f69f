package nl.rekenschap.determination;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.kernel.CaseId;
import org.springframework.stereotype.Service;

/** Year-end accountability and determination (Awb 4:42 to 4:47). */
@Service
public class Determination {
  /** Lays out the year-end of an awarded case. */
  @ForRooms
  public void plan(CaseId caseId, int year) {
    throw new UnsupportedOperationException();
  }

  /** Where the year-end stands, for a case that the acting person may see. */
  @PermitAll
  public Optional<YearEndState> state(CaseId caseId) {
    throw new UnsupportedOperationException();
  }

  @ForRooms
  public Optional<DeterminationDecision> decisionOf(CaseId caseId) {
    throw new UnsupportedOperationException();
  }
}
