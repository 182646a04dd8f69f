package nl.rekenschap.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Posting.Entry;

/**
 * Goes through all postings and says in Dutch what cannot be: it sums anew, and trusts neither the
 * rules nor the database that kept them.
 */
final class Proof {

  private final List<String> findings = new ArrayList<>();

  private Proof() {}

  /**
   * @param history postings that sum to zero
   * @param unbalanced numbers of those that do not
   * @param tables what the programme's table gives each line that it has
   */
  static List<String> of(List<Booked> history, List<Long> unbalanced, Map<BookKey, Money> tables) {
    Proof proof = new Proof();
    unbalanced.forEach(id -> proof.wrong("unbalanced", Long.toString(id)));
    proof.everyEventOnce(history);
    proof.cases(history);
    proof.books(history, tables);
    return List.copyOf(proof.findings);
  }

  private void everyEventOnce(List<Booked> history) {
    Set<Posting.Key> seen = new HashSet<>();
    for (Booked booked : history) {
      if (!seen.add(booked.posting().key())) {
        wrong("twice", Long.toString(booked.id()));
      }
    }
  }

  private void cases(List<Booked> history) {
    Map<CaseId, CaseAmounts> cases = new LinkedHashMap<>();
    for (Booked booked : history) {
      Kind kind = booked.posting().kind();
      for (Entry entry : booked.posting().entries()) {
        entry
            .caseId()
            .ifPresent(
                id ->
                    cases.put(
                        id,
                        cases
                            .getOrDefault(id, CaseAmounts.NONE)
                            .with(kind, entry.account(), entry.amount())));
      }
    }
    cases.forEach(this::ofCase);
  }

  private void ofCase(CaseId caseId, CaseAmounts amounts) {
    for (Figure figure : Figure.values()) {
      if (figure != Figure.FREE && amounts.of(figure).isNegative()) {
        wrong(
            "negative",
            caseId.value(),
            Dutch.text("ledger.figure." + figure),
            Dutch.moneyInCents(amounts.of(figure)));
      }
    }
    if (!amounts.isDetermined()) {
      return;
    }
    Money determined = amounts.of(Figure.DETERMINED);
    Money accounted = determined.plus(amounts.of(Figure.RELEASED));
    if (!amounts.of(Figure.AWARDED).equals(accounted)) {
      wrong(
          "awardLost",
          caseId.value(),
          Dutch.moneyInCents(amounts.of(Figure.AWARDED)),
          Dutch.moneyInCents(accounted));
    }
    Money kept = kept(amounts);
    if (!kept.equals(determined)) {
      wrong("moneyLost", caseId.value(), Dutch.moneyInCents(kept), Dutch.moneyInCents(determined));
    }
  }

  /** What the provider has or will have: paid or due, less what came or must come back. */
  private static Money kept(CaseAmounts amounts) {
    return amounts
        .of(Figure.PAID)
        .plus(amounts.of(Figure.PAYABLE))
        .minus(amounts.of(Figure.TO_RECLAIM))
        .minus(amounts.of(Figure.OUTSTANDING))
        .minus(amounts.of(Figure.RETURNED))
        .minus(amounts.of(Figure.WRITTEN_OFF));
  }

  private void books(List<Booked> history, Map<BookKey, Money> tables) {
    Map<BookKey, Map<Account, Money>> balances = new TreeMap<>();
    Map<BookKey, Money> plans = new TreeMap<>();
    Map<BookKey, Money> given = new TreeMap<>();
    for (Booked booked : history) {
      Kind kind = booked.posting().kind();
      for (Entry entry : booked.posting().entries()) {
        BookKey book = entry.book();
        balances
            .computeIfAbsent(book, key -> new TreeMap<>())
            .merge(entry.account(), entry.amount(), Money::plus);
        if (Figure.PLAN.counts(kind, entry.account())) {
          plans.merge(book, entry.amount(), Money::plus);
        }
        if (Figure.PLAN.counts(kind, entry.account())
            || Figure.CARRIED_OVER.counts(kind, entry.account())) {
          given.merge(book, entry.amount(), Money::plus);
        }
      }
    }
    balances.forEach(
        (book, accounts) -> ofBook(book, accounts, given.getOrDefault(book, Money.ZERO)));
    plans.forEach((book, plan) -> asPlanned(book, plan, tables));
  }

  private void ofBook(BookKey book, Map<Account, Money> accounts, Money given) {
    if (book.isPool()) {
      if (accounts.getOrDefault(Account.POOL, Money.ZERO).isNegative()) {
        wrong("poolEmpty", Integer.toString(book.year()));
      }
      return;
    }
    Money there =
        accounts
            .getOrDefault(Account.FREE, Money.ZERO)
            .plus(accounts.getOrDefault(Account.COMMITTED, Money.ZERO))
            .plus(accounts.getOrDefault(Account.DETERMINED, Money.ZERO));
    if (!there.equals(given)) {
      wrong(
          "budgetLost",
          book.item(),
          Integer.toString(book.year()),
          Dutch.moneyInCents(given),
          Dutch.moneyInCents(there));
    }
  }

  private void asPlanned(BookKey book, Money plan, Map<BookKey, Money> tables) {
    Money table = tables.get(book);
    if (table != null && !table.equals(plan)) {
      wrong(
          "planDiffers",
          book.item(),
          Integer.toString(book.year()),
          Dutch.moneyInCents(plan),
          Dutch.moneyInCents(table));
    }
  }

  private void wrong(String what, Object... arguments) {
    findings.add(Dutch.text("ledger.Proof." + what, arguments));
  }
}
