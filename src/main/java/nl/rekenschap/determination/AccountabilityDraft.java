package nl.rekenschap.determination;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Money;

/**
 * The accountability as it was typed; nothing in it needs to be right yet.
 *
 * @param declaredBy name of the person who is authorised to answer for it
 * @param notes by indicator: why less was reached than agreed
 */
public record AccountabilityDraft(
    String activities,
    List<Cost> costs,
    String otherIncome,
    String ownContribution,
    String declaredBy,
    boolean declared,
    Map<String, String> notes) {

  public static final AccountabilityDraft EMPTY =
      new AccountabilityDraft("", List.of(Cost.EMPTY), "", "", "", false);

  public AccountabilityDraft {
    costs = List.copyOf(costs);
    notes = Map.copyOf(notes);
  }

  /** One in which nothing is said about any indicator. */
  public AccountabilityDraft(
      String activities,
      List<Cost> costs,
      String otherIncome,
      String ownContribution,
      String declaredBy,
      boolean declared) {
    this(activities, costs, otherIncome, ownContribution, declaredBy, declared, Map.of());
  }

  /** Before anything was typed: what was granted stands there already. */
  static AccountabilityDraft first(String title, Money awarded) {
    return new AccountabilityDraft(
        "", List.of(new Cost(title, typed(awarded), "", "")), "", "", "", false);
  }

  /** What was handed in before, to go on from. */
  static AccountabilityDraft of(Accountability filed) {
    return new AccountabilityDraft(
        filed.activities(),
        filed.costs().isEmpty()
            ? List.of(Cost.EMPTY)
            : filed.costs().stream().map(Cost::of).toList(),
        typed(filed.otherIncome()),
        typed(filed.ownContribution()),
        filed.declaredBy(),
        false,
        filed.notes().stream()
            .filter(note -> !note.explanation().isEmpty())
            .collect(
                Collectors.toMap(
                    Accountability.Note::indicator, Accountability.Note::explanation)));
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
