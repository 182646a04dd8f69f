package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.Money;

/**
 * What an officer drafts.
 *
 * @param activities what the subsidy is for (Awb 4:30)
 * @param obligations what the provider must do besides (Awb 4:37), one a line
 * @param from first day of the period (Awb 4:32)
 */
public record AwardDraft(
    Money amount,
    LocalDate from,
    LocalDate until,
    String activities,
    List<String> obligations,
    List<AgreedTarget> targets,
    Clauses clauses) {

  /** The same with those clauses. */
  public AwardDraft with(Clauses settled) {
    return new AwardDraft(amount, from, until, activities, obligations, targets, settled);
  }

  /** With the usual clauses. */
  public AwardDraft(
      Money amount,
      LocalDate from,
      LocalDate until,
      String activities,
      List<String> obligations,
      List<AgreedTarget> targets) {
    this(amount, from, until, activities, obligations, targets, Clauses.USUAL);
  }
}
