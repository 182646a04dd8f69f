package nl.rekenschap.ledger;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Posting.Entry;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Programme;
import org.springframework.stereotype.Service;

/** Reads the books for who works for the municipality. */
@Service
public class Budgets {

  private final LedgerStore store;
  private final Programme programme;

  Budgets(LedgerStore store, Programme programme) {
    this.store = store;
    this.programme = programme;
  }

  /** The years of the programme in force; none before the first programme. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<Integer> years() {
    return programme.current().map(Programme.Summary::years).orElse(List.of());
  }

  /** Every line of that year, in the programme's order; then books of lines that it lost. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public BudgetYear of(int year) {
    Map<String, BudgetItem> items = new LinkedHashMap<>();
    programme.itemsOf(year).forEach(item -> items.put(item.code(), item));
    Map<String, Map<Figure, Money>> figures = new LinkedHashMap<>();
    for (LedgerStore.Sum sum : store.sums(year)) {
      if (!sum.book().isPool()) {
        add(figures.computeIfAbsent(sum.book().item(), i -> new EnumMap<>(Figure.class)), sum);
      }
    }
    Set<String> all = new LinkedHashSet<>(items.keySet());
    all.addAll(figures.keySet());
    return new BudgetYear(
        year,
        all.stream()
            .map(
                code ->
                    row(
                        code,
                        Optional.ofNullable(items.get(code)),
                        figures.getOrDefault(code, Map.of())))
            .toList(),
        pools());
  }

  /**
   * The entries that an amount is the sum of, oldest first.
   *
   * @param item absent for the total of a year
   * @throws Refused {@code kernel.notFound} for an item without a book in that year
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<BudgetYear.Line> entries(int year, Optional<String> item, Figure figure) {
    boolean ofPool = figure == Figure.UNALLOCATED;
    List<BookKey> books =
        store.books(List.of(year)).stream()
            .filter(book -> book.isPool() == ofPool)
            .filter(book -> ofPool || item.isEmpty() || item.get().equals(book.item()))
            .toList();
    if (item.isPresent() && books.isEmpty()) {
      throw Refused.notFound();
    }
    List<BudgetYear.Line> lines = new ArrayList<>();
    for (Booked booked : store.of(books)) {
      for (Entry entry : booked.posting().entries()) {
        if (books.contains(entry.book())
            && figure.counts(booked.posting().kind(), entry.account())) {
          lines.add(line(booked, entry, figure));
        }
      }
    }
    return lines;
  }

  /** What went to providers in cases of that year, less what came back; by budget line. */
  @ForRooms
  public Map<String, Money> paidOfYear(int year) {
    Map<String, Money> paid = new LinkedHashMap<>();
    for (LedgerStore.Sum sum : store.sums(year)) {
      for (Figure figure : List.of(Figure.PAID, Figure.RETURNED)) {
        if (figure.counts(sum.kind(), sum.account())) {
          Money amount = figure.signed(sum.amount());
          paid.merge(
              sum.book().item(),
              figure == Figure.PAID ? amount : Money.ZERO.minus(amount),
              Money::plus);
        }
      }
    }
    return paid;
  }

  /** The year as text with semicolons; see {@link BudgetText}. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public byte[] csv(int year) {
    return BudgetText.of(of(year));
  }

  private List<BudgetYear.Pool> pools() {
    List<BookKey> books = store.books(years()).stream().filter(BookKey::isPool).toList();
    List<Booked> history = store.of(books);
    return books.stream().map(book -> pool(book, history)).toList();
  }

  private static BudgetYear.Pool pool(BookKey book, List<Booked> history) {
    List<Booked> own = history.stream().filter(b -> touches(b, book)).toList();
    List<Booked> carried = own.stream().filter(b -> b.posting().kind() == Kind.POOLED).toList();
    return new BudgetYear.Pool(
        book.year(),
        Money.sum(carried.stream().map(b -> inPool(b, book)).toList()),
        Money.sum(own.stream().map(b -> inPool(b, book)).toList()),
        carried.stream().map(Booked::restsOn).distinct().toList());
  }

  private static boolean touches(Booked booked, BookKey book) {
    return booked.posting().entries().stream().anyMatch(entry -> entry.book().equals(book));
  }

  private static Money inPool(Booked booked, BookKey book) {
    return Money.sum(
        booked.posting().entries().stream()
            .filter(e -> e.account() == Account.POOL && e.book().equals(book))
            .map(Entry::amount)
            .toList());
  }

  private static void add(Map<Figure, Money> figures, LedgerStore.Sum sum) {
    for (Figure figure : Figure.values()) {
      if (figure.counts(sum.kind(), sum.account())) {
        figures.merge(figure, figure.signed(sum.amount()), Money::plus);
      }
    }
  }

  private static BudgetYear.Row row(
      String code, Optional<BudgetItem> item, Map<Figure, Money> figures) {
    return new BudgetYear.Row(
        code,
        item.map(BudgetItem::name).orElse(code),
        item.flatMap(BudgetItem::line).map(Line::name),
        item.flatMap(BudgetItem::amount),
        item.flatMap(BudgetItem::textAmount),
        item.map(i -> i.delivery() == Delivery.GRANTEE)
            .orElseGet(() -> figures.containsKey(Figure.AWARDED)),
        figures);
  }

  private static BudgetYear.Line line(Booked booked, Entry entry, Figure figure) {
    Posting posting = booked.posting();
    List<BudgetYear.Counter> against =
        posting.entries().stream()
            .filter(other -> other != entry)
            .map(
                other ->
                    new BudgetYear.Counter(
                        other.account(), other.book().item(), other.book().year(), other.amount()))
            .toList();
    return new BudgetYear.Line(
        booked.id(),
        booked.on(),
        posting.kind(),
        entry.book().item(),
        entry.caseId(),
        figure.signed(entry.amount()),
        booked.restsOn(),
        booked.ground(),
        booked.by(),
        against);
  }
}
