package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.payment.AccountFile;
import nl.rekenschap.payment.BankAccounts;
import nl.rekenschap.shell.Texts;

/** The accounts of a provider, for staff; an officer asks for another one on its behalf. */
@Route("payment/provider")
@RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
public final class ProviderAccountView extends AccountPage implements HasUrlParameter<String> {

  private final transient BankAccounts accounts;
  private final transient Person person;
  private transient ProviderId provider = new ProviderId("unknown");

  ProviderAccountView(BankAccounts accounts, Access access) {
    super(Texts.text("payment.ProviderAccountView.title"));
    this.accounts = accounts;
    this.person = access.current();
    addComponentAtIndex(
        1,
        new Paragraph(
            new Anchor("payment/accounts", Texts.text("payment.ProviderAccountView.back"))));
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    try {
      provider = new ProviderId(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
    title(Texts.text("payment.ProviderAccountView.title") + ": " + file().name());
    refresh();
  }

  @Override
  AccountFile file() {
    return accounts.of(provider);
  }

  @Override
  boolean mayAsk() {
    return person.has(Role.GRANT_OFFICER);
  }

  @Override
  void ask(String number, String name, String why) {
    accounts.ask(provider, number, name, why);
  }
}
