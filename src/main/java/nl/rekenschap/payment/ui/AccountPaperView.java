package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.payment.AccountChange;
import nl.rekenschap.payment.BankAccounts;
import nl.rekenschap.payment.PaymentTask;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** The first of two people holds the account against paper of the bank. */
@Route("payment/account-paper")
@RolesAllowed(Names.GRANT_OFFICER)
public final class AccountPaperView extends AccountTaskPage {

  private static final String KEY = "payment.AccountPaperView.";

  private final TextArea paper = TaskPage.area(KEY + "paper", "paper", BankAccounts.LONGEST);

  AccountPaperView(BankAccounts accounts) {
    super(accounts, PaymentTask.CONFIRM_ON_PAPER, KEY);
    paper.setHelperText(Texts.text(KEY + "paperHelp"));
  }

  @Override
  Component[] fields(AccountChange change) {
    return new Component[] {field("paper", paper)};
  }

  @Override
  void confirm(TaskId id) {
    accounts.confirmOnPaper(id, paper.getValue());
  }
}
