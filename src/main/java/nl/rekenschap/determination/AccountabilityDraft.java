package nl.rekenschap.determination;

import java.util.List;
import nl.rekenschap.kernel.Money;

/**
 * The accountability as it was typed; nothing in it needs to be right yet.
 *
 * @param declaredBy name of the person who is authorised to answer for it
 */
public record AccountabilityDraft(
    String activities,
    List<Cost> costs,
    String otherIncome,
    String ownContribution,
    String declaredBy,
    boolean declared) {

  public static final AccountabilityDraft EMPTY =
      new AccountabilityDraft("", List.of(Cost.EMPTY), "", "", "", false);

  public AccountabilityDraft {
    costs = List.copyOf(costs);
  }

  /** What was handed in before, to go on from. */
  static AccountabilityDraft of(Accountability filed) {
    return new AccountabilityDraft(
        filed.activities(),
        filed.costs().stream().map(Cost::of).toList(),
        typed(filed.otherIncome()),
        typed(filed.ownContribution()),
        filed.declaredBy(),
        false);
  }

  private static String typed(Money money) {
    return money.toString().replace('.', ',');
  }

  /** One line of the financial report as it was typed. */
  public record Cost(String description, String granted, String realised, String explanation) {

    public static final Cost EMPTY = new Cost("", "", "", "");

    private static Cost of(Accountability.Cost cost) {
      return new Cost(
          cost.description(), typed(cost.granted()), typed(cost.realised()), cost.explanation());
    }

    /** Whether nothing was typed in this line. */
    public boolean isEmpty() {
      return (description + granted + realised + explanation).isBlank();
    }
  }
}
