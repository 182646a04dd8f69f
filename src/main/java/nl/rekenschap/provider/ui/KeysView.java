package nl.rekenschap.provider.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Keys;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.ProgramKey;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Keys with which a program of the provider acts; an owner sees those of all colleagues. */
@Route("provider/keys")
@Menu(title = "provider.KeysView.menu", order = 51)
@RolesAllowed(Names.PROVIDER_CONTACT)
class KeysView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final String DESCRIPTION = "api/v1/openapi.json";

  private final transient Keys keys;
  private final transient Access access;
  private final Div content = new Div();

  KeysView(Keys keys, Access access) {
    super(Texts.text("provider.KeysView.title"));
    this.keys = keys;
    this.access = access;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(null);
  }

  private void show(Keys.@Nullable Made made) {
    forgetFields();
    content.removeAll();
    Person person = access.current();
    Paragraph hint = new Paragraph(Texts.text("provider.KeysView.hint", keys.daysOfNewKey()));
    Anchor description = new Anchor(DESCRIPTION, "/" + DESCRIPTION);
    description.setRouterIgnore(true);
    content.add(
        hint,
        new Paragraph(
            new Span(Texts.text("provider.KeysView.address")), new Span(" "), description));
    if (made != null) {
      content.add(newKey(made));
    } else if (person.may(Duty.EDITOR) || person.may(Duty.SIGNATORY)) {
      content.add(form());
    } else {
      content.add(new Paragraph(Texts.text("provider.KeysView.mayNot")));
    }
    content.add(list(person.may(Duty.OWNER)));
  }

  private Section newKey(Keys.Made made) {
    TextField secret = new TextField(Texts.text("provider.KeysView.key"));
    secret.setId("secret");
    secret.setValue(made.secret());
    secret.setReadOnly(true);
    secret.setAutoselect(true);
    secret.setWidthFull();
    secret.setHelperText(Texts.text("provider.KeysView.copy"));
    return new Section(
        Texts.text("provider.KeysView.newKey"),
        secret,
        actions(primary("provider.KeysView.done", () -> show(null))));
  }

  private Section form() {
    TextField name = field("name", new TextField(Texts.text("provider.KeysView.name")));
    name.setId("name");
    name.setMaxLength(60);
    return new Section(
        Texts.text("provider.KeysView.makeTitle"),
        name,
        actions(primary("provider.KeysView.make", () -> make(name.getValue()))));
  }

  private void make(String name) {
    attempt(() -> show(keys.make(name)));
  }

  private Section list(boolean owner) {
    String title = Texts.text(owner ? "provider.KeysView.listAll" : "provider.KeysView.list");
    List<ProgramKey> all = keys.list();
    if (all.isEmpty()) {
      return new Section(title, new EmptyState(Texts.text("provider.KeysView.none")));
    }
    Table table =
        new Table(
            title,
            Texts.text("provider.KeysView.name"),
            Texts.text("provider.KeysView.key"),
            Texts.text("provider.KeysView.person"),
            Texts.text("provider.KeysView.made"),
            Texts.text("provider.KeysView.lastUsed"),
            Texts.text("provider.KeysView.validUntil"),
            Texts.text("provider.KeysView.actions"));
    all.forEach(key -> row(table, key));
    return new Section(title, table);
  }

  private void row(Table table, ProgramKey key) {
    table.row(
        key.name(),
        "rk_" + key.id() + "_…",
        key.person().name(),
        Formats.moment(key.madeAt()),
        key.lastUsed().map(Formats::moment).orElse(Texts.text("provider.KeysView.never")),
        validity(key),
        revokeButton(key));
  }

  private Component validity(ProgramKey key) {
    Span day = new Span(Formats.date(key.lastDay()) + " ");
    if (keys.works(key)) {
      return day;
    }
    String why = keys.isExpired(key) ? "expired" : "idle";
    return new Span(day, new Badge(Texts.text("provider.KeysView." + why), Badge.Tone.ATTENTION));
  }

  /** Tells which key it is about to who cannot see the row. */
  private Button revokeButton(ProgramKey key) {
    Button revoke = new Button(Texts.text("provider.KeysView.revoke"), click -> confirm(key));
    revoke.setId("revoke-" + key.id());
    revoke.setAriaLabel(revoke.getText() + ": " + key.name());
    revoke.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return revoke;
  }

  private void confirm(ProgramKey key) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.text("provider.KeysView.revokeTitle", key.name()));
    dialog.setText(Texts.text("provider.KeysView.revokeExplained"));
    dialog.setConfirmText(Texts.text("provider.KeysView.revoke"));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.text("provider.KeysView.cancel"));
    dialog.addConfirmListener(confirmed -> revoke(key));
    dialog.open();
  }

  private void revoke(ProgramKey key) {
    if (attempt(() -> keys.revoke(key.id()))) {
      done("provider.KeysView.revoked", key.name());
      show(null);
    }
  }

  private static Button primary(String key, Runnable work) {
    Button button = new Button(Texts.text(key), click -> work.run());
    button.setId("submit");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }
}
