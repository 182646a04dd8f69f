package nl.rekenschap.provider.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.People;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** People with an account: staff and providers' contacts, each with an account of their own. */
@Route("provider/people")
@Menu(title = "provider.PeopleView.menu", order = 91)
@RolesAllowed(Names.ADMINISTRATOR)
public final class PeopleView extends Page {

  private final transient Access access;
  private final transient People people;
  private final Div list = new Div();
  private final TextField id = new TextField(Texts.text("provider.PeopleView.id"));
  private final TextField name = new TextField(Texts.text("provider.PeopleView.name"));
  private final TextField email = new TextField(Texts.text("provider.PeopleView.email"));
  private final CheckboxGroup<Role> roles =
      new CheckboxGroup<>(Texts.text("provider.PeopleView.roles"));
  private final ComboBox<Organisation> organisation =
      new ComboBox<>(Texts.text("provider.PeopleView.organisation"));
  private final DutyChoice duties = new DutyChoice(Texts.text("provider.PeopleView.duties"));
  private final PasswordField password =
      new PasswordField(Texts.text("provider.PeopleView.password"));

  PeopleView(Access access, People people, Provider providers) {
    super(Texts.text("provider.PeopleView.title"));
    this.access = access;
    this.people = people;
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(role -> Texts.text("access.role." + role));
    organisation.setItems(providers.all());
    organisation.setItemLabelGenerator(Organisation::name);
    organisation.setClearButtonVisible(true);
    organisation.setHelperText(Texts.text("provider.PeopleView.organisationHelp"));
    id.setHelperText(Texts.text("provider.PeopleView.idHelp"));
    duties.setHelperText(Texts.text("provider.PeopleView.dutiesHelp"));
    id.setMaxLength(80);
    name.setMaxLength(120);
    email.setMaxLength(245);
    password.setMaxLength(200);
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    add(list, form());
    show();
  }

  private Section form() {
    Button save = new Button(Texts.text("provider.PeopleView.add"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div fields =
        new Div(
            field("id", id),
            field("name", name),
            field("email", email),
            field("password", password),
            field("provider", organisation),
            field("roles", roles),
            field("duties", duties));
    fields.addClassName("form-grid");
    Div actions = new Div(save);
    actions.addClassName("actions");
    return new Section(Texts.text("provider.PeopleView.new"), fields, actions);
  }

  private void save() {
    boolean saved =
        attempt(
            () ->
                access.add(
                    new Person(
                        personId(),
                        name.getValue(),
                        email.getValue(),
                        roles.getValue(),
                        Optional.ofNullable(organisation.getValue()).map(Organisation::id),
                        duties.getValue()),
                    password.getValue()));
    if (saved) {
      done("provider.PeopleView.added", name.getValue());
      id.clear();
      name.clear();
      email.clear();
      password.clear();
      roles.clear();
      organisation.clear();
      duties.clear();
      show();
    }
  }

  private PersonId personId() {
    try {
      return new PersonId(id.getValue());
    } catch (IllegalArgumentException e) {
      throw Refused.at("id", "provider.PeopleView.idWrong");
    }
  }

  private void show() {
    Table table =
        new Table(
            Texts.text("provider.PeopleView.caption"),
            Texts.text("provider.PeopleView.name"),
            Texts.text("provider.PeopleView.id"),
            Texts.text("provider.PeopleView.email"),
            Texts.text("provider.PeopleView.roles"),
            Texts.text("provider.PeopleView.duties"),
            Texts.text("provider.PeopleView.actions"));
    for (Person person : access.people()) {
      table.row(
          person.name(),
          person.id().value(),
          person.email(),
          person.roles().stream()
              .sorted()
              .map(role -> Texts.text("access.role." + role))
              .collect(Collectors.joining(", ")),
          DutyChoice.words(person.duties()),
          new Div(remove(person), endSessions(person), resetSecondStep(person)));
    }
    list.removeAll();
    list.add(table);
  }

  private Button remove(Person person) {
    Button remove =
        new Button(
            Texts.text("provider.PeopleView.remove"),
            click -> confirm("remove", person, () -> removeNow(person)));
    remove.setId("remove-" + person.id());
    remove.setAriaLabel(remove.getText() + ": " + person.name());
    remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return remove;
  }

  private Button endSessions(Person person) {
    return act("endSessions", person, "sessionsEnded", () -> people.endSessions(person.id()));
  }

  private Button resetSecondStep(Person person) {
    return act(
        "resetSecondStep", person, "secondStepReset", () -> people.resetSecondStep(person.id()));
  }

  private Button act(String what, Person person, String done, Runnable work) {
    Button button =
        new Button(
            Texts.text("provider.PeopleView." + what),
            click ->
                confirm(
                    what,
                    person,
                    () -> {
                      if (attempt(work)) {
                        done("provider.PeopleView." + done, person.name());
                      }
                    }));
    button.setId(what + "-" + person.id());
    button.setAriaLabel(button.getText() + ": " + person.name());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private static void confirm(String what, Person person, Runnable work) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.text("provider.PeopleView." + what + "Title", person.name()));
    dialog.setText(Texts.text("provider.PeopleView." + what + "Explained"));
    dialog.setConfirmText(Texts.text("provider.PeopleView." + what));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.text("provider.PeopleView.cancel"));
    dialog.addConfirmListener(confirmed -> work.run());
    dialog.open();
  }

  private void removeNow(Person person) {
    if (attempt(() -> people.remove(person.id()))) {
      done("provider.PeopleView.removed", person.name());
      show();
    }
  }
}
