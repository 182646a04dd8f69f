package nl.rekenschap.payment;

import static nl.rekenschap.payment.PaymentSituation.CASE;
import static nl.rekenschap.payment.PaymentSituation.IBAN;
import static nl.rekenschap.payment.PaymentSituation.JINC;
import static nl.rekenschap.payment.PaymentSituation.OTHER_IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.payment.PaymentOrder.Hold;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrder.State;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class AccountProcessTest {

  @Autowired private World world;
  @Autowired private PaymentSituation situation;
  @Autowired private BankAccounts accounts;
  @Autowired private PaymentOrders orders;
  @Autowired private JdbcClient jdbc;

  private void onPaper(CaseId change, String who) {
    world.as(
        who,
        () ->
            accounts.confirmOnPaper(
                world.task(change, PaymentTask.CONFIRM_ON_PAPER), "Afschrift van maart"));
  }

  private void byCall(CaseId change, String who) {
    world.as(
        who,
        () ->
            accounts.confirmByCall(
                world.task(change, PaymentTask.CONFIRM_BY_CALL),
                "J. Bestuurder",
                "024 329 90 00",
                "Het contract van 2024",
                world.today()));
  }

  @Test
  void another_account_blocks_payment_until_two_people_have_confirmed_it() {
    situation.firstQuarterOrdered();
    situation.release();
    CaseId change = situation.asked();

    assertThat(situation.all().getFirst().state())
        .isEqualTo(new State.Held(Set.of(Hold.ACCOUNT_CHANGING)));
    assertThatThrownBy(() -> world.as("controller", () -> orders.export()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.export.none");
    onPaper(change, "officer");
    assertThat(situation.phases()).containsExactly(Phase.HELD);
    byCall(change, "controller");

    assertThat(situation.phases()).containsExactly(Phase.READY);
    assertThat(world.hasEnded(change)).isTrue();
    assertThat(world.visited("account-change")).contains("Step_UseAccount", "End_AccountInUse");
    AccountFile file = world.as("officer", () -> accounts.of(JINC));
    assertThat(file.inUse().orElseThrow().iban().value()).isEqualTo(OTHER_IBAN);
    assertThat(file.accounts())
        .extracting(account -> account.iban().value())
        .containsExactly(OTHER_IBAN, IBAN);
    assertThat(file.accounts().getLast().until()).contains(LocalDate.of(2025, 1, 2));
    assertThat(world.happened(change))
        .containsSubsequence(
            "payment.event.accountAsked",
            "post.event.queued",
            "payment.event.accountOnPaper",
            "payment.event.accountByCall",
            "payment.event.accountInUse");
  }

  @Test
  void who_checked_the_paper_does_not_make_the_call() {
    situation.firstQuarterOrdered();
    CaseId change = situation.asked();
    onPaper(change, "officer");

    assertThatThrownBy(() -> byCall(change, "officer"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("workflow.fourEyes");
    assertThat(situation.phases()).containsExactly(Phase.HELD);

    byCall(change, world.person("officer-2", Role.GRANT_OFFICER));
    assertThat(situation.phases()).containsExactly(Phase.READY);
  }

  @Test
  void an_account_that_is_wrong_on_paper_is_rejected_and_the_old_one_stays() {
    situation.firstQuarterOrdered();
    CaseId change = situation.asked();

    world.as(
        "officer",
        () ->
            accounts.reject(
                world.task(change, PaymentTask.CONFIRM_ON_PAPER),
                PaymentTask.CONFIRM_ON_PAPER,
                "De naam klopt niet."));

    assertThat(world.hasEnded(change)).isTrue();
    assertThat(world.visited("account-change"))
        .contains("Step_RejectAccount", "End_AccountRejected")
        .doesNotContain("Task_ConfirmAccountByCall");
    assertThat(situation.phases()).containsExactly(Phase.READY);
    assertThat(situation.change().state())
        .isInstanceOfSatisfying(
            AccountChange.State.Rejected.class,
            no -> assertThat(no.because()).isEqualTo("De naam klopt niet."));
  }

  @Test
  void an_account_that_the_provider_does_not_know_on_the_telephone_is_rejected() {
    situation.firstQuarterOrdered();
    CaseId change = situation.asked();
    onPaper(change, "officer");

    world.as(
        "controller",
        () ->
            accounts.reject(
                world.task(change, PaymentTask.CONFIRM_BY_CALL),
                PaymentTask.CONFIRM_BY_CALL,
                "De penningmeester weet van niets."));

    assertThat(world.hasEnded(change)).isTrue();
    AccountFile file = world.as("officer", () -> accounts.of(JINC));
    assertThat(file.inUse().orElseThrow().iban().value()).isEqualTo(IBAN);
    assertThat(file.open()).isEmpty();
    assertThat(situation.phases()).containsExactly(Phase.READY);
  }

  @Test
  void the_owners_of_the_provider_are_told_that_another_account_was_asked_for() {
    situation.firstQuarterOrdered();
    world.contact("eigenaar", "jinc", Duty.OWNER);
    world.contact("lezer", "jinc", Duty.READER);
    situation.asked();

    assertThat(
            jdbc.sql("SELECT to_name FROM post.mail WHERE subject LIKE 'Ander rekening%'")
                .query(String.class)
                .list())
        .contains("eigenaar")
        .doesNotContain("lezer");
  }

  @Test
  void only_who_may_sign_asks_for_another_account() {
    String editor = world.contact("invuller", "jinc", Duty.EDITOR);

    assertThatThrownBy(
            () -> world.as(editor, () -> accounts.askForMine(OTHER_IBAN, "JINC", "Nieuw")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("access.duty.SIGNATORY");
  }

  @Test
  void a_second_request_waits_until_the_first_is_done() {
    situation.awarded("2025-01-10");
    situation.asked();

    assertThatThrownBy(
            () -> world.as("officer", () -> accounts.ask(JINC, IBAN, "JINC", "Toch deze")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.account.open");
  }

  @Test
  void the_first_account_of_a_provider_is_confirmed_by_two_people_as_well() {
    situation.awarded("2025-01-10");
    situation.running();
    world.timePassesTo("2025-01-10");
    assertThat(situation.all().getFirst().state())
        .isEqualTo(new State.Held(Set.of(Hold.NO_ACCOUNT)));
    CaseId change = situation.asked();
    assertThat(situation.all().getFirst().state())
        .isEqualTo(new State.Held(Set.of(Hold.NO_ACCOUNT, Hold.ACCOUNT_CHANGING)));

    onPaper(change, "officer");
    byCall(change, "controller");

    assertThat(situation.phases()).containsExactly(Phase.READY);
    assertThat(world.happened(CASE)).contains("payment.event.ready");
  }

  @Test
  void a_number_that_is_none_and_a_call_before_the_request_are_refused() {
    situation.awarded("2025-01-10");
    CaseId change = situation.asked();
    onPaper(change, "officer");
    var task = world.task(change, PaymentTask.CONFIRM_BY_CALL);

    assertThatThrownBy(
            () ->
                world.as(
                    "controller",
                    () -> accounts.confirmByCall(task, "J", "bel maar", "Contract", world.today())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.account.number");
    for (LocalDate day : new LocalDate[] {world.today().minusDays(1), world.today().plusDays(1)}) {
      assertThatThrownBy(
              () ->
                  world.as(
                      "controller",
                      () -> accounts.confirmByCall(task, "J", "024 3299000", "Contract", day)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("payment.account.calledOn");
    }
  }
}
