package nl.rekenschap.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What the ledger says of one case; each amount is the sum of its entries. Never changes. */
public final class CaseAmounts {

  static final CaseAmounts NONE = new CaseAmounts(new EnumMap<>(Figure.class));

  private final Map<Figure, Money> sums;

  private CaseAmounts(Map<Figure, Money> sums) {
    this.sums = sums;
  }

  /** The sum of what that figure counts; zero when there is nothing to sum. */
  public Money of(Figure figure) {
    return sums.getOrDefault(figure, Money.ZERO);
  }

  /** The final amount; absent until it is determined, which may be at zero. */
  public Optional<Money> determined() {
    return Optional.ofNullable(sums.get(Figure.DETERMINED));
  }

  public boolean isAwarded() {
    return sums.containsKey(Figure.AWARDED);
  }

  public boolean isDetermined() {
    return sums.containsKey(Figure.DETERMINED);
  }

  /** Determined, and nothing waits to be paid, to be asked back or to come in. */
  public boolean isSettled() {
    return isDetermined()
        && of(Figure.PAYABLE).isZero()
        && of(Figure.TO_RECLAIM).isZero()
        && of(Figure.OUTSTANDING).isZero();
  }

  /** The same after one more entry. */
  CaseAmounts with(Kind kind, Account account, Money amount) {
    Map<Figure, Money> after = new EnumMap<>(Figure.class);
    after.putAll(sums);
    for (Figure figure : Figure.values()) {
      if (figure.counts(kind, account)) {
        after.merge(figure, figure.signed(amount), Money::plus);
      }
    }
    return new CaseAmounts(after);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseAmounts that && sums.equals(that.sums);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(sums);
  }

  @Override
  public String toString() {
    return sums.toString();
  }
}
