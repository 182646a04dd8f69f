package nl.rekenschap.provider.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Invitation;
import nl.rekenschap.access.Invitations;
import nl.rekenschap.access.Member;
import nl.rekenschap.access.People;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.PersonChange;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Who works for the own organisation. Its owners invite, change and remove; others read. */
@Route("provider/team")
@Menu(title = "provider.TeamView.menu", order = 50)
@RolesAllowed(Names.PROVIDER_CONTACT)
public final class TeamView extends Page implements BeforeEnterObserver {

  private static final int SHOWN_CHANGES = 20;

  private final transient People people;
  private final transient Invitations invitations;
  private final transient Access access;
  private final Div content = new Div();

  TeamView(People people, Invitations invitations, Access access) {
    super(Texts.text("provider.TeamView.title"));
    this.people = people;
    this.invitations = invitations;
    this.access = access;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(null);
  }

  /** One form at a time, so that a refusal has one place to be shown at. */
  private void show(@Nullable Person changing) {
    forgetFields();
    content.removeAll();
    List<Member> team = people.team();
    PersonId me = access.current().id();
    // What one may is read with the rest: it may have changed a moment ago.
    Optional<Person> self =
        team.stream().map(Member::person).filter(p -> p.id().equals(me)).findFirst();
    if (self.isEmpty()) {
      getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
      return;
    }
    boolean owner = self.get().may(Duty.OWNER);
    content.add(team(team, owner));
    if (owner) {
      content.add(changing == null ? inviteForm() : changeForm(changing));
    }
    content.add(invited(owner), history());
  }

  private Section team(List<Member> team, boolean owner) {
    Section section = new Section(Texts.text("provider.TeamView.people"));
    if (!owner) {
      section.add(hint("provider.TeamView.readOnly"));
    }
    if (team.stream().map(Member::person).noneMatch(person -> person.may(Duty.SIGNATORY))) {
      section.add(
          new Paragraph(
              new Badge(Texts.text("provider.TeamView.attention"), Badge.Tone.ATTENTION),
              new Span(" " + Texts.text("provider.TeamView.nobodySigns"))));
    }
    Table table =
        new Table(
            Texts.text("provider.TeamView.people"),
            Texts.text("provider.TeamView.name"),
            Texts.text("provider.TeamView.email"),
            Texts.text("provider.TeamView.duties"),
            Texts.text("provider.TeamView.lastLogin"),
            Texts.text("provider.TeamView.actions"));
    team.forEach(member -> row(table, member, owner));
    section.add(table);
    return section;
  }

  private void row(Table table, Member member, boolean owner) {
    Person person = member.person();
    table.row(
        person.name(),
        person.email(),
        DutyChoice.words(person.duties()),
        member.lastLogin().map(Formats::moment).orElse("–"),
        owner
            ? buttons(
                button("change", person.name(), "change-" + person.id(), () -> show(person)),
                button("remove", person.name(), "remove-" + person.id(), () -> confirm(person)))
            : new Span("–"));
  }

  private Section changeForm(Person person) {
    DutyChoice duties = field("duties", new DutyChoice(Texts.text("provider.TeamView.duties")));
    duties.setValue(person.duties());
    Button save =
        primary(
            "provider.TeamView.save",
            () -> {
              if (attempt(() -> people.changeDuties(person.id(), duties.getValue()))) {
                done("provider.TeamView.changed", person.name());
                show(null);
              }
            });
    Button cancel = new Button(Texts.text("provider.TeamView.cancel"), click -> show(null));
    return new Section(
        Texts.text("provider.TeamView.changeTitle", person.name()), duties, actions(save, cancel));
  }

  private Section inviteForm() {
    TextField name = field("name", new TextField(Texts.text("provider.TeamView.name")));
    name.setId("name");
    name.setMaxLength(120);
    EmailField email = field("email", new EmailField(Texts.text("provider.TeamView.email")));
    email.setId("email");
    email.setMaxLength(245);
    DutyChoice duties = field("duties", new DutyChoice(Texts.text("provider.TeamView.duties")));
    Button send =
        primary(
            "provider.TeamView.invite",
            () -> {
              if (attempt(
                  () -> invitations.invite(name.getValue(), email.getValue(), duties.getValue()))) {
                done("provider.TeamView.invited", name.getValue());
                show(null);
              }
            });
    Div fields = new Div(name, email, duties);
    fields.addClassName("form-grid");
    return new Section(
        Texts.text("provider.TeamView.inviteTitle"),
        hint("provider.TeamView.inviteHint"),
        fields,
        actions(send));
  }

  private void confirm(Person person) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.text("provider.TeamView.removeTitle", person.name()));
    dialog.setText(Texts.text("provider.TeamView.removeExplained"));
    dialog.setConfirmText(Texts.text("provider.TeamView.remove"));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.text("provider.TeamView.cancel"));
    dialog.addConfirmListener(
        confirmed -> {
          if (attempt(() -> people.remove(person.id()))) {
            done("provider.TeamView.removed", person.name());
            show(null);
          }
        });
    dialog.open();
  }

  private Section invited(boolean owner) {
    Section section = new Section(Texts.text("provider.TeamView.open"));
    List<Invitation> open = invitations.open();
    if (open.isEmpty()) {
      section.add(new EmptyState(Texts.text("provider.TeamView.noneOpen")));
      return section;
    }
    Table table =
        new Table(
            Texts.text("provider.TeamView.open"),
            Texts.text("provider.TeamView.name"),
            Texts.text("provider.TeamView.email"),
            Texts.text("provider.TeamView.duties"),
            Texts.text("provider.TeamView.validUntil"),
            Texts.text("provider.TeamView.actions"));
    open.forEach(
        invitation ->
            table.row(
                invitation.name(),
                invitation.email(),
                DutyChoice.words(invitation.duties()),
                validity(invitation),
                owner ? invitationButtons(invitation) : new Span("–")));
    section.add(table);
    return section;
  }

  private Component validity(Invitation invitation) {
    return invitations.isValid(invitation)
        ? new Span(Formats.date(invitation.lastDay()))
        : new Badge(Texts.text("provider.TeamView.expired"), Badge.Tone.ATTENTION);
  }

  private Component invitationButtons(Invitation invitation) {
    String name = invitation.name();
    return buttons(
        button(
            "resend",
            name,
            "resend",
            () -> after("resent", name, () -> invitations.resend(invitation.id()))),
        button(
            "withdraw",
            name,
            "withdraw",
            () -> after("withdrawn", name, () -> invitations.withdraw(invitation.id()))));
  }

  private void after(String told, String name, Runnable work) {
    if (attempt(work)) {
      done("provider.TeamView." + told, name);
      show(null);
    }
  }

  private Section history() {
    Section section = new Section(Texts.text("provider.TeamView.history"));
    List<PersonChange> changes = people.history(SHOWN_CHANGES);
    if (changes.isEmpty()) {
      section.add(new EmptyState(Texts.text("provider.TeamView.noHistory")));
      return section;
    }
    Table table =
        new Table(
            Texts.text("provider.TeamView.history"),
            Texts.text("provider.TeamView.when"),
            Texts.text("provider.TeamView.what"),
            Texts.text("provider.TeamView.by"));
    changes.forEach(
        change ->
            table.row(
                Formats.moment(change.at()),
                Texts.text(
                    "access.change." + change.act(),
                    change.whom(),
                    DutyChoice.words(change.duties())),
                change.byName()));
    section.add(table);
    return section;
  }

  /** Tells whom it is about to who cannot see the row. */
  private static Button button(String verb, String about, String id, Runnable work) {
    Button button = new Button(Texts.text("provider.TeamView." + verb), click -> work.run());
    button.setId(id);
    button.setAriaLabel(button.getText() + ": " + about);
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private static Button primary(String key, Runnable work) {
    Button button = new Button(Texts.text(key), click -> work.run());
    button.setId("submit");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private static Div buttons(Component... buttons) {
    Div cell = new Div(buttons);
    cell.addClassName("work-actions");
    return cell;
  }

  private static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  private static Paragraph hint(String key) {
    Paragraph hint = new Paragraph(Texts.text(key));
    hint.addClassName("hint");
    return hint;
  }
}
