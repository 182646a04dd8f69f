package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.payment.AccountChange;
import nl.rekenschap.payment.BankAccounts;
import nl.rekenschap.payment.PaymentTask;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** The second of two people calls back, at a number that was known before the request. */
@Route("payment/account-call")
@RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
public final class AccountCallView extends AccountTaskPage {

  private static final String KEY = "payment.AccountCallView.";

  private final transient BusinessClock clock;
  private final TextField whom = new TextField(Texts.text(KEY + "whom"));
  private final TextField number = new TextField(Texts.text(KEY + "number"));
  private final TextField knownFrom = new TextField(Texts.text(KEY + "knownFrom"));
  private final DayField on = DayField.of(Texts.text(KEY + "on"), "on");

  AccountCallView(BankAccounts accounts, BusinessClock clock) {
    super(accounts, PaymentTask.CONFIRM_BY_CALL, KEY);
    this.clock = clock;
    whom.setId("whom");
    whom.setMaxLength(BankAccounts.LONGEST_HOLDER);
    number.setId("number");
    number.setMaxLength(BankAccounts.LONGEST_NUMBER);
    number.setHelperText(Texts.text(KEY + "numberHelp"));
    knownFrom.setId("known-from");
    knownFrom.setMaxLength(BankAccounts.LONGEST);
    knownFrom.setHelperText(Texts.text(KEY + "knownFromHelp"));
  }

  @Override
  Component[] fields(AccountChange change) {
    on.setValue(clock.today());
    return new Component[] {
      field("whom", whom), field("number", number), field("knownFrom", knownFrom), field("on", on)
    };
  }

  @Override
  void confirm(TaskId id) {
    accounts.confirmByCall(
        id, whom.getValue(), number.getValue(), knownFrom.getValue(), on.chosen("on"));
  }
}
