package nl.rekenschap.provider.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Invitation;
import nl.rekenschap.access.Invitations;
import nl.rekenschap.access.Member;
import nl.rekenschap.access.People;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The people of one organisation, with what the acting person may do about them. */
abstract class TeamPage extends Page {

  private static final int SHOWN_CHANGES = 20;

  private final transient People people;
  private final transient Invitations invitations;
  private final transient Access access;
  private final Div content = new Div();

  TeamPage(String title, People people, Invitations invitations, Access access) {
    super(title);
    this.people = people;
    this.invitations = invitations;
    this.access = access;
    add(content);
  }

  /** Whose people they are. */
  abstract ProviderId provider();

  /** Whether the acting person invites, changes and removes; otherwise one reads. */
  abstract boolean mayChange(List<Member> team);

  /** Whether the acting person blocks accounts and gives them back. */
  boolean mayBlock() {
    return false;
  }

  /** Whether who acts belonged to them a moment ago, and no longer does. */
  boolean isOutside(List<Member> team) {
    return false;
  }

  /** Leads away who no longer belongs here. */
  void left() {}

  /** A sentence for who only reads. */
  abstract String readOnly();

  final Access access() {
    return access;
  }

  /** One form at a time, so that a refusal has one place to be shown at. */
  final void show(@Nullable Person changing) {
    forgetFields();
    content.removeAll();
    List<Member> team = people.teamOf(provider());
    if (isOutside(team)) {
      left();
      return;
    }
    boolean owner = mayChange(team);
    content.add(team(team, owner));
    blocked().ifPresent(content::add);
    if (owner) {
      content.add(changing == null ? inviteForm() : changeForm(changing));
    }
    content.add(invited(owner), TeamHistory.of(people.history(provider(), SHOWN_CHANGES)));
  }

  /** Who cannot come in now; nothing when that is nobody. */
  private Optional<Section> blocked() {
    List<Person> blocked = people.blocked(provider());
    if (blocked.isEmpty()) {
      return Optional.empty();
    }
    Table table =
        new Table(
            Texts.text("provider.TeamView.blockedPeople"),
            Texts.text("provider.TeamView.name"),
            Texts.text("provider.TeamView.email"),
            Texts.text("provider.TeamView.duties"),
            Texts.text("provider.TeamView.actions"));
    blocked.forEach(
        person ->
            table.row(
                person.name(),
                person.email(),
                DutyChoice.words(person.duties()),
                mayBlock()
                    ? TeamParts.buttons(
                        TeamParts.button(
                            "unblock",
                            person.name(),
                            "unblock-" + person.id(),
                            () ->
                                after(
                                    "unblocked", person.name(), () -> people.unblock(person.id()))))
                    : new Span("–")));
    return Optional.of(new Section(Texts.text("provider.TeamView.blockedPeople"), table));
  }

  private Section team(List<Member> team, boolean owner) {
    Section section = new Section(Texts.text("provider.TeamView.people"));
    if (!owner) {
      section.add(TeamParts.hint(readOnly()));
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
        owner ? personButtons(person) : new Span("–"));
  }

  private Component personButtons(Person person) {
    Div cell =
        TeamParts.buttons(
            TeamParts.button("change", person.name(), "change-" + person.id(), () -> show(person)),
            TeamParts.button(
                "remove",
                person.name(),
                "remove-" + person.id(),
                () -> confirm("remove", "removed", person, () -> people.remove(person.id()))));
    if (mayBlock()) {
      cell.add(
          TeamParts.button(
              "block",
              person.name(),
              "block-" + person.id(),
              () -> confirm("block", "blocked", person, () -> people.block(person.id()))));
    }
    return cell;
  }

  private Section changeForm(Person person) {
    DutyChoice duties = field("duties", new DutyChoice(Texts.text("provider.TeamView.duties")));
    duties.setValue(person.duties());
    Button save =
        TeamParts.primary(
            "provider.TeamView.save",
            () -> {
              if (attempt(() -> people.changeDuties(person.id(), duties.getValue()))) {
                done("provider.TeamView.changed", person.name());
                show(null);
              }
            });
    Button cancel = new Button(Texts.text("provider.TeamView.cancel"), click -> show(null));
    return new Section(
        Texts.text("provider.TeamView.changeTitle", person.name()),
        duties,
        TeamParts.actions(save, cancel));
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
        TeamParts.primary(
            "provider.TeamView.invite",
            () -> {
              if (attempt(
                  () ->
                      invitations.invite(
                          provider(), name.getValue(), email.getValue(), duties.getValue()))) {
                done("provider.TeamView.invited", name.getValue());
                show(null);
              }
            });
    Div fields = new Div(name, email, duties);
    fields.addClassName("form-grid");
    return new Section(
        Texts.text("provider.TeamView.inviteTitle"),
        TeamParts.hint("provider.TeamView.inviteHint"),
        fields,
        TeamParts.actions(send));
  }

  private void confirm(String verb, String told, Person person, Runnable work) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.text("provider.TeamView." + verb + "Title", person.name()));
    dialog.setText(Texts.text("provider.TeamView." + verb + "Explained"));
    dialog.setConfirmText(Texts.text("provider.TeamView." + verb));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.text("provider.TeamView.cancel"));
    dialog.addConfirmListener(confirmed -> after(told, person.name(), work));
    dialog.open();
  }

  private Section invited(boolean owner) {
    Section section = new Section(Texts.text("provider.TeamView.open"));
    List<Invitation> open = invitations.openOf(provider());
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
    return TeamParts.buttons(
        TeamParts.button(
            "resend",
            name,
            "resend",
            () -> after("resent", name, () -> invitations.resend(invitation.id()))),
        TeamParts.button(
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
}
