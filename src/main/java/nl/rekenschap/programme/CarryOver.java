package nl.rekenschap.programme;

import java.util.List;
import nl.rekenschap.kernel.Money;

/**
 * The ledger of money that went over from one year to later years. It is contained in the budget of
 * the items that use it, never added to it.
 */
public record CarryOver(int fromYear, Money in, List<Use> uses, String note, String source) {

  /** A part of the budget of an item in a year that is paid from the carry-over. */
  public record Use(String item, int year, Money amount) {}

  public Money used() {
    return Money.sum(uses.stream().map(Use::amount).toList());
  }

  /** What was carried over and given to nothing; computed, never typed. */
  public Money unallocated() {
    return in.minus(used());
  }
}
