package nl.rekenschap.provider.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The organisations that carry out interventions, and a form to add one. */
@Route("provider")
@RolesAllowed({Names.GRANT_OFFICER, Names.POLICY_ADVISER, Names.MANAGER, Names.ADMINISTRATOR})
@Menu(title = "provider.ProviderListView.menu", order = 60)
public final class ProviderListView extends Page {

  private final transient Provider provider;
  private final transient Access access;
  private final Div list = new Div();
  private final TextField name = new TextField(Texts.text("provider.ProviderListView.name"));

  ProviderListView(Provider provider, Access access) {
    super(Texts.text("provider.ProviderListView.title"));
    this.provider = provider;
    this.access = access;
    add(list);
    show();
    Person person = access.current();
    if (person.has(Role.GRANT_OFFICER) || person.has(Role.ADMINISTRATOR)) {
      add(form());
    }
  }

  private Section form() {
    field("name", name);
    name.setId("name");
    name.setHelperText(Texts.text("provider.ProviderListView.nameHelp"));
    name.setMaxLength(120);
    name.setWidth("24rem");
    name.setMaxWidth("100%");
    Button add = new Button(Texts.text("provider.ProviderListView.add"), click -> addTyped());
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.addClickShortcut(Key.ENTER).listenOn(name);
    add.setId("submit");
    Div actions = new Div(add);
    actions.addClassName("actions");
    return new Section(Texts.text("provider.ProviderListView.addTitle"), name, actions);
  }

  private void addTyped() {
    attempt(
        () -> {
          Organisation added = provider.add(name.getValue());
          name.clear();
          show();
          done("provider.ProviderListView.added", added.name());
        });
  }

  private void show() {
    list.removeAll();
    List<Organisation> all = provider.all();
    if (all.isEmpty()) {
      list.add(new EmptyState(Texts.text("provider.ProviderListView.none")));
      return;
    }
    Table table =
        new Table(
            Texts.text("provider.ProviderListView.title"),
            Texts.text("provider.ProviderListView.name"),
            Texts.text("provider.ProviderListView.people"),
            Texts.text("provider.ProviderListView.remark"));
    all.forEach(
        organisation -> table.row(organisation.name(), people(organisation), remark(organisation)));
    list.add(table);
  }

  /** A way to its people, for who may see them. */
  private Component people(Organisation organisation) {
    Person person = access.current();
    if (!person.has(Role.GRANT_OFFICER) && !person.has(Role.ADMINISTRATOR)) {
      return new Span("–");
    }
    Anchor link =
        new Anchor(
            "provider/people-of/" + organisation.id(),
            Texts.text("provider.ProviderListView.people"));
    link.setId("people-" + organisation.id());
    link.getElement()
        .setAttribute("aria-label", Texts.text("provider.PeopleOfView.title", organisation.name()));
    return link;
  }

  private static Span remark(Organisation organisation) {
    return organisation.practice()
        ? new Badge(Texts.text("provider.ProviderListView.practice"), Badge.Tone.PRACTICE)
        : new Span();
  }
}
