package nl.rekenschap.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;

/**
 * What a screen shows of a case with milestones.
 *
 * @param itemName name of the budget line
 * @param budget amount in the programme's table; absent when the plan has none
 * @param planned what had to be there, in order; empty when the plan names nothing for that year
 * @param account absent until it was reported
 * @param explanation of the spending, or of the whole when the plan names no milestone; may be
 *     empty
 * @param returnedBecause absent unless the manager gave the report back
 */
public record MilestoneFile(
    CaseId caseId,
    String itemName,
    int year,
    LocalDate dueOn,
    Optional<Money> budget,
    List<Planned> planned,
    Optional<MilestoneResult.Account> account,
    String explanation,
    Optional<String> returnedBecause) {

  public MilestoneFile {
    planned = List.copyOf(planned);
  }

  /** One milestone of the plan. */
  public record Planned(String code, String text, LocalDate dueOn) {}
}
