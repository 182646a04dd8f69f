package nl.rekenschap.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes in the books what other rooms decide, in the transaction in which they do. Each verb holds
 * the books that it touches, so that what it checks is still so when it writes.
 *
 * <p>The same event told again in the same words changes nothing; with another amount it is
 * refused.
 *
 * <p>Long because it is the room's face: the rules stand in {@link Rules}.
 */
@Service
public class Ledger {

  /** In place of a person, when a timer or the start of the product acts. */
  static final String ITSELF = "Rekenschap";

  private static final int LONGEST_GROUND = 2000;

  private final LedgerStore store;
  private final PlanPostings plans;
  private final Access access;
  private final BusinessClock clock;

  Ledger(LedgerStore store, PlanPostings plans, Access access, BusinessClock clock) {
    this.store = store;
    this.plans = plans;
    this.access = access;
    this.clock = clock;
  }

  /** What a budget line still has to award in a year; below zero after an award on a ground. */
  @ForRooms
  public Money free(String item, int year) {
    return plans.free(new BookKey(item, year));
  }

  /** The cases that the books have an award of. */
  @ForRooms
  public Set<CaseId> awardedCases() {
    return store.cases(Kind.AWARDED);
  }

  /** The cases that the books have a final amount of. */
  @ForRooms
  public Set<CaseId> determinedCases() {
    return store.cases(Kind.DETERMINED);
  }

  /** The amounts of a case, for rooms that have checked who asks. */
  @ForRooms
  public CaseAmounts of(CaseId caseId) {
    return store.amounts(caseId);
  }

  /**
   * Awards out of what the budget line has free (Awb 4:29).
   *
   * @param ground why more is awarded than is free; may be empty when it is not
   * @throws Refused at {@code ground} when it is needed and missing; at {@code amount} when that is
   *     no amount; {@code ledger.award.second}
   */
  @ForRooms
  @Transactional
  public void award(
      CaseId caseId, String item, int year, Money amount, String ground, Basis basis) {
    BookKey line = new BookKey(item, year);
    Optional<String> why = ground(ground);
    plans.bring(Set.of(line));
    write(
        Set.of(line),
        basis,
        why,
        rules -> rules.award(caseId, line, amount, why.isPresent(), basis.reference()));
  }

  /**
   * Changes an award to another amount (Awb 4:48, 4:50).
   *
   * @throws Refused as {@link #award}; {@code ledger.determined}
   */
  @ForRooms
  @Transactional
  public void amend(CaseId caseId, Money toAmount, String ground, Basis basis) {
    Optional<String> why = ground(ground);
    Set<BookKey> books = homes(caseId);
    plans.bring(books);
    write(
        books,
        basis,
        why,
        rules -> rules.amend(caseId, toAmount, why.isPresent(), basis.reference()));
  }

  /**
   * Orders an advance to be paid (Awb 4:95).
   *
   * @throws Refused at {@code amount} when more would be paid than was awarded
   */
  @ForRooms
  @Transactional
  public void advance(CaseId caseId, Money amount, Basis basis) {
    write(caseId, basis, rules -> rules.advance(caseId, amount, basis.reference()));
  }

  /**
   * Takes back an advance that was ordered and not paid, by a posting of its own: the award was
   * withdrawn, stopped or lowered (Awb 4:48, 4:50).
   *
   * @param advance reference with which it was booked
   * @param ground why it will not be paid
   * @throws Refused at {@code ground} without one; {@code ledger.advance.unknown} when there is no
   *     such advance; {@code ledger.determined}
   */
  @ForRooms
  @Transactional
  public void takeBackAdvance(CaseId caseId, String advance, String ground, Basis basis) {
    String why = Prose.required("ground", ground, LONGEST_GROUND);
    write(homes(caseId), basis, Optional.of(why), rules -> rules.takeBackAdvance(caseId, advance));
  }

  /**
   * The final amount (Awb 4:46); releases what was awarded above it.
   *
   * @throws Refused at {@code determined} above the award; {@code ledger.determined} the second
   *     time
   */
  @ForRooms
  @Transactional
  public void determine(CaseId caseId, Money determined, Basis basis) {
    write(caseId, basis, rules -> rules.determine(caseId, determined, basis.reference()));
  }

  /**
   * Orders what is due after the determination to be paid (Awb 4:52).
   *
   * @throws Refused at {@code amount} above that
   */
  @ForRooms
  @Transactional
  public void payRest(CaseId caseId, Money amount, Basis basis) {
    write(caseId, basis, rules -> rules.payRest(caseId, amount, basis.reference()));
  }

  /**
   * Asks back what was paid too much (Awb 4:57).
   *
   * @throws Refused at {@code amount} above that
   */
  @ForRooms
  @Transactional
  public void reclaim(CaseId caseId, Money amount, Basis basis) {
    write(caseId, basis, rules -> rules.reclaim(caseId, amount, basis.reference()));
  }

  /**
   * What was asked back came in.
   *
   * @throws Refused at {@code amount} above what is outstanding
   */
  @ForRooms
  @Transactional
  public void repaid(CaseId caseId, Money amount, Basis basis) {
    write(caseId, basis, rules -> rules.repaid(caseId, amount, basis.reference()));
  }

  /**
   * Undoes a repayment that was booked by mistake, by a posting of its own.
   *
   * @param repayment reference with which it was booked
   * @throws Refused {@code ledger.repayment.unknown} when there is none
   */
  @ForRooms
  @Transactional
  public void undoRepayment(CaseId caseId, String repayment, Basis basis) {
    write(caseId, basis, rules -> rules.undoRepayment(caseId, repayment));
  }

  /**
   * Changes the final amount by a later decision (Awb 4:49, 7:11): what was due, asked back or
   * given up follows.
   *
   * @throws Refused at {@code determined} above the award; {@code ledger.notDetermined} before
   */
  @ForRooms
  @Transactional
  public void revise(CaseId caseId, Money toDetermined, Basis basis) {
    Set<BookKey> books = homes(caseId);
    plans.bring(books);
    write(
        books,
        basis,
        Optional.empty(),
        rules -> rules.revise(caseId, toDetermined, basis.reference()));
  }

  /**
   * What was asked back is given up.
   *
   * @throws Refused at {@code amount} above what is outstanding
   */
  @ForRooms
  @Transactional
  public void writeOff(CaseId caseId, Money amount, Basis basis) {
    write(caseId, basis, rules -> rules.writeOff(caseId, amount, basis.reference()));
  }

  /**
   * Subtracts what was asked back from what another case would be paid (Awb 4:57(3)).
   *
   * @throws Refused at {@code amount} above what is outstanding here or may be paid there
   */
  @ForRooms
  @Transactional
  public void setOff(CaseId caseId, CaseId against, Money amount, Basis basis) {
    write(
        homes(caseId, against),
        basis,
        Optional.empty(),
        rules -> rules.setOff(caseId, against, amount, basis.reference()));
  }

  /**
   * Moves what a line has free to a line of another year, by decision of the council (Gemeentewet
   * 189).
   *
   * @throws Refused at {@code amount} above what is free
   */
  @ForRooms
  @Transactional
  public void carryOver(
      String fromItem, int fromYear, String toItem, int toYear, Money amount, Basis basis) {
    move(new BookKey(fromItem, fromYear), new BookKey(toItem, toYear), amount, basis);
  }

  /**
   * Gives a line a part of what was carried over and not allocated, by decision of the council.
   *
   * @throws Refused at {@code amount} above what is unallocated
   */
  @ForRooms
  @Transactional
  public void allocate(int carriedFrom, String item, int year, Money amount, Basis basis) {
    move(BookKey.pool(carriedFrom), new BookKey(item, year), amount, basis);
  }

  private void move(BookKey from, BookKey to, Money amount, Basis basis) {
    Set<BookKey> books = Set.copyOf(List.of(from, to));
    plans.bring(books);
    write(
        books,
        basis,
        Optional.empty(),
        rules -> rules.carryOver(from, to, amount, basis.reference()));
  }

  private void write(CaseId caseId, Basis basis, Function<Rules, List<Posting>> work) {
    write(homes(caseId), basis, Optional.empty(), work);
  }

  private void write(
      Set<BookKey> books,
      Basis basis,
      Optional<String> ground,
      Function<Rules, List<Posting>> work) {
    store.lock(books);
    Book book = Book.of(store.of(books).stream().map(Booked::posting).toList());
    LedgerStore.Beside beside = beside(basis, ground);
    work.apply(new Rules(book)).forEach(posting -> store.add(posting, beside));
  }

  private LedgerStore.Beside beside(Basis basis, Optional<String> ground) {
    return new LedgerStore.Beside(
        clock.now(),
        basis.on().orElseGet(clock::today),
        basis.restsOn(),
        ground,
        basis.by().or(() -> access.actor().map(Person::name)).orElse(ITSELF));
  }

  private Set<BookKey> homes(CaseId... cases) {
    return Stream.of(cases)
        .map(id -> store.home(id).orElseThrow(() -> new Refused("ledger.notAwarded", id.value())))
        .collect(Collectors.toSet());
  }

  private static Optional<String> ground(String typed) {
    return Optional.of(Prose.optional("ground", typed, LONGEST_GROUND))
        .filter(text -> !text.isEmpty());
  }
}
