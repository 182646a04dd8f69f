package nl.rekenschap.payment.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.payment.AccountFile;
import nl.rekenschap.payment.BankAccounts;
import nl.rekenschap.shell.Texts;

/** A provider's own account; who may sign asks for another one. */
@Route("payment/account")
@Menu(title = "payment.OwnAccountView.menu", order = 52)
@RolesAllowed(Names.PROVIDER_CONTACT)
public final class OwnAccountView extends AccountPage implements BeforeEnterObserver {

  private final transient BankAccounts accounts;
  private final transient Person person;

  OwnAccountView(BankAccounts accounts, Access access) {
    super(Texts.text("payment.OwnAccountView.title"));
    this.accounts = accounts;
    this.person = access.current();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    refresh();
  }

  @Override
  AccountFile file() {
    return accounts.mine();
  }

  @Override
  boolean mayAsk() {
    return person.may(Duty.SIGNATORY);
  }

  @Override
  void ask(String number, String name, String why) {
    accounts.askForMine(number, name, why);
  }
}
