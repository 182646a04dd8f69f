package nl.rekenschap.payment;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardChange;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.ledger.Basis;
import nl.rekenschap.ledger.CaseAmounts;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Payments in the state that a test is about; the subsidy is JINC's, 65,000 euro in 2025. */
@Component
@Profile("roomtest")
public class PaymentSituation {

  public static final CaseId CASE = new CaseId("2025-jinc");
  public static final ProviderId JINC = new ProviderId("jinc");
  public static final ProviderId LEERGELD = new ProviderId("leergeld");
  public static final String IBAN = "NL91ABNA0417164300";
  public static final String OTHER_IBAN = "NL44RABO0123456789";

  private final World world;
  private final AwardSituation awards;
  private final Award award;
  private final Payments payments;
  private final PaymentOrders orders;
  private final BankAccounts accounts;
  private final Ledger ledger;
  private final Workflow workflow;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  PaymentSituation(
      World world,
      AwardSituation awards,
      Award award,
      Payments payments,
      PaymentOrders orders,
      BankAccounts accounts,
      Ledger ledger,
      Workflow workflow,
      TransactionTemplate transaction,
      JdbcClient jdbc) {
    this.world = world;
    this.awards = awards;
    this.award = award;
    this.payments = payments;
    this.orders = orders;
    this.accounts = accounts;
    this.ledger = ledger;
    this.workflow = workflow;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /** JINC has an account that was confirmed. */
  public void withAccount() {
    payments.takeInConfirmed(JINC, IBAN, "Stichting JINC");
  }

  /** Awarded on that day. */
  public void awarded(String day) {
    world.itIs(day);
    awards.awarded("jinc");
  }

  /** The advances of an awarded case run, by the quarter. */
  public void running() {
    transaction.executeWithoutResult(
        status -> workflow.start("advance-payments", CASE, CASE.value()));
  }

  /** The same by another schedule. */
  public void running(AdvanceSchedule schedule) {
    jdbc.sql("UPDATE award.award SET schedule = :schedule WHERE case_id = :case")
        .param("schedule", schedule.name())
        .param("case", CASE.value())
        .update();
    running();
  }

  /** Awarded in December, with an account; the first quarter was ordered on 1 January. */
  public void firstQuarterOrdered() {
    awarded("2024-12-10");
    withAccount();
    running();
    world.timePassesTo("2025-01-02");
  }

  public OrderNumber first() {
    return all().getFirst().number();
  }

  public List<PaymentOrder> all() {
    return file().orders();
  }

  public PaymentFile file() {
    return world.as("officer", () -> payments.file(CASE));
  }

  public List<Phase> phases() {
    return all().stream().map(order -> order.state().phase()).toList();
  }

  public void release() {
    List<OrderNumber> ready =
        all().stream()
            .filter(order -> order.state().phase() == Phase.READY)
            .map(PaymentOrder::number)
            .toList();
    world.as("manager", () -> orders.release(ready));
  }

  /** All that is ready is released and exported. */
  public Batch exported() {
    release();
    return world.as("controller", () -> orders.export());
  }

  /** The finance package says of the newest order that it was paid today. */
  public void paid() {
    settled(Outcome.PAID);
  }

  public void refused() {
    settled(Outcome.REFUSED);
  }

  private void settled(Outcome outcome) {
    OrderNumber exported =
        all().stream()
            .filter(order -> order.state().phase() == Phase.EXPORTED)
            .map(PaymentOrder::number)
            .findFirst()
            .orElseThrow();
    world.as("controller", () -> orders.settle(exported, "F-1", world.today(), outcome));
  }

  /** The award has another amount from today. */
  public void amended(String amount) {
    Money to = Money.of(amount);
    boolean more = to.compareTo(ledger(Figure.AWARDED)) > 0;
    change(more ? ChangeKind.RAISE : ChangeKind.LOWER, Optional.of(to), Optional.empty());
  }

  /** The award is taken back. */
  public void withdrawn() {
    change(ChangeKind.WITHDRAW, Optional.of(Money.ZERO), Optional.empty());
  }

  /** The subsidy stops today, before its last day; the amount stays. */
  public void ended() {
    change(ChangeKind.END, Optional.empty(), Optional.empty());
  }

  /** Leergeld takes the place of JINC. */
  public void succeeded() {
    change(ChangeKind.SUCCESSOR, Optional.empty(), Optional.of(LEERGELD));
  }

  private void change(ChangeKind kind, Optional<Money> amount, Optional<ProviderId> provider) {
    int number = award.of(CASE).orElseThrow().versions().size() + 1;
    award.amend(
        CASE,
        new AwardChange(
            "wijziging-" + number,
            kind,
            world.today(),
            "Mina Oefen",
            amount,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            provider,
            "Besluit van het college"));
  }

  public void determined(String amount) {
    ledger.determine(CASE, Money.of(amount), Basis.of("determination", "Besluit"));
  }

  public Money ledger(Figure figure) {
    CaseAmounts amounts = ledger.of(CASE);
    return amounts.of(figure);
  }

  /** JINC's signatory asks for another account; the case of that request. */
  public CaseId asked() {
    world.as("jinc", () -> accounts.askForMine(OTHER_IBAN, "Stichting JINC", "Andere bank"));
    return change().caseId();
  }

  public AccountChange change() {
    return world.as("officer", () -> accounts.of(JINC)).changes().getFirst();
  }
}
