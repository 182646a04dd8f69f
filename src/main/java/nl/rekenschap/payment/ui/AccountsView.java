package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.payment.AccountFile;
import nl.rekenschap.payment.BankAccounts;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** To which account each provider is paid. */
@Route("payment/accounts")
@Menu(title = "payment.AccountsView.menu", order = 32)
@RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
public final class AccountsView extends Page implements BeforeEnterObserver {

  private static final String KEY = "payment.AccountsView.";

  private final transient BankAccounts accounts;
  private final Div content = new Div();

  AccountsView(BankAccounts accounts) {
    super(Texts.text(KEY + "title"));
    this.accounts = accounts;
    add(new Paragraph(Texts.text(KEY + "introduction")), content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    content.removeAll();
    List<AccountFile> all = accounts.all();
    content.add(all.isEmpty() ? new EmptyState(Texts.text(KEY + "empty")) : table(all));
  }

  private static Component table(List<AccountFile> all) {
    Table table =
        new Table(
            Texts.text(KEY + "title"),
            Texts.text(KEY + "provider"),
            Texts.text(KEY + "iban"),
            Texts.text(KEY + "holder"),
            Texts.text(KEY + "state"));
    for (AccountFile file : all) {
      table.row(
          new Anchor("payment/provider/" + file.provider(), file.name()),
          file.inUse().map(account -> account.iban().inGroups()).orElse("–"),
          file.inUse().map(account -> account.holder()).orElse("–"),
          state(file));
    }
    return table;
  }

  private static Component state(AccountFile file) {
    if (file.open().isPresent()) {
      return new Badge(Texts.text(KEY + "changing"), Badge.Tone.ATTENTION);
    }
    return file.inUse().isPresent()
        ? new Span(Texts.text(KEY + "confirmed"))
        : new Badge(Texts.text(KEY + "missing"), Badge.Tone.NEUTRAL);
  }
}
