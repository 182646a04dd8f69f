package nl.rekenschap.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Posting.Entry;

/** What was posted so far, summed up; {@link Rules} says what may follow. */
final class Book {

  private final Map<Posting.Key, Posting> posted = new HashMap<>();
  private final Map<CaseId, CaseAmounts> cases = new HashMap<>();
  private final Map<CaseId, BookKey> homes = new HashMap<>();
  private final Map<BookKey, Money> free = new HashMap<>();
  private final Map<Integer, Money> pools = new HashMap<>();

  /** The book that these postings make, in the order in which they were written. */
  static Book of(List<Posting> history) {
    Book book = new Book();
    history.forEach(book::write);
    return book;
  }

  Money free(BookKey line) {
    return free.getOrDefault(line, Money.ZERO);
  }

  Money unallocated(int fromYear) {
    return pools.getOrDefault(fromYear, Money.ZERO);
  }

  CaseAmounts amounts(CaseId caseId) {
    return cases.getOrDefault(caseId, CaseAmounts.NONE);
  }

  Map<CaseId, CaseAmounts> cases() {
    return Map.copyOf(cases);
  }

  /**
   * The line on which the case was awarded.
   *
   * @throws Refused {@code ledger.notAwarded} when it was not
   */
  BookKey home(CaseId caseId) {
    BookKey home = homes.get(caseId);
    if (home == null) {
      throw new Refused("ledger.notAwarded", caseId.value());
    }
    return home;
  }

  /**
   * Whether this very event was posted before.
   *
   * @throws Refused {@code ledger.reference.taken} when it was, with another amount
   */
  boolean isTold(Posting posting) {
    Posting before = posted.get(posting.key());
    if (before == null) {
      return false;
    }
    if (!amounts(before).equals(amounts(posting))) {
      throw taken(posting);
    }
    return true;
  }

  /** What was posted under that key; absent when nothing was. */
  Optional<Posting> told(Posting.Key key) {
    return Optional.ofNullable(posted.get(key));
  }

  /** Without the accounts: what was set off ahead of the determination may be told after it. */
  private static List<Money> amounts(Posting posting) {
    return posting.entries().stream().map(Entry::amount).toList();
  }

  private static Refused taken(Posting posting) {
    return Refused.at("reference", "ledger.reference.taken", posting.reference());
  }

  /**
   * Counts these postings: all of them, or none when an amount grows beyond what is allowed.
   *
   * @throws Refused {@code ledger.reference.taken} when one of them was posted before
   */
  List<Posting> write(Posting... postings) {
    Book more = new Book();
    for (Posting posting : postings) {
      if (posted.containsKey(posting.key())) {
        throw taken(posting);
      }
      posting.entries().forEach(entry -> count(more, posting.kind(), entry));
      more.posted.put(posting.key(), posting);
      if (posting.kind() == Kind.AWARDED) {
        posting.caseId().ifPresent(id -> more.homes.put(id, posting.book()));
      }
    }
    posted.putAll(more.posted);
    cases.putAll(more.cases);
    homes.putAll(more.homes);
    free.putAll(more.free);
    pools.putAll(more.pools);
    return List.of(postings);
  }

  private void count(Book more, Kind kind, Entry entry) {
    Money amount = entry.amount();
    entry
        .caseId()
        .ifPresent(
            id ->
                more.cases.put(
                    id,
                    more.cases.getOrDefault(id, amounts(id)).with(kind, entry.account(), amount)));
    BookKey line = entry.book();
    if (entry.account() == Account.FREE) {
      more.free.put(line, more.free.getOrDefault(line, free(line)).plus(amount));
    }
    if (entry.account() == Account.POOL) {
      int year = line.year();
      more.pools.put(year, more.pools.getOrDefault(year, unallocated(year)).plus(amount));
    }
  }
}
