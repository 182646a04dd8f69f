package nl.rekenschap.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.rekenschap.kernel.Money;

/**
 * An amount that people ask for, said as the entries that it is the sum of. Screens, the list of
 * entries and the rules all use this one definition.
 */
public enum Figure {
  /** What the programme gives a budget line, carried-over money included. */
  PLAN(1, Set.of(Account.FREE), Kind.PLANNED, Kind.ALLOCATED),
  /** What the council moved to this budget line, or with a minus away from it. */
  CARRIED_OVER(1, Set.of(Account.FREE), Kind.CARRIED_OVER),
  /** With its amendments. */
  AWARDED(1, Set.of(Account.COMMITTED), Kind.AWARDED, Kind.AMENDED_UP, Kind.AMENDED_DOWN),
  /** Paid, or set off, ahead of the determination. */
  ADVANCED(1, Set.of(Account.ADVANCED), Kind.ADVANCED, Kind.ADVANCE_TAKEN_BACK, Kind.SET_OFF),
  /** All that went to a provider, also after the determination. */
  PAID(
      1,
      Set.of(Account.ADVANCED, Account.PAYABLE),
      Kind.ADVANCED,
      Kind.ADVANCE_TAKEN_BACK,
      Kind.PAID_REST,
      Kind.SET_OFF),
  DETERMINED(1, Set.of(Account.DETERMINED)),
  /** Awarded and not determined. */
  RELEASED(1, Set.of(Account.FREE), Kind.RELEASED, Kind.REVISED),
  /** Determined and not yet paid. */
  PAYABLE(-1, Set.of(Account.PAYABLE)),
  /** Paid too much, and not asked back yet. */
  TO_RECLAIM(1, Set.of(Account.TO_RECLAIM)),
  /** Asked back by decision. */
  RECLAIMED(1, Set.of(Account.RECLAIMED), Kind.RECLAIMED),
  /** Asked back, and not settled yet. */
  OUTSTANDING(1, Set.of(Account.RECLAIMED)),
  /** Asked back, and received or set off. */
  RETURNED(-1, Set.of(Account.RECLAIMED), Kind.REPAID, Kind.SET_OFF, Kind.REPAYMENT_UNDONE),
  /** Asked back, and given up. */
  WRITTEN_OFF(1, Set.of(Account.WRITTEN_OFF)),
  /** To be awarded still. */
  FREE(1, Set.of(Account.FREE)),
  /** Carried over and given to no budget line. */
  UNALLOCATED(1, Set.of(Account.POOL));

  private final int sign;
  private final Set<Account> accounts;
  private final Set<Kind> kinds;

  /** Without kinds: all of them. */
  Figure(int sign, Set<Account> accounts, Kind... kinds) {
    this.sign = sign;
    this.accounts = accounts;
    List<Kind> named = Arrays.asList(kinds);
    this.kinds = named.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(named);
  }

  boolean counts(Kind kind, Account account) {
    return accounts.contains(account) && kinds.contains(kind);
  }

  /** That amount as this figure counts it. */
  Money signed(Money amount) {
    return sign > 0 ? amount : Money.ZERO.minus(amount);
  }
}
