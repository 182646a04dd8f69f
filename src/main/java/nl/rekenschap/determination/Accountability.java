package nl.rekenschap.determination;

import java.time.Instant;
import java.util.List;
import nl.rekenschap.kernel.Money;

/**
 * What a provider handed in: activity report and financial report (Awb 4:45, 4:75).
 *
 * @param activities what was done, compared with what was agreed
 * @param declaredBy who is authorised and declared that it is complete and true
 * @param notes aims beside results, as they stood when it was handed in (Awb 4:80)
 * @param round 1 for the first, one more after each completion
 */
public record Accountability(
    String activities,
    List<Cost> costs,
    Money otherIncome,
    Money ownContribution,
    String declaredBy,
    List<Note> notes,
    int round,
    Instant at,
    String byName) {

  public Accountability {
    costs = List.copyOf(costs);
    notes = List.copyOf(notes);
  }

  /** One line of the financial report, laid out as the budget (Awb 4:76). */
  public record Cost(String description, Money granted, Money realised, String explanation) {}

  /**
   * One indicator.
   *
   * @param target what was agreed, in words
   * @param realised what the accepted figures come to, in words
   * @param explanation may be empty when it was reached
   */
  public record Note(
      String indicator, String wording, String target, String realised, String explanation) {}

  public Money granted() {
    return Money.sum(costs.stream().map(Cost::granted).toList());
  }

  public Money realised() {
    return Money.sum(costs.stream().map(Cost::realised).toList());
  }
}
