package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.payment.OrderStore.Row;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrder.State;
import org.springframework.stereotype.Component;

/** Takes in what the finance package gives back of orders. */
@Component
class Settling {

  private final OrderStore store;
  private final AccountStore accounts;
  private final OrderCourse course;
  private final TakingBack takingBack;
  private final PaymentTerm term;
  private final Access access;
  private final PaymentPost post;
  private final BusinessClock clock;

  Settling(
      OrderStore store,
      AccountStore accounts,
      OrderCourse course,
      TakingBack takingBack,
      PaymentTerm term,
      Access access,
      PaymentPost post,
      BusinessClock clock) {
    this.store = store;
    this.accounts = accounts;
    this.course = course;
    this.takingBack = takingBack;
    this.term = term;
    this.access = access;
    this.post = post;
    this.clock = clock;
  }

  /** All lines of a file, or none: then gives what is wrong in them, by line. */
  List<LineProblem> all(ReferenceFile file) {
    List<LineProblem> problems = new ArrayList<>(file.problems());
    Map<OrderNumber, Row> orders = new HashMap<>();
    store
        .lock(file.lines().stream().map(line -> line.settlement().number()).distinct().toList())
        .forEach(row -> orders.put(row.order().number(), row));
    Set<OrderNumber> seen = new HashSet<>();
    Map<Settlement, Row> sound = new LinkedHashMap<>();
    for (ReferenceFile.Line line : file.lines()) {
      try {
        Settlement settlement = line.settlement();
        if (!seen.add(settlement.number())) {
          throw new Refused("payment.reference.twice", settlement.number());
        }
        Row row = orders.get(settlement.number());
        if (row == null) {
          throw new Refused("payment.reference.unknown", settlement.number());
        }
        require(row.order(), settlement);
        sound.put(settlement, row);
      } catch (Refused refused) {
        problems.add(new LineProblem(line.number(), refused));
      }
    }
    if (problems.isEmpty() && file.lines().isEmpty()) {
      throw Refused.at("references", "payment.reference.empty");
    }
    if (problems.isEmpty()) {
      sound.forEach((settlement, row) -> settle(row, settlement));
    }
    return problems.stream().sorted(Comparator.comparingInt(LineProblem::line)).toList();
  }

  void one(OrderNumber number, String reference, LocalDate on, Outcome outcome) {
    Row row = store.lock(List.of(number)).stream().findFirst().orElseThrow(Refused::notFound);
    Settlement settlement =
        new Settlement(
            number,
            Prose.line("reference", reference, ReferenceFile.LONGEST_REFERENCE),
            on,
            outcome);
    require(row.order(), settlement);
    settle(row, settlement);
  }

  private void require(PaymentOrder order, Settlement settlement) {
    if (!(order.state() instanceof State.Exported)) {
      throw new Refused(
          "payment.reference.notExported",
          order.number(),
          Dutch.text("payment.phase." + order.state().phase()));
    }
    if (settlement.on().isAfter(clock.today())) {
      throw Refused.at("on", "payment.reference.future");
    }
    if (settlement.on().isBefore(order.orderedOn())) {
      throw Refused.at("on", "payment.reference.tooEarly", order.orderedOn());
    }
  }

  private void settle(Row row, Settlement settlement) {
    PaymentOrder order = row.order();
    String by = access.current().name();
    switch (settlement.outcome()) {
      case PAID -> {
        store.settle(order.number(), Phase.PAID, settlement.reference(), settlement.on(), by);
        term.paid(order, settlement.on());
        say(order, settlement, "paid");
      }
      case REFUSED -> {
        store.settle(order.number(), Phase.REFUSED, settlement.reference(), settlement.on(), by);
        say(order, settlement, "refusedByBank");
        distrust(order);
        takingBack.refused(row);
      }
    }
  }

  /** The account to which the bank did not pay counts no more, until it is confirmed anew. */
  private void distrust(PaymentOrder order) {
    boolean inUse =
        order.state() instanceof State.Exported exported
            && accounts
                .inUse(order.provider())
                .filter(account -> account.iban().equals(exported.iban()))
                .isPresent();
    if (inUse) {
      accounts.end(order.provider(), clock.today(), BankAccount.Ended.REFUSED_BY_BANK);
      course.review(order.provider());
    }
  }

  private void say(PaymentOrder order, Settlement settlement, String what) {
    post.say(
        order.caseId(),
        what,
        "order",
        order.number().toString(),
        "amount",
        Dutch.moneyInCents(order.amount()),
        "on",
        Dutch.date(settlement.on()),
        "reference",
        settlement.reference());
  }
}
