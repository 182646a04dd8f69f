package nl.rekenschap.payment;

import static nl.rekenschap.payment.PaymentSituation.CASE;
import static nl.rekenschap.payment.PaymentSituation.IBAN;
import static nl.rekenschap.payment.PaymentSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.payment.PaymentOrder.Hold;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrder.State;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Long because each test is one rule of the room, and they share their situation. */
@RoomTest
class PaymentRoomIT {

  @Autowired private World world;
  @Autowired private PaymentSituation situation;
  @Autowired private Payments payments;
  @Autowired private PaymentOrders orders;
  @Autowired private BankAccounts accounts;
  @Autowired private Clocks clocks;
  @Autowired private Statements statements;
  @Autowired private JdbcClient jdbc;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void an_order_goes_from_ready_to_paid() {
    situation.firstQuarterOrdered();
    situation.release();
    assertThat(situation.all().getFirst().state())
        .isInstanceOfSatisfying(
            State.Released.class, state -> assertThat(state.by()).isEqualTo("Mina Oefen"));
    Batch batch = world.as("controller", () -> orders.export());
    assertThat(situation.all().getFirst().state())
        .isEqualTo(new State.Exported(batch.number(), new Iban(IBAN)));

    situation.paid();

    assertThat(situation.all().getFirst().state())
        .isEqualTo(new State.Paid("F-1", LocalDate.of(2025, 1, 2), new Iban(IBAN)));
    assertThat(clocks.find(new Clocks.Key(CASE, ClockKind.PAYMENT, situation.first().toString())))
        .hasValueSatisfying(
            clock -> assertThat(clock.endedOn()).contains(LocalDate.of(2025, 1, 2)));
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.of(16_250));
    assertThat(world.happened(CASE))
        .containsSubsequence(
            "payment.event.planned",
            "payment.event.advanceOrdered",
            "payment.event.released",
            "payment.event.exported",
            "payment.event.paid");
    assertThat(world.happenedInside(CASE))
        .contains("payment.event.released", "payment.event.exported");
  }

  @Test
  void the_file_that_is_downloaded_again_is_the_same_to_the_byte() {
    situation.firstQuarterOrdered();
    Batch batch = situation.exported();
    byte[] once = world.as("officer", () -> orders.content(batch.number()));
    world.as("officer", () -> accounts.ask(JINC, "NL44RABO0123456789", "Ander", "Nieuw"));
    situation.paid();

    byte[] again = world.as("manager", () -> orders.content(batch.number()));

    assertThat(again).isEqualTo(once);
    assertThat(Sha256.of(again)).isEqualTo(batch.sha256());
    assertThat(new String(again, StandardCharsets.UTF_8))
        .contains(situation.first().toString(), IBAN, "16250,00", "Stichting JINC");
    assertThatThrownBy(() -> world.as("officer", () -> orders.content(batch.number() + 1)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void an_order_that_was_exported_is_not_exported_again() {
    situation.firstQuarterOrdered();
    situation.exported();
    OrderNumber number = situation.first();

    assertThatThrownBy(() -> world.as("controller", () -> orders.export(List.of(number))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.export.already");
    assertThatThrownBy(() -> world.as("controller", () -> orders.export()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.export.none");
    situation.paid();
    assertThatThrownBy(() -> world.as("controller", () -> orders.export(List.of(number))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.export.settled");
    assertThat(jdbc.sql("SELECT count(*) FROM payment.batch").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void who_released_an_order_does_not_export_it() {
    situation.firstQuarterOrdered();
    String both = world.person("baas", Role.MANAGER, Role.GRANT_OFFICER);
    world.as(both, () -> orders.release(List.of(situation.first())));

    assertThatThrownBy(() -> world.as(both, () -> orders.export()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.export.fourEyes");
    assertThat(situation.phases()).containsExactly(Phase.RELEASED);
  }

  @Test
  void what_is_held_is_not_released_and_what_is_ready_is_not_exported() {
    situation.firstQuarterOrdered();
    OrderNumber number = situation.first();
    assertThatThrownBy(() -> world.as("officer", () -> orders.export(List.of(number))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.export.notReleased");
    situation.asked();

    assertThatThrownBy(() -> world.as("manager", () -> orders.release(List.of(number))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.release.notReady");
    assertThatThrownBy(() -> world.as("manager", () -> orders.release(List.of())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.release.none");
    assertThatThrownBy(
            () -> world.as("manager", () -> orders.release(List.of(new OrderNumber(99_999)))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("kernel.notFound");
  }

  @Test
  void what_the_bank_refused_is_ordered_again_when_an_account_is_confirmed_and_booked_once() {
    situation.firstQuarterOrdered();
    situation.exported();
    LocalDate due = situation.all().getFirst().dueOn();

    situation.refused();

    assertThat(situation.phases()).containsExactly(Phase.REFUSED, Phase.HELD);
    assertThat(situation.all().getLast().state())
        .isEqualTo(new State.Held(Set.of(Hold.NO_ACCOUNT)));
    AccountFile file = world.as("officer", () -> accounts.of(JINC));
    assertThat(file.inUse()).isEmpty();
    assertThat(file.accounts().getFirst().ended()).contains(BankAccount.Ended.REFUSED_BY_BANK);

    payments.takeInConfirmed(JINC, "NL44RABO0123456789", "Stichting JINC");

    assertThat(situation.phases()).containsExactly(Phase.REFUSED, Phase.READY);
    assertThat(situation.all().getLast().insteadOf()).contains(situation.first());
    assertThat(situation.all().getLast().dueOn()).isEqualTo(due);
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.of(16_250));
    world.itIs("2025-01-20");
    situation.exported();
    situation.paid();
    assertThat(situation.phases()).containsExactly(Phase.REFUSED, Phase.PAID);
    assertThat(
            clocks
                .find(new Clocks.Key(CASE, ClockKind.PAYMENT, situation.first().toString()))
                .orElseThrow()
                .endedOn())
        .contains(LocalDate.of(2025, 1, 20));
  }

  @Test
  void a_file_of_references_settles_all_its_orders() {
    situation.firstQuarterOrdered();
    situation.exported();
    String file = "opdrachtnummer;kenmerk;datum;uitkomst\n" + situation.first() + ";F-77;";

    List<LineProblem> problems =
        world.as("officer", () -> orders.settle(bytes(file + "02-01-2025;betaald\n")));

    assertThat(problems).isEmpty();
    assertThat(situation.phases()).containsExactly(Phase.PAID);
  }

  @Test
  void with_one_wrong_line_nothing_of_the_file_is_taken_in() {
    situation.firstQuarterOrdered();
    situation.exported();
    String good = situation.first() + ";F-1;2025-01-02;betaald\n";

    List<LineProblem> problems =
        world.as(
            "officer",
            () ->
                orders.settle(
                    bytes(
                        good
                            + "RK00099999;F-2;2025-01-02;betaald\n"
                            + good
                            + "zomaar\n"
                            + "RK00099998;F-4;2025-01-02;misschien\n")));

    assertThat(problems)
        .extracting(problem -> problem.line() + " " + problem.why().messageKey())
        .containsExactly(
            "2 payment.reference.unknown",
            "3 payment.reference.twice",
            "4 payment.reference.cells",
            "5 payment.reference.outcome");
    assertThat(situation.phases()).containsExactly(Phase.EXPORTED);
  }

  @Test
  void what_was_not_sent_or_lies_outside_its_days_is_not_settled() {
    situation.firstQuarterOrdered();
    OrderNumber number = situation.first();
    assertRefused(number + ";F-1;2025-01-02;betaald", "payment.reference.notExported");
    situation.exported();
    assertRefused(number + ";F-1;2025-01-03;betaald", "payment.reference.future");
    assertRefused(number + ";F-1;2024-12-31;betaald", "payment.reference.tooEarly");
    situation.paid();
    assertRefused(number + ";F-1;2025-01-02;betaald", "payment.reference.notExported");
  }

  private void assertRefused(String line, String sentence) {
    assertThat(world.as("officer", () -> orders.settle(bytes(line))))
        .extracting(problem -> problem.why().messageKey())
        .containsExactly(sentence);
  }

  @Test
  void a_file_that_is_too_large_empty_or_no_text_is_refused() {
    assertThatThrownBy(() -> world.as("officer", () -> orders.settle(new byte[(1 << 20) + 1])))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.reference.tooLarge");
    assertThatThrownBy(() -> world.as("officer", () -> orders.settle(new byte[0])))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.reference.empty");
    assertThatThrownBy(() -> world.as("officer", () -> orders.settle(new byte[] {(byte) 0xff, 1})))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.reference.encoding");
  }

  @Test
  void the_list_is_one_statement_whatever_its_length() {
    situation.firstQuarterOrdered();
    copies(120);

    List<String> sent =
        statements.of(
            () ->
                world.as(
                    "officer", () -> assertThat(orders.list(Optional.empty(), "", 0)).hasSize(51)));

    assertThat(sent).filteredOn(sql -> sql.contains("payment.")).hasSize(1);
    world.as(
        "officer",
        () -> {
          assertThat(orders.list(Optional.empty(), "", 2)).hasSize(21);
          assertThat(orders.list(Optional.of(Phase.HELD), "", 0)).isEmpty();
          assertThat(orders.list(Optional.of(Phase.READY), situation.first().toString(), 0))
              .hasSize(1);
          assertThat(orders.list(Optional.empty(), "100%", 0)).isEmpty();
          assertThat(orders.totals().get(Phase.READY).orders()).isEqualTo(121);
        });
  }

  private void copies(int number) {
    jdbc.sql(
            """
            INSERT INTO payment.payment_order
              (case_id, provider_id, provider_name, title, year, kind, amount, ordered_on, due_on,
               term_used, booked, state, reasons)
            SELECT case_id, provider_id, provider_name, title, year, kind, amount, ordered_on,
                   due_on, 0, true, 'READY', '{}'
            FROM payment.payment_order CROSS JOIN generate_series(1, :number)
            """)
        .param("number", number)
        .update();
  }

  @Test
  void the_database_takes_no_amount_that_is_negative_too_precise_or_too_large() {
    situation.firstQuarterOrdered();
    for (String amount : List.of("-1", "0", "0.001", "1000000000")) {
      assertThatThrownBy(
              () -> jdbc.sql("UPDATE payment.payment_order SET amount = " + amount).update())
          .hasMessageContaining("violates check constraint");
    }
  }

  @Test
  void a_provider_sees_its_own_account_and_no_list_of_orders() {
    situation.firstQuarterOrdered();

    assertThat(world.as("jinc", () -> accounts.mine()).inUse().orElseThrow().iban().value())
        .isEqualTo(IBAN);
    assertThat(world.as("leergeld", () -> accounts.mine()).accounts()).isEmpty();
    assertThatThrownBy(() -> world.as("leergeld", () -> payments.file(CASE)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.as("jinc", () -> orders.list(Optional.empty(), "", 0)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("jinc", () -> accounts.of(JINC)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("officer", () -> orders.release(List.of())))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("manager", () -> orders.export()))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void an_account_that_was_confirmed_elsewhere_is_checked_and_marked() {
    assertThatThrownBy(() -> payments.takeInConfirmed(JINC, "NL00ABNA0417164300", "JINC"))
        .isInstanceOf(Refused.class);
    payments.takeInConfirmed(JINC, IBAN, "JINC");
    payments.takeInConfirmed(JINC, "NL44RABO0123456789", "JINC");

    assertThat(world.as("officer", () -> accounts.of(JINC)).accounts())
        .hasSize(2)
        .allMatch(BankAccount::practice);
    assertThat(world.as("officer", () -> accounts.all()))
        .filteredOn(file -> file.provider().equals(JINC))
        .singleElement()
        .satisfies(file -> assertThat(file.inUse()).isPresent());
  }

  @Test
  void the_same_account_is_not_asked_for_again() {
    situation.withAccount();

    assertThatThrownBy(
            () -> world.as("officer", () -> accounts.ask(JINC, IBAN, "Stichting JINC", "Zelfde")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.account.same");
  }

  @Test
  void two_people_who_export_at_the_same_moment_make_one_file() throws Exception {
    situation.firstQuarterOrdered();
    situation.release();
    CyclicBarrier start = new CyclicBarrier(2);

    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> made = new ArrayList<>();
      for (String who : List.of("officer", "controller")) {
        made.add(
            both.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  try {
                    world.as(who, () -> orders.export());
                    return true;
                  } catch (Refused refused) {
                    return false;
                  }
                }));
      }
      assertThat(made.get(0).get(20, TimeUnit.SECONDS))
          .isNotEqualTo(made.get(1).get(20, TimeUnit.SECONDS));
    }

    assertThat(jdbc.sql("SELECT count(*) FROM payment.batch").query(Long.class).single())
        .isEqualTo(1);
  }
}
