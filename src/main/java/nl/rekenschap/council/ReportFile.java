package nl.rekenschap.council;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the report of a year on its way to the council.
 *
 * @param edition 1-based within the year
 * @param reason why there is a new edition; absent for the first one
 */
public record ReportFile(
    int year,
    int edition,
    LocalDate startedOn,
    Optional<String> reason,
    CouncilReport.Narrative narrative,
    State state) {

  /** Where it stands. */
  public sealed interface State {
    record Drafting(@Nullable String returnedBecause) implements State {}

    record AwaitingCheck(String draftedBy) implements State {}

    record AwaitingApproval(String draftedBy, String checkedBy) implements State {}

    record AwaitingCollege(String approvedBy, Optional<CollegeDecision> decision)
        implements State {}

    record Published() implements State {}
  }

  /**
   * Decision of the municipal executive to send the report to the council.
   *
   * @param despite absent when everything was finished
   */
  public record CollegeDecision(LocalDate on, String caseNumber, Optional<Despite> despite) {}

  /**
   * Decision to publish although not everything was finished.
   *
   * @param byName who decided; absent in what everyone may read
   */
  public record Despite(Optional<String> byName, String because) {

    Despite withoutName() {
      return new Despite(Optional.empty(), because);
    }
  }

  public CaseId caseId() {
    return caseOf(year);
  }

  /** What its process is about: the first edition bears the name of the case. */
  String scope() {
    return edition == 1 ? caseId().value() : caseId().value() + "-" + edition;
  }

  static CaseId caseOf(int year) {
    return new CaseId("council-" + year);
  }

  static int yearOf(CaseId caseId) {
    return Integer.parseInt(caseId.value().substring("council-".length()));
  }
}
