package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Choice;
import nl.rekenschap.workflow.Team;
import nl.rekenschap.workflow.Teams;
import nl.rekenschap.workflow.WorkField;
import nl.rekenschap.workflow.WorkList;

/** Teams: who is in them, and whose cases come to them. */
@Route("workflow/teams")
@Menu(title = "workflow.TeamsView.menu", order = 91.5)
@RolesAllowed(Names.ADMINISTRATOR)
public final class TeamsView extends Page {

  private static final String KEY = "workflow.TeamsView.";
  private static final String NOBODY = "–";

  private final transient Teams teams;
  private final transient WorkList list;
  private final transient Access access;
  private final Div content = new Div();
  private final Div form = new Div();

  TeamsView(Teams teams, WorkList list, Access access) {
    super(Texts.text(KEY + "title"));
    this.teams = teams;
    this.list = list;
    this.access = access;
    Paragraph intro = new Paragraph(Texts.text(KEY + "introduction"));
    intro.addClassName("hint");
    add(intro, content, form);
    show();
  }

  private void show() {
    forgetFields();
    content.removeAll();
    form.removeAll();
    Button add = new Button(Texts.text(KEY + "add"), click -> edit(TeamForm.fresh(teams.all())));
    add.setId("add");
    List<Team> all = teams.all();
    content.add(
        all.isEmpty() ? new EmptyState(Texts.text(KEY + "empty")) : table(all), actions(add));
  }

  private Component table(List<Team> all) {
    Map<String, String> people = people();
    Map<String, String> lines = names(WorkField.LINE);
    Map<String, String> districts = names(WorkField.DISTRICT);
    Table table =
        new Table(
            Texts.text(KEY + "caption"),
            Texts.text(KEY + "name"),
            Texts.text(KEY + "members"),
            Texts.text(KEY + "lines"),
            Texts.text(KEY + "districts"),
            Texts.text(KEY + "change"));
    all.forEach(
        team ->
            table.row(
                team.name(),
                joined(team.members().stream().map(PersonId::value).toList(), people),
                joined(team.lines(), lines),
                joined(team.districts(), districts),
                buttons(team)));
    return table;
  }

  private Component buttons(Team team) {
    Button change = new Button(Texts.text(KEY + "change"), click -> edit(team));
    change.setId("change-" + team.id());
    change.addThemeVariants(ButtonVariant.LUMO_SMALL);
    change.setAriaLabel(Texts.text(KEY + "change") + ": " + team.name());
    Button remove = new Button(Texts.text(KEY + "remove"), click -> confirm(team));
    remove.setId("remove-" + team.id());
    remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    remove.setAriaLabel(Texts.text(KEY + "remove") + ": " + team.name());
    return actions(change, remove);
  }

  private void confirm(Team team) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.text(KEY + "removeTitle", team.name()));
    dialog.setText(Texts.text(KEY + "removeExplained"));
    dialog.setConfirmText(Texts.text(KEY + "remove"));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.text(KEY + "cancel"));
    dialog.addConfirmListener(
        confirmed -> {
          if (attempt(() -> teams.remove(team.id()))) {
            done(KEY + "removed", team.name());
            show();
          }
        });
    dialog.open();
  }

  private void edit(Team team) {
    forgetFields();
    form.removeAll();
    TeamForm fields =
        new TeamForm(team, people(), names(WorkField.LINE), names(WorkField.DISTRICT));
    field("name", fields.name());
    field("members", fields.members());
    field("lines", fields.lines());
    field("districts", fields.districts());
    Button save = new Button(Texts.text(KEY + "save"), click -> save(fields));
    save.setId("save");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button cancel = new Button(Texts.text(KEY + "cancel"), click -> show());
    cancel.setId("cancel");
    form.add(
        new Section(
            team.name().isEmpty() ? Texts.text(KEY + "add") : team.name(),
            fields,
            actions(save, cancel)));
    fields.name().focus();
  }

  private void save(TeamForm fields) {
    Team team = fields.team(teams.all());
    if (attempt(() -> teams.save(team))) {
      done(KEY + "saved", team.name());
      show();
    }
  }

  /** People of the municipality, by their account. */
  private Map<String, String> people() {
    return access.people().stream()
        .filter(Person::isStaff)
        .collect(
            Collectors.toMap(
                one -> one.id().value(), Person::name, (one, other) -> one, TreeMap::new));
  }

  private Map<String, String> names(WorkField field) {
    return list.choices(field, "").stream()
        .collect(Collectors.toMap(Choice::value, Choice::label, (one, other) -> one, TreeMap::new));
  }

  private static String joined(Collection<String> codes, Map<String, String> names) {
    String all =
        codes.stream()
            .map(code -> names.getOrDefault(code, code))
            .sorted()
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? NOBODY : all;
  }

  private static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }
}
