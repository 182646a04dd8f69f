package nl.rekenschap.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.Programme;
import org.springframework.stereotype.Component;

/**
 * Brings what the programme in force gives into the books: at first all of it, later what a newer
 * version gives more or less. The table leads; an amount that only the text has is not posted. Asks
 * nobody's role.
 */
@Component
class PlanPostings {

  private static final int LONGEST = 500;

  private final Programme programme;
  private final LedgerStore store;
  private final Access access;
  private final BusinessClock clock;

  PlanPostings(Programme programme, LedgerStore store, Access access, BusinessClock clock) {
    this.programme = programme;
    this.store = store;
    this.access = access;
    this.clock = clock;
  }

  /**
   * What the programme gives a line.
   *
   * @param table the whole amount, of which {@code allocated} was carried over
   */
  private record Given(Money table, Money allocated, String source) {

    private static final Given NOTHING = new Given(Money.ZERO, Money.ZERO, "");

    Money fresh() {
      return table.minus(allocated);
    }
  }

  /** What the books had from the programme before. */
  private record Had(Money fresh, Money allocated) {}

  /** What the programme says of these years. */
  private record Said(
      List<Integer> years, Optional<CarryOver> over, Map<Integer, List<BudgetItem>> items) {

    Given of(BookKey line) {
      Money allocated =
          Money.sum(
              over.stream()
                  .flatMap(money -> money.uses().stream())
                  .filter(use -> use.item().equals(line.item()) && use.year() == line.year())
                  .map(CarryOver.Use::amount)
                  .toList());
      return items.getOrDefault(line.year(), List.of()).stream()
          .filter(item -> item.code().equals(line.item()))
          .findFirst()
          .map(item -> new Given(item.amount().orElse(Money.ZERO), allocated, item.source()))
          .orElse(Given.NOTHING);
    }

    /** A year outside the programme in force keeps what it had from an earlier one. */
    boolean isAsGiven(BookKey line, Had had) {
      Given given = of(line);
      boolean kept =
          !years.contains(line.year()) && !(had.fresh().isZero() && had.allocated().isZero());
      return kept || had.fresh().equals(given.fresh()) && had.allocated().equals(given.allocated());
    }

    Money missing(BookKey pool, Money had) {
      Optional<CarryOver> ours = over.filter(money -> money.fromYear() == pool.year());
      return ours.isEmpty() && !years.contains(pool.year())
          ? Money.ZERO
          : ours.map(CarryOver::in).orElse(Money.ZERO).minus(had);
    }
  }

  /** All lines of the programme in force, and what it carries over. */
  void bringAll() {
    List<Integer> years = years();
    Collection<BookKey> books = new TreeSet<>(store.books(years));
    years.forEach(year -> programme.itemsOf(year).forEach(i -> books.add(key(i))));
    carryOver().ifPresent(over -> books.add(BookKey.pool(over.fromYear())));
    bring(books);
  }

  /** These lines; holds their books when something is to be written. */
  void bring(Collection<BookKey> books) {
    Said said = said(books);
    List<LedgerStore.Sum> sums = store.sums(books);
    boolean asBefore =
        books.stream()
            .allMatch(
                book ->
                    book.isPool()
                        ? said.missing(book, sum(sums, book, Kind.POOLED, Account.POOL)).isZero()
                        : said.isAsGiven(book, had(sums, book)));
    if (!asBefore) {
      write(books, said);
    }
  }

  /** What is free on a line, also when its plan was not brought into the books yet. */
  Money free(BookKey book) {
    List<LedgerStore.Sum> sums = store.sums(Set.of(book));
    Money free =
        Money.sum(
            sums.stream()
                .filter(s -> s.book().equals(book) && s.account() == Account.FREE)
                .map(LedgerStore.Sum::amount)
                .toList());
    Said said = said(List.of(book));
    Had had = had(sums, book);
    return said.isAsGiven(book, had)
        ? free
        : free.plus(said.of(book).table()).minus(had.fresh().plus(had.allocated()));
  }

  private Said said(Collection<BookKey> books) {
    Map<Integer, List<BudgetItem>> items = new LinkedHashMap<>();
    years(books).forEach(year -> items.put(year, programme.itemsOf(year)));
    return new Said(years(), carryOver(), items);
  }

  private static List<Integer> years(Collection<BookKey> books) {
    return books.stream().map(BookKey::year).distinct().toList();
  }

  /** What the table gives the lines of the programme in force. */
  Map<BookKey, Money> tables() {
    Map<BookKey, Money> tables = new LinkedHashMap<>();
    years()
        .forEach(
            year ->
                programme
                    .itemsOf(year)
                    .forEach(i -> tables.put(key(i), i.amount().orElse(Money.ZERO))));
    return tables;
  }

  private void write(Collection<BookKey> books, Said said) {
    List<BookKey> held = new ArrayList<>(books);
    said.over().ifPresent(money -> held.add(BookKey.pool(money.fromYear())));
    store.lock(held);
    List<Booked> history = store.of(held);
    Rules rules = new Rules(Book.of(history.stream().map(Booked::posting).toList()));
    for (BookKey book : new TreeSet<>(held)) {
      if (book.isPool()) {
        writePool(book, said, history, rules);
      } else {
        writeLine(book, said, history, rules);
      }
    }
  }

  private void writePool(BookKey pool, Said said, List<Booked> history, Rules rules) {
    Money more = said.missing(pool, posted(history, pool, Kind.POOLED, Account.POOL));
    if (!more.isZero()) {
      String reference = reference(history, pool, Kind.POOLED);
      add(rules.pool(pool.year(), more, reference), words(said.over()));
    }
  }

  private void writeLine(BookKey line, Said said, List<Booked> history, Rules rules) {
    Had had =
        new Had(
            posted(history, line, Kind.PLANNED, Account.FREE),
            posted(history, line, Kind.ALLOCATED, Account.FREE));
    if (said.isAsGiven(line, had)) {
      return;
    }
    Given now = said.of(line);
    Money fresh = now.fresh().minus(had.fresh());
    if (!fresh.isZero()) {
      add(rules.plan(line, fresh, reference(history, line, Kind.PLANNED)), words(now));
    }
    Money allocated = now.allocated().minus(had.allocated());
    if (!allocated.isZero()) {
      String reference = reference(history, line, Kind.ALLOCATED);
      int fromYear = said.over().map(CarryOver::fromYear).orElseGet(() -> poolOf(history, line));
      add(rules.allocate(line, fromYear, allocated, reference), words(said.over()));
    }
  }

  private static Had had(List<LedgerStore.Sum> sums, BookKey book) {
    return new Had(
        sum(sums, book, Kind.PLANNED, Account.FREE), sum(sums, book, Kind.ALLOCATED, Account.FREE));
  }

  private static Money sum(List<LedgerStore.Sum> sums, BookKey book, Kind kind, Account account) {
    return Money.sum(
        sums.stream()
            .filter(s -> s.book().equals(book) && s.kind() == kind && s.account() == account)
            .map(LedgerStore.Sum::amount)
            .toList());
  }

  private static Money posted(List<Booked> history, BookKey book, Kind kind, Account account) {
    return Money.sum(
        history.stream()
            .map(Booked::posting)
            .filter(p -> p.kind() == kind && p.book().equals(book))
            .map(p -> p.in(account))
            .toList());
  }

  /** The pool from which a line had its money, when the programme names none any more. */
  private static int poolOf(List<Booked> history, BookKey book) {
    return history.stream()
        .map(Booked::posting)
        .filter(p -> p.kind() == Kind.ALLOCATED && p.book().equals(book))
        .flatMap(p -> p.entries().stream())
        .filter(e -> e.account() == Account.POOL)
        .mapToInt(e -> e.book().year())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(book + " had nothing allocated"));
  }

  /** A line hears from the programme more than once: its versions are numbered. */
  private String reference(List<Booked> history, BookKey book, Kind kind) {
    long before =
        history.stream()
            .map(Booked::posting)
            .filter(p -> p.kind() == kind && p.book().equals(book))
            .count();
    return programme.current().map(Programme.Summary::code).orElse("") + "#" + (before + 1);
  }

  private void add(List<Posting> postings, String restsOn) {
    LedgerStore.Beside beside =
        new LedgerStore.Beside(
            clock.now(),
            clock.today(),
            restsOn.substring(0, Math.min(restsOn.length(), LONGEST)),
            Optional.empty(),
            access.actor().map(Person::name).orElse(Ledger.ITSELF));
    postings.forEach(posting -> store.add(posting, beside));
  }

  private String words(Given given) {
    return title() + given.source();
  }

  private String words(Optional<CarryOver> over) {
    return title() + over.map(money -> money.source() + ". " + money.note()).orElse("");
  }

  private String title() {
    return programme.current().map(Programme.Summary::title).orElse("") + "; ";
  }

  private List<Integer> years() {
    return programme.current().map(Programme.Summary::years).orElse(List.of());
  }

  private Optional<CarryOver> carryOver() {
    try {
      return Optional.of(programme.carryOver());
    } catch (Refused nothingCarriedOver) {
      return Optional.empty();
    }
  }

  private static BookKey key(BudgetItem item) {
    return new BookKey(item.code(), item.year());
  }
}
