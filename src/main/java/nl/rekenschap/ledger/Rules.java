package nl.rekenschap.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Posting.Entry;

/**
 * The rules of the ledger, without a database: given a book, what may be posted. Each verb gives
 * the postings that are to be written and has counted them in the book, or is refused and leaves
 * the book as it was.
 *
 * <p>An event that is told twice in the same words is posted once; the second time there is nothing
 * to write.
 *
 * <p>Long because all rules stand together: one place says what may be posted.
 */
final class Rules {

  private final Book book;

  Rules(Book book) {
    this.book = book;
  }

  /** What the programme gives a line more, or with a minus less, than it did. */
  List<Posting> plan(BookKey line, Money difference, String reference) {
    return book.write(Shapes.plan(line, difference, reference));
  }

  /** What the programme carries over from a year more, or with a minus less, than it did. */
  List<Posting> pool(int fromYear, Money difference, String reference) {
    return book.write(Shapes.pool(fromYear, difference, reference));
  }

  /** What the programme gives a line out of what was carried over, more or less than it did. */
  List<Posting> allocate(BookKey line, int fromYear, Money difference, String reference) {
    return book.write(Shapes.allocation(line, fromYear, difference, reference));
  }

  /**
   * Moves what is free to another line or year; from a pool what is unallocated.
   *
   * @throws Refused at {@code amount} above what is there
   */
  List<Posting> carryOver(BookKey from, BookKey to, Money amount, String reference) {
    requirePositive(amount);
    if (from.equals(to)) {
      throw Refused.at("to", "ledger.carryOver.same");
    }
    Money there = from.isPool() ? book.unallocated(from.year()) : book.free(from);
    return settle(
        Shapes.carryOver(from, to, amount, reference), amount, there, "ledger.carryOver.aboveFree");
  }

  /**
   * Awards out of what is free.
   *
   * @param grounded whether a ground was given for going above what is free
   * @throws Refused at {@code ground} when it is above what is free without one; {@code
   *     ledger.award.second} when the case has an award
   */
  List<Posting> award(
      CaseId caseId, BookKey line, Money amount, boolean grounded, String reference) {
    requirePositive(amount);
    if (book.amounts(caseId).isAwarded()) {
      throw new Refused("ledger.award.second", caseId.value());
    }
    requireFree(line, amount, grounded);
    return book.write(Shapes.commitment(Kind.AWARDED, line, caseId, amount, reference));
  }

  /**
   * Changes the award to another amount (Awb 4:48, 4:50). Below what was paid is possible: the
   * difference comes back after the determination. To zero is possible: the award is withdrawn.
   *
   * @throws Refused as {@link #award}; {@code ledger.determined} after the determination
   */
  List<Posting> amend(CaseId caseId, Money toAmount, boolean grounded, String reference) {
    if (toAmount.isNegative()) {
      throw Refused.at("amount", "kernel.number.negative");
    }
    CaseAmounts now = running(caseId);
    Money difference = toAmount.minus(now.of(Figure.AWARDED));
    if (difference.isZero()) {
      return List.of();
    }
    BookKey line = book.home(caseId);
    if (difference.isNegative()) {
      return book.write(Shapes.commitment(Kind.AMENDED_DOWN, line, caseId, difference, reference));
    }
    requireFree(line, difference, grounded);
    return book.write(Shapes.commitment(Kind.AMENDED_UP, line, caseId, difference, reference));
  }

  /**
   * Pays ahead of the determination.
   *
   * @throws Refused at {@code amount} when more would be paid than was awarded; {@code
   *     ledger.determined} after the determination
   */
  List<Posting> advance(CaseId caseId, Money amount, String reference) {
    requirePositive(amount);
    Posting posting =
        move(Kind.ADVANCED, Account.BANK, Account.ADVANCED, caseId, amount, reference);
    if (book.isTold(posting)) {
      return List.of();
    }
    requireAdvanceFits(running(caseId), amount);
    return book.write(posting);
  }

  /**
   * An advance that was ordered will not be paid; both postings stay.
   *
   * @param advance reference with which it was booked
   * @throws Refused {@code ledger.advance.unknown} when there is none; {@code ledger.determined}
   *     after the determination, which counted it as paid
   */
  List<Posting> takeBackAdvance(CaseId caseId, String advance) {
    Posting counter =
        counter(Kind.ADVANCED, Kind.ADVANCE_TAKEN_BACK, Account.ADVANCED, caseId, advance)
            .orElseThrow(() -> new Refused("ledger.advance.unknown", advance));
    if (book.isTold(counter)) {
      return List.of();
    }
    running(caseId);
    return book.write(counter);
  }

  /**
   * The final amount; what was awarded above it is free again. What was paid is set against it: the
   * rest is to be paid or to be asked back.
   *
   * @throws Refused at {@code determined} when it is negative or above the award; {@code
   *     ledger.determined} when the case was determined before
   */
  List<Posting> determine(CaseId caseId, Money determined, String reference) {
    if (determined.isNegative()) {
      throw Refused.at("determined", "kernel.number.negative");
    }
    CaseAmounts now = running(caseId);
    Money awarded = now.of(Figure.AWARDED);
    if (determined.compareTo(awarded) > 0) {
      throw Refused.at("determined", "ledger.determine.aboveAward", determined, awarded);
    }
    BookKey line = book.home(caseId);
    List<Posting> all = new ArrayList<>();
    all.add(Shapes.determination(line, caseId, determined, now.of(Figure.PAID), reference));
    Money released = awarded.minus(determined);
    if (!released.isZero()) {
      all.add(Shapes.release(line, caseId, released, reference));
    }
    return book.write(all.toArray(Posting[]::new));
  }

  /**
   * Pays what is due after the determination.
   *
   * @throws Refused at {@code amount} above that; {@code ledger.notDetermined} before
   */
  List<Posting> payRest(CaseId caseId, Money amount, String reference) {
    requirePositive(amount);
    Money due = determined(caseId).of(Figure.PAYABLE);
    return settle(
        move(Kind.PAID_REST, Account.BANK, Account.PAYABLE, caseId, amount, reference),
        amount,
        due,
        "ledger.payRest.aboveDue");
  }

  /**
   * Asks back by decision what was paid too much (Awb 4:57).
   *
   * @throws Refused at {@code amount} above that; {@code ledger.notDetermined} before
   */
  List<Posting> reclaim(CaseId caseId, Money amount, String reference) {
    requirePositive(amount);
    Money tooMuch = determined(caseId).of(Figure.TO_RECLAIM);
    return settle(
        move(Kind.RECLAIMED, Account.TO_RECLAIM, Account.RECLAIMED, caseId, amount, reference),
        amount,
        tooMuch,
        "ledger.reclaim.abovePaid");
  }

  /**
   * What was asked back came in.
   *
   * @throws Refused at {@code amount} above what is outstanding
   */
  List<Posting> repaid(CaseId caseId, Money amount, String reference) {
    return close(Kind.REPAID, Account.BANK, caseId, amount, reference);
  }

  /**
   * What was asked back is given up.
   *
   * @throws Refused at {@code amount} above what is outstanding
   */
  List<Posting> writeOff(CaseId caseId, Money amount, String reference) {
    return close(Kind.WRITTEN_OFF, Account.WRITTEN_OFF, caseId, amount, reference);
  }

  /**
   * A repayment was booked by mistake; both postings stay.
   *
   * @param repayment reference with which it was booked
   * @throws Refused {@code ledger.repayment.unknown} when there is none
   */
  List<Posting> undoRepayment(CaseId caseId, String repayment) {
    Posting counter =
        counter(Kind.REPAID, Kind.REPAYMENT_UNDONE, Account.RECLAIMED, caseId, repayment)
            .orElseThrow(() -> new Refused("ledger.repayment.unknown", repayment));
    return book.isTold(counter) ? List.of() : book.write(counter);
  }

  /** Between the bank and that account the same the other way round, under the same reference. */
  private Optional<Posting> counter(
      Kind kind, Kind undone, Account account, CaseId caseId, String reference) {
    BookKey line = book.home(caseId);
    return book.told(new Posting.Key(kind, line, Optional.of(caseId), reference))
        .map(
            booked ->
                move(undone, Account.BANK, account, caseId, booked.in(Account.BANK), reference));
  }

  /**
   * Changes the final amount to another one. What that frees of a claim, or of what was given up,
   * is no longer to come in; what is left of it is to be paid. The other way round what was still
   * to be paid is taken first, and the rest is to be asked back.
   *
   * <p>More may be spent of the line than it has free: the decision on the objection is the ground.
   *
   * @throws Refused at {@code determined} when it is negative or above the award; {@code
   *     ledger.notDetermined} before the determination
   */
  List<Posting> revise(CaseId caseId, Money toDetermined, String reference) {
    if (toDetermined.isNegative()) {
      throw Refused.at("determined", "kernel.number.negative");
    }
    CaseAmounts now = determined(caseId);
    Money awarded = now.of(Figure.AWARDED);
    if (toDetermined.compareTo(awarded) > 0) {
      throw Refused.at("determined", "ledger.determine.aboveAward", toDetermined, awarded);
    }
    Money more = toDetermined.minus(now.of(Figure.DETERMINED));
    return more.isZero()
        ? List.of()
        : book.write(Shapes.revision(book.home(caseId), caseId, more, now, reference));
  }

  private List<Posting> close(
      Kind kind, Account to, CaseId caseId, Money amount, String reference) {
    requirePositive(amount);
    return settle(
        move(kind, Account.RECLAIMED, to, caseId, amount, reference),
        amount,
        awarded(caseId).of(Figure.OUTSTANDING),
        "ledger.repaid.aboveOutstanding");
  }

  /**
   * What was asked back in one case is subtracted from what another would be paid: there it counts
   * as paid.
   *
   * @throws Refused at {@code amount} above what is outstanding here, or may be paid there
   */
  List<Posting> setOff(CaseId caseId, CaseId against, Money amount, String reference) {
    requirePositive(amount);
    if (caseId.equals(against)) {
      throw Refused.at("against", "ledger.setOff.same");
    }
    CaseAmounts there = awarded(against);
    Account account = there.isDetermined() ? Account.PAYABLE : Account.ADVANCED;
    Entry counted = Shapes.entry(account, book.home(against), against, amount);
    Posting posting = Shapes.setOff(book.home(caseId), caseId, counted, reference);
    if (book.isTold(posting)) {
      return List.of();
    }
    requireAtMost(amount, awarded(caseId).of(Figure.OUTSTANDING), "ledger.repaid.aboveOutstanding");
    if (there.isDetermined()) {
      requireAtMost(amount, there.of(Figure.PAYABLE), "ledger.payRest.aboveDue");
    } else {
      requireAdvanceFits(there, amount);
    }
    return book.write(posting);
  }

  private List<Posting> settle(Posting posting, Money amount, Money most, String sentence) {
    if (book.isTold(posting)) {
      return List.of();
    }
    requireAtMost(amount, most, sentence);
    return book.write(posting);
  }

  private Posting move(
      Kind kind, Account from, Account to, CaseId caseId, Money amount, String reference) {
    return Shapes.move(kind, from, to, book.home(caseId), caseId, amount, reference);
  }

  private CaseAmounts awarded(CaseId caseId) {
    book.home(caseId);
    return book.amounts(caseId);
  }

  private CaseAmounts running(CaseId caseId) {
    CaseAmounts now = awarded(caseId);
    if (now.isDetermined()) {
      throw new Refused("ledger.determined", caseId.value());
    }
    return now;
  }

  private CaseAmounts determined(CaseId caseId) {
    CaseAmounts now = awarded(caseId);
    if (!now.isDetermined()) {
      throw new Refused("ledger.notDetermined", caseId.value());
    }
    return now;
  }

  private void requireFree(BookKey line, Money amount, boolean grounded) {
    Money there = book.free(line);
    if (amount.compareTo(there) > 0 && !grounded) {
      throw Refused.at("ground", "ledger.award.aboveFree", amount, there);
    }
  }

  private static void requireAdvanceFits(CaseAmounts now, Money amount) {
    Money most = now.of(Figure.AWARDED).minus(now.of(Figure.PAID));
    requireAtMost(amount, most, "ledger.advance.aboveAward");
  }

  private static void requirePositive(Money amount) {
    if (amount.isNegative()) {
      throw Refused.at("amount", "kernel.number.negative");
    }
    if (amount.isZero()) {
      throw Refused.at("amount", "ledger.amount.zero");
    }
  }

  private static void requireAtMost(Money amount, Money most, String sentence) {
    if (amount.compareTo(most) > 0) {
      throw Refused.at("amount", sentence, amount, most);
    }
  }
}
