package nl.rekenschap.payment;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.payment.OrderStore.Row;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrder.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The payment orders of all cases: released by a manager, exported by somebody else for the finance
 * package, and settled with what that gives back.
 */
@Service
public class PaymentOrders {

  /** Most orders on a page, and files in the list of files. */
  public static final int PAGE = 50;

  private static final int LONGEST_SEARCH = 200;

  private final OrderStore store;
  private final BatchStore batches;
  private final AccountStore accounts;
  private final OrderCourse course;
  private final Settling settling;
  private final PaymentSettings settings;
  private final Access access;
  private final PaymentPost post;
  private final BusinessClock clock;

  PaymentOrders(
      OrderStore store,
      BatchStore batches,
      AccountStore accounts,
      OrderCourse course,
      Settling settling,
      PaymentSettings settings,
      Access access,
      PaymentPost post,
      BusinessClock clock) {
    this.store = store;
    this.batches = batches;
    this.accounts = accounts;
    this.course = course;
    this.settling = settling;
    this.settings = settings;
    this.access = access;
    this.post = post;
    this.clock = clock;
  }

  /**
   * One page of the orders, soonest due first.
   *
   * @param phase empty for all
   * @param text within number, case, provider, name or reference; may be empty
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  public List<PaymentOrder> list(Optional<Phase> phase, String text, int page) {
    if (page < 0 || page > 100_000 || text.length() > LONGEST_SEARCH) {
      throw new IllegalArgumentException("page out of range");
    }
    return store.list(phase.map(Enum::name).orElse(""), text.strip(), page * PAGE, PAGE + 1);
  }

  /** How many orders there are in each state, and their sum. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  public Map<Phase, PhaseTotal> totals() {
    return store.totals();
  }

  /** The newest files that were exported. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  public List<Batch> batches() {
    return batches.newest(PAGE);
  }

  /** Largest file of references, in megabytes. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  public int largestReferenceMegabytes() {
    return settings.largestReferenceMegabytes();
  }

  /**
   * A manager lets these orders be paid: all of them, or none.
   *
   * @throws Refused {@code payment.release.none}, {@code payment.release.notReady}
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void release(Collection<OrderNumber> numbers) {
    if (numbers.isEmpty()) {
      throw new Refused("payment.release.none");
    }
    Person person = access.current();
    for (Row row : locked(numbers)) {
      PaymentOrder order = row.order();
      if (!(order.state() instanceof State.Ready) || !course.isFree(row)) {
        throw new Refused("payment.release.notReady", order.number());
      }
      store.release(order.number(), person, clock.now());
      post.sayInside(order.caseId(), "released", "order", order.number().toString());
    }
  }

  /**
   * Makes the file of all that is released.
   *
   * @throws Refused as {@link #export(Collection)}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  @Transactional
  public Batch export() {
    return exported(store.released());
  }

  /**
   * Makes a file of these orders for the finance package, and keeps it.
   *
   * @throws Refused {@code payment.export.none}, {@code .already}, {@code .notReleased}, {@code
   *     .fourEyes} for who released one of them
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  @Transactional
  public Batch export(Collection<OrderNumber> numbers) {
    return exported(numbers);
  }

  private Batch exported(Collection<OrderNumber> numbers) {
    if (numbers.isEmpty()) {
      throw new Refused("payment.export.none");
    }
    List<Row> rows = locked(numbers);
    rows.forEach(this::requireExportable);
    List<PaymentCsv.Line> lines = rows.stream().map(row -> line(row.order())).toList();
    byte[] content = PaymentCsv.of(lines);
    BigDecimal total =
        rows.stream()
            .map(row -> row.order().amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String by = access.current().name();
    long batch = batches.add(clock.now(), by, rows.size(), total, content, Sha256.of(content));
    for (Row row : rows) {
      PaymentOrder order = row.order();
      store.export(order.number(), batch, account(order));
      post.sayInside(
          order.caseId(),
          "exported",
          "order",
          order.number().toString(),
          "batch",
          Long.toString(batch));
    }
    return batches.find(batch).orElseThrow();
  }

  private List<Row> locked(Collection<OrderNumber> numbers) {
    List<Row> rows = store.lock(numbers);
    if (rows.size() != numbers.stream().distinct().count()) {
      throw Refused.notFound();
    }
    return rows;
  }

  private void requireExportable(Row row) {
    OrderNumber number = row.order().number();
    switch (row.order().state()) {
      case State.Exported exported ->
          throw new Refused("payment.export.already", number, exported.batch());
      case State.Paid paid -> throw new Refused("payment.export.settled", number);
      case State.Refused refused -> throw new Refused("payment.export.settled", number);
      case State.Released released -> {
        if (!course.isFree(row)) {
          throw new Refused("payment.export.notReleased", number);
        }
      }
      case State.Held held -> throw new Refused("payment.export.notReleased", number);
      case State.Ready ready -> throw new Refused("payment.export.notReleased", number);
      case State.Withdrawn withdrawn -> throw new Refused("payment.export.notReleased", number);
    }
    Set<PersonId> hands = access.current().hands();
    if (row.releasedBy().map(PersonId::new).filter(hands::contains).isPresent()) {
      throw new Refused("payment.export.fourEyes", number);
    }
  }

  private PaymentCsv.Line line(PaymentOrder order) {
    BankAccount account = account(order);
    return new PaymentCsv.Line(
        order.number(),
        order.caseId().value(),
        order.providerName(),
        account.holder(),
        account.iban(),
        order.amount(),
        Dutch.text("payment.kind." + order.kind()) + " " + order.title() + " " + order.year(),
        order.dueOn());
  }

  private BankAccount account(PaymentOrder order) {
    return accounts.inUse(order.provider()).orElseThrow(IllegalStateException::new);
  }

  /**
   * The content of a file as it was made.
   *
   * @throws Refused when there is no such file
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  public byte[] content(long batch) {
    Batch found = batches.find(batch).orElseThrow(Refused::notFound);
    byte[] content = batches.content(batch);
    if (!Sha256.of(content).equals(found.sha256())) {
      throw new IllegalStateException("payment file " + batch + " is not what was exported");
    }
    return content;
  }

  /**
   * Takes in what the finance package gives back, as file: all lines, or none.
   *
   * @return what is wrong, line by line; empty when it was taken in
   * @throws Refused at {@code references}: empty, too large, no UTF-8
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  @Transactional
  public List<LineProblem> settle(byte[] file) {
    if (file.length > settings.largestReferenceMegabytes() << 20) {
      throw Refused.at(
          "references", "payment.reference.tooLarge", settings.largestReferenceMegabytes());
    }
    return settling.all(ReferenceFile.read(ReferenceFile.decode(file)));
  }

  /**
   * The same for one order, by hand.
   *
   * @throws Refused at {@code reference} or {@code on}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
  @Transactional
  public void settle(OrderNumber number, String reference, LocalDate on, Outcome outcome) {
    settling.one(number, reference, on, outcome);
  }
}
