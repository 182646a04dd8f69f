package nl.rekenschap.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Posting.Entry;

/** How each event is written: which accounts it adds to and takes from. Checks no rule. */
final class Shapes {

  private Shapes() {}

  static Posting plan(BookKey line, Money difference, String reference) {
    return ofLine(
        Kind.PLANNED,
        line,
        reference,
        entry(Account.FREE, line, difference),
        entry(Account.COUNCIL, line, minus(difference)));
  }

  static Posting pool(int fromYear, Money difference, String reference) {
    BookKey pool = BookKey.pool(fromYear);
    return ofLine(
        Kind.POOLED,
        pool,
        reference,
        entry(Account.POOL, pool, difference),
        entry(Account.COUNCIL, pool, minus(difference)));
  }

  static Posting allocation(BookKey line, int fromYear, Money difference, String reference) {
    return ofLine(
        Kind.ALLOCATED,
        line,
        reference,
        entry(Account.FREE, line, difference),
        entry(Account.POOL, BookKey.pool(fromYear), minus(difference)));
  }

  static Posting carryOver(BookKey from, BookKey to, Money amount, String reference) {
    Account source = from.isPool() ? Account.POOL : Account.FREE;
    return ofLine(
        Kind.CARRIED_OVER,
        to,
        reference,
        entry(Account.FREE, to, amount),
        entry(source, from, minus(amount)));
  }

  /** An award or a change of it; with a minus it gives back what is free. */
  static Posting commitment(
      Kind kind, BookKey line, CaseId caseId, Money amount, String reference) {
    return move(kind, Account.FREE, Account.COMMITTED, line, caseId, amount, reference);
  }

  static Posting release(BookKey line, CaseId caseId, Money amount, String reference) {
    return move(Kind.RELEASED, Account.COMMITTED, Account.FREE, line, caseId, amount, reference);
  }

  /** The final amount, and what was paid set against it. Written also when it is zero. */
  static Posting determination(
      BookKey line, CaseId caseId, Money determined, Money paid, String reference) {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(Account.DETERMINED, line, caseId, determined));
    entries.add(entry(Account.COMMITTED, line, caseId, minus(determined)));
    Money over = paid.minus(determined);
    Account rest = over.isNegative() ? Account.PAYABLE : Account.TO_RECLAIM;
    addUnlessZero(entries, entry(Account.COST, line, caseId, determined));
    addUnlessZero(entries, entry(Account.ADVANCED, line, caseId, minus(paid)));
    addUnlessZero(entries, entry(rest, line, caseId, over));
    return new Posting(Kind.DETERMINED, line, Optional.of(caseId), reference, entries);
  }

  /**
   * Another final amount.
   *
   * @param more than it was; with a minus less
   */
  static Posting revision(
      BookKey line, CaseId caseId, Money more, CaseAmounts now, String reference) {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(Account.DETERMINED, line, caseId, more));
    entries.add(entry(Account.FREE, line, caseId, minus(more)));
    entries.add(entry(Account.COST, line, caseId, more));
    if (more.isNegative()) {
      Money less = minus(more);
      Money unpaid = least(less, now.of(Figure.PAYABLE));
      addUnlessZero(entries, entry(Account.PAYABLE, line, caseId, unpaid));
      addUnlessZero(entries, entry(Account.TO_RECLAIM, line, caseId, less.minus(unpaid)));
    } else {
      Money left = more;
      for (Figure claim : List.of(Figure.TO_RECLAIM, Figure.OUTSTANDING, Figure.WRITTEN_OFF)) {
        Money part = least(left, now.of(claim));
        addUnlessZero(entries, entry(account(claim), line, caseId, minus(part)));
        left = left.minus(part);
      }
      addUnlessZero(entries, entry(Account.PAYABLE, line, caseId, minus(left)));
    }
    return new Posting(Kind.REVISED, line, Optional.of(caseId), reference, entries);
  }

  private static Account account(Figure claim) {
    return switch (claim) {
      case TO_RECLAIM -> Account.TO_RECLAIM;
      case OUTSTANDING -> Account.RECLAIMED;
      case WRITTEN_OFF -> Account.WRITTEN_OFF;
      default -> throw new IllegalArgumentException(claim + " is no claim");
    };
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  static Posting setOff(BookKey line, CaseId caseId, Entry counted, String reference) {
    return new Posting(
        Kind.SET_OFF,
        line,
        Optional.of(caseId),
        reference,
        List.of(entry(Account.RECLAIMED, line, caseId, minus(counted.amount())), counted));
  }

  /** From one account to another within a case. */
  static Posting move(
      Kind kind,
      Account from,
      Account to,
      BookKey line,
      CaseId caseId,
      Money amount,
      String reference) {
    return new Posting(
        kind,
        line,
        Optional.of(caseId),
        reference,
        List.of(entry(to, line, caseId, amount), entry(from, line, caseId, minus(amount))));
  }

  static Entry entry(Account account, BookKey line, CaseId caseId, Money amount) {
    return new Entry(account, line, Optional.of(caseId), amount);
  }

  private static Entry entry(Account account, BookKey line, Money amount) {
    return new Entry(account, line, Optional.empty(), amount);
  }

  private static Posting ofLine(Kind kind, BookKey line, String reference, Entry one, Entry other) {
    return new Posting(kind, line, Optional.empty(), reference, List.of(one, other));
  }

  private static void addUnlessZero(List<Entry> entries, Entry entry) {
    if (!entry.amount().isZero()) {
      entries.add(entry);
    }
  }

  private static Money minus(Money amount) {
    return Money.ZERO.minus(amount);
  }
}
