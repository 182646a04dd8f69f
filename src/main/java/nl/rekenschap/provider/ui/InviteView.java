package nl.rekenschap.provider.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.rekenschap.access.Invitation;
import nl.rekenschap.access.Invitations;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;

/** Who was invited chooses a user name and a password; the link in the address asks no login. */
@Route(value = "invite", autoLayout = false)
@AnonymousAllowed
public final class InviteView extends Page implements HasUrlParameter<String> {

  private final transient Invitations invitations;
  private final TextField id = new TextField(Texts.text("provider.InviteView.id"));
  private final PasswordField password =
      new PasswordField(Texts.text("provider.InviteView.password"));
  private final Div content = new Div();

  InviteView(Invitations invitations) {
    super(Texts.text("provider.InviteView.title"));
    this.invitations = invitations;
    addClassName("login");
    id.setId("id");
    id.setMaxLength(80);
    id.setAutocomplete(Autocomplete.USERNAME);
    id.setHelperText(Texts.text("provider.InviteView.idHelp"));
    password.setId("password");
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    password.setHelperText(Texts.text("provider.InviteView.passwordHelp"));
    field("id", id);
    field("password", password);
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String token) {
    content.removeAll();
    attempt(() -> content.add(form(token, invitations.of(token))));
  }

  private Div form(String token, Invitation invitation) {
    Button submit = new Button(Texts.text("provider.InviteView.submit"), click -> accept(token));
    submit.setId("submit");
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div fields = new Div(id, password);
    fields.addClassName("form-grid");
    Div actions = new Div(submit);
    actions.addClassName("actions");
    return new Div(
        new Paragraph(
            Texts.text("provider.InviteView.welcome", invitation.name(), invitation.invitedBy())),
        new Paragraph(
            Texts.text("provider.InviteView.duties", DutyChoice.words(invitation.duties()))),
        fields,
        actions);
  }

  private void accept(String token) {
    if (attempt(() -> invitations.accept(token, id.getValue(), password.getValue()))) {
      content.removeAll();
      Paragraph ready =
          new Paragraph(Texts.text("provider.InviteView.ready", id.getValue().strip()));
      ready.getElement().setAttribute("role", "status");
      content.add(ready, new Anchor("login", Texts.text("provider.InviteView.login")));
      password.clear();
    }
  }
}
