package nl.rekenschap.programme;

import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/**
 * One line of the budget in one year.
 *
 * @param line absent for costs that belong to no programme line
 * @param amount what the budget table gives; absent when the table has an empty cell, which is not
 *     € 0
 * @param textAmount what the plan's text says, present only where it differs from the table
 * @param provider absent as long as the plan does not name one ("nog te bepalen")
 */
public record BudgetItem(
    String code,
    String name,
    Optional<Line> line,
    int year,
    Optional<Money> amount,
    Optional<Money> textAmount,
    Optional<ProviderId> provider,
    Delivery delivery,
    String source) {

  /** Whether table and text of the plan disagree here. */
  public boolean textDiffers() {
    return textAmount.isPresent();
  }
}
