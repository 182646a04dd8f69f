package nl.rekenschap.recovery;

import java.util.List;
import nl.rekenschap.kernel.Money;

/**
 * How what was paid too much is to come back. The whole follows from the ledger; what is neither
 * set off nor left out is to be paid.
 *
 * @param leftOut what is given up; zero when nothing is
 * @param leftOutBecause ground for that; empty when nothing is left out
 * @param termWeeks time to pay when there are no instalments (Awb 4:87)
 * @param instalments parts that sum to what is to be paid; empty when it is paid at once (Awb 4:94)
 * @param reasoning what the letter says about it; may be empty
 */
public record RecoveryDraft(
    List<SetOff> setOffs,
    Money leftOut,
    String leftOutBecause,
    int termWeeks,
    List<Instalment> instalments,
    String reasoning) {

  public RecoveryDraft {
    setOffs = List.copyOf(setOffs);
    instalments = List.copyOf(instalments);
  }

  /** All of it to be paid at once, within so many weeks. */
  public static RecoveryDraft atOnce(int termWeeks) {
    return new RecoveryDraft(List.of(), Money.ZERO, "", termWeeks, List.of(), "");
  }

  public Money setOff() {
    return Money.sum(setOffs.stream().map(SetOff::amount).toList());
  }

  /** What the provider has to pay of that whole; below zero when more is taken off than it is. */
  public Money toPay(Money total) {
    return total.minus(setOff()).minus(leftOut);
  }
}
