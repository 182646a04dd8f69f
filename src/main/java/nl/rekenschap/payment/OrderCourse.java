package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.payment.OrderStore.Fresh;
import nl.rekenschap.payment.OrderStore.Row;
import nl.rekenschap.payment.PaymentOrder.Hold;
import nl.rekenschap.payment.PaymentOrder.Kind;
import nl.rekenschap.payment.PaymentOrder.State;
import org.springframework.stereotype.Component;

/** Makes orders, and moves them between held and ready as what is in their way comes and goes. */
@Component
class OrderCourse {

  private final OrderStore store;
  private final Holds holds;
  private final PaymentBooks books;
  private final PaymentTerm term;
  private final PaymentPost post;
  private final BusinessClock clock;

  OrderCourse(
      OrderStore store,
      Holds holds,
      PaymentBooks books,
      PaymentTerm term,
      PaymentPost post,
      BusinessClock clock) {
    this.store = store;
    this.holds = holds;
    this.books = books;
    this.term = term;
    this.post = post;
    this.clock = clock;
  }

  /** Orders that amount to be paid; the ledger has it when nothing is in the way. */
  void make(Grantee grantee, Kind kind, Money amount) {
    Set<Hold> reasons = holds.of(grantee.provider(), grantee.caseId());
    PaymentOrder order = added(new Fresh(grantee, kind, Optional.empty(), amount, false, reasons));
    LocalDate dueOn = reasons.contains(Hold.SUSPENDED) ? order.dueOn() : term.start(order);
    post.say(
        grantee.caseId(),
        kind == Kind.ADVANCE ? "advanceOrdered" : "restOrdered",
        "order",
        order.number().toString(),
        "amount",
        Dutch.moneyInCents(amount),
        "due",
        Dutch.date(dueOn));
    if (reasons.isEmpty()) {
      books.book(order, amount);
    }
    hold(order, grantee, reasons);
  }

  /** Another order in the place of one that the bank refused; the ledger has its amount already. */
  void makeInstead(PaymentOrder refused, Grantee grantee) {
    Set<Hold> reasons = holds.of(grantee.provider(), grantee.caseId());
    PaymentOrder order =
        added(
            new Fresh(
                grantee,
                refused.kind(),
                Optional.of(refused.first()),
                refused.amount(),
                true,
                reasons));
    term.goesOn(order);
    if (reasons.contains(Hold.SUSPENDED)) {
      term.rest(order);
    }
    sayInstead(order, refused);
    hold(order, grantee, reasons);
  }

  /**
   * An order that is not paid will not be, or only a part of it: then by another order, to be
   * released anew, with the days that this one had left.
   *
   * @param still how much of it may be paid; zero for nothing
   */
  void lower(Row row, Money still, Grantee grantee, String because) {
    PaymentOrder before = row.order();
    Optional<LocalDate> since = term.since(before);
    withdraw(row, because);
    if (still.isZero()) {
      return;
    }
    Set<Hold> reasons = holds.of(grantee.provider(), grantee.caseId());
    PaymentOrder order =
        added(new Fresh(grantee, before.kind(), Optional.empty(), still, false, reasons));
    since.ifPresentOrElse(
        day -> term.start(order, day), () -> store.termUsed(order.number(), row.termUsed()));
    sayInstead(order, before);
    if (reasons.isEmpty()) {
      books.book(order, still);
    }
    hold(order, grantee, reasons);
  }

  private void sayInstead(PaymentOrder order, PaymentOrder before) {
    post.say(
        order.caseId(),
        "orderedAgain",
        "order",
        order.number().toString(),
        "instead",
        before.number().toString(),
        "amount",
        Dutch.moneyInCents(order.amount()));
  }

  private void hold(PaymentOrder order, Grantee grantee, Set<Hold> reasons) {
    if (!reasons.isEmpty()) {
      sayHeld(order, reasons);
      askForAccount(grantee, reasons);
    }
  }

  private PaymentOrder added(Fresh fresh) {
    OrderNumber number = store.add(fresh, clock.today());
    return store.lock(List.of(number)).getFirst().order();
  }

  private void askForAccount(Grantee grantee, Set<Hold> reasons) {
    if (reasons.contains(Hold.NO_ACCOUNT) && !reasons.contains(Hold.ACCOUNT_CHANGING)) {
      post.tell(grantee, "account-needed", "payment/account");
    }
  }

  /** Something came in the way of paying a provider, or went. */
  void review(ProviderId provider) {
    store.lockOpen(provider).forEach(this::review);
  }

  /** The same for one case. */
  void review(CaseId caseId) {
    store.lockOpen(caseId).forEach(this::review);
  }

  /** Whether nothing is in the way of that order; when there is, it is held. */
  boolean isFree(Row row) {
    return review(row);
  }

  private boolean review(Row row) {
    PaymentOrder order = row.order();
    Set<Hold> reasons = holds.of(order.provider(), order.caseId());
    if (reasons.isEmpty()) {
      if (order.state() instanceof State.Held) {
        becomeReady(row);
      }
      return true;
    }
    if (!order.state().equals(new State.Held(reasons))) {
      store.hold(order.number(), reasons);
      sayHeld(order, reasons);
    }
    return false;
  }

  private void becomeReady(Row row) {
    PaymentOrder order = row.order();
    Money amount = row.booked() ? order.amount() : fitting(order);
    if (amount.isNegative() || amount.isZero()) {
      withdraw(row, Dutch.text("payment.withdrawn.nothingLeft"));
      return;
    }
    if (!row.booked()) {
      books.book(order, amount);
    }
    store.ready(order.number(), amount);
    post.say(
        order.caseId(),
        "ready",
        "order",
        order.number().toString(),
        "amount",
        Dutch.moneyInCents(amount));
  }

  /** An amendment or a set-off may have taken from what could be paid when it was ordered. */
  private Money fitting(PaymentOrder order) {
    Money left = books.left(order.caseId(), order.kind());
    return left.compareTo(order.amount()) < 0 ? left : order.amount();
  }

  /** What the ledger does not have yet of that kind of order in that case. */
  Money unbooked(CaseId caseId, Kind kind) {
    return Money.sum(unbookedOrders(caseId, kind).map(row -> row.order().amount()).toList());
  }

  /** Orders of that kind that the ledger does not have yet will not be paid. */
  void withdrawUnbooked(CaseId caseId, Kind kind, String because) {
    unbookedOrders(caseId, kind).toList().forEach(row -> withdraw(row, because));
  }

  private Stream<Row> unbookedOrders(CaseId caseId, Kind kind) {
    return store.lockOpen(caseId).stream()
        .filter(row -> !row.booked())
        .filter(row -> row.order().kind() == kind);
  }

  /** It will not be paid; what the ledger has of it is taken back. */
  void withdraw(Row row, String because) {
    PaymentOrder order = row.order();
    if (order.isOpen()) {
      store.withdraw(order.number(), because);
    }
    term.withdrawn(order);
    if (row.booked()) {
      books.takeBack(order, because);
    }
    post.say(
        order.caseId(),
        row.booked() ? "takenBack" : "withdrawn",
        "order",
        order.number().toString(),
        "amount",
        Dutch.moneyInCents(order.amount()),
        "because",
        because);
  }

  private void sayHeld(PaymentOrder order, Set<Hold> reasons) {
    post.say(
        order.caseId(),
        "held",
        "order",
        order.number().toString(),
        "because",
        reasons.stream()
            .map(reason -> Dutch.text("payment.hold." + reason))
            .collect(Collectors.joining("; ")));
  }
}
