package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import nl.rekenschap.payment.AccountFile;
import nl.rekenschap.payment.BankAccounts;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;

/** The accounts of one provider, and the form that asks for another one. */
abstract class AccountPage extends Page {

  private static final String KEY = "payment.AccountPage.";

  private final TextField iban = new TextField(Texts.text(KEY + "iban"));
  private final TextField holder = new TextField(Texts.text(KEY + "holder"));
  private final TextArea because = TaskPage.area(KEY + "because", "because", BankAccounts.LONGEST);
  final Div content = new Div();

  AccountPage(String title) {
    super(title);
    iban.setId("iban");
    iban.setMaxLength(60);
    iban.setHelperText(Texts.text(KEY + "ibanHelp"));
    holder.setId("holder");
    holder.setMaxLength(BankAccounts.LONGEST_HOLDER);
    holder.setHelperText(Texts.text(KEY + "holderHelp"));
    because.setHelperText(Texts.text(KEY + "becauseHelp"));
    field("iban", iban);
    field("holder", holder);
    field("because", because);
    add(content);
  }

  /** What is known now. */
  abstract AccountFile file();

  /** Whether the acting person may ask for another account. */
  abstract boolean mayAsk();

  abstract void ask(String number, String name, String why);

  final void refresh() {
    AccountFile file = file();
    content.removeAll();
    content.add(new AccountPanel(file));
    if (mayAsk() && file.open().isEmpty()) {
      content.add(form());
    }
  }

  private Section form() {
    Button ask = new Button(Texts.text(KEY + "ask"), click -> ask());
    ask.setId("ask");
    ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(ask);
    actions.addClassName("actions");
    Div form = new Div(iban, holder, because);
    form.addClassName("form-grid");
    return new Section(
        Texts.text(KEY + "form"), new Paragraph(Texts.text(KEY + "explain")), form, actions);
  }

  private void ask() {
    if (attempt(() -> ask(iban.getValue(), holder.getValue(), because.getValue()))) {
      done(KEY + "asked");
      iban.clear();
      holder.clear();
      because.clear();
      refresh();
    }
  }
}
