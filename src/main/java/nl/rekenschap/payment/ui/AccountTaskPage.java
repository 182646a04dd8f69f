package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import nl.rekenschap.payment.AccountChange;
import nl.rekenschap.payment.BankAccounts;
import nl.rekenschap.payment.PaymentTask;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** One of the two people who confirm an account, or say no. */
abstract class AccountTaskPage extends Page implements HasUrlParameter<String> {

  private static final String SHARED = "payment.AccountTaskPage.";

  final transient BankAccounts accounts;
  private final PaymentTask kind;
  private final String texts;
  private final Div content = new Div();
  private transient TaskId task = new TaskId("0");

  AccountTaskPage(BankAccounts accounts, PaymentTask kind, String texts) {
    super(Texts.text(texts + "title"));
    this.accounts = accounts;
    this.kind = kind;
    this.texts = texts;
    add(content);
  }

  /** The fields of what was found; named, so that a refusal shows there. */
  abstract Component[] fields(AccountChange change);

  abstract void confirm(TaskId id);

  @Override
  public void setParameter(BeforeEvent event, String id) {
    task = new TaskId(id);
    AccountChange change = accounts.desk(task, kind);
    forgetFields();
    content.removeAll();
    content.add(
        new Paragraph(Texts.text(texts + "explain")),
        new Paragraph(
            new Anchor("payment/provider/" + change.provider(), Texts.text(SHARED + "accounts"))),
        new Section(Texts.text(SHARED + "asked"), AccountPanel.asked(change)));
    change
        .paper()
        .ifPresent(
            paper ->
                content.add(
                    new Paragraph(Texts.text(SHARED + "onPaper", paper.what(), paper.by()))));
    content.add(confirmation(change), rejection());
  }

  private Section confirmation(AccountChange change) {
    Button confirm = new Button(Texts.text(texts + "confirm"), click -> finish());
    confirm.setId("submit");
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div form = new Div(fields(change));
    form.addClassName("form-grid");
    Div actions = new Div(confirm);
    actions.addClassName("actions");
    return new Section(Texts.text(texts + "found"), form, actions);
  }

  private Section rejection() {
    TextArea because =
        field("because", TaskPage.area(SHARED + "because", "because", BankAccounts.LONGEST));
    Button reject =
        new Button(
            Texts.text(SHARED + "reject"),
            click -> {
              if (attempt(() -> accounts.reject(task, kind, because.getValue()))) {
                leave(SHARED + "rejected");
              }
            });
    reject.setId("reject");
    reject.addThemeVariants(ButtonVariant.LUMO_ERROR);
    Div actions = new Div(reject);
    actions.addClassName("actions");
    return new Section(
        Texts.text(SHARED + "wrong"),
        new Paragraph(Texts.text(SHARED + "rejectHelp")),
        because,
        actions);
  }

  private void finish() {
    if (attempt(() -> confirm(task))) {
      leave(texts + "done");
    }
  }

  private void leave(String told) {
    tell(Texts.text(told));
    getUI().ifPresent(ui -> ui.navigate("workflow/list"));
  }
}
