package nl.rekenschap.council;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** The report of one year on its way to the council. */
public record ReportFile(
    int year, LocalDate startedOn, CouncilReport.Narrative narrative, State state) {

  /** Where it stands. */
  public sealed interface State {
    record Drafting(@Nullable String returnedBecause) implements State {}

    record AwaitingCheck(String draftedBy) implements State {}

    record AwaitingApproval(String draftedBy, String checkedBy) implements State {}

    record AwaitingCollege(String approvedBy, Optional<CollegeDecision> decision)
        implements State {}

    record Published() implements State {}
  }

  /** Decision of the municipal executive to send the report to the council. */
  public record CollegeDecision(LocalDate on, String caseNumber) {}

  public CaseId caseId() {
    return caseOf(year);
  }

  static CaseId caseOf(int year) {
    return new CaseId("council-" + year);
  }

  static int yearOf(CaseId caseId) {
    return Integer.parseInt(caseId.value().substring("council-".length()));
  }
}
