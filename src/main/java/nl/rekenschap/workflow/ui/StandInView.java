package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.access.StandIn;
import nl.rekenschap.access.StandIns;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Choice;
import nl.rekenschap.workflow.WorkField;
import nl.rekenschap.workflow.WorkList;

/** Who does my work while I am away, and whose work I do; for a manager everybody's. */
@Route("workflow/stand-ins")
@Menu(title = "workflow.StandInView.menu", order = 5)
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR
})
public final class StandInView extends Page {

  private static final int LONGEST = 500;

  private final transient StandIns standIns;
  private final transient BusinessClock clock;
  private final transient Person me;
  private final boolean managing;
  private final StandInForm form;
  private final Map<String, String> names = new HashMap<>();
  private final Div shown = new Div();

  StandInView(StandIns standIns, WorkList list, Access access, BusinessClock clock) {
    super(text("title"));
    this.standIns = standIns;
    this.clock = clock;
    me = access.current();
    managing = me.has(Role.MANAGER) || me.has(Role.ADMINISTRATOR);
    form = new StandInForm(me, standIns.colleagues(), managing);
    List<Choice> lines = list.choices(WorkField.LINE, "");
    List<Choice> teams = list.choices(WorkField.TEAM, "");
    lines.forEach(one -> names.put(one.value(), one.label()));
    teams.forEach(one -> names.put(one.value(), one.label()));
    form.choices(lines, teams);
    add(new Paragraph(text("intro")), shown, naming());
    show();
  }

  private Section naming() {
    field("person", form.person);
    field("standIn", form.standIn);
    field("from", form.from);
    field("until", form.until);
    field("roles", form.roles);
    field("lines", form.lines);
    field("teams", form.teams);
    field("because", form.because);
    Button submit = new Button(text("submit"), click -> name());
    submit.setId("submit");
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(submit);
    actions.addClassName("actions");
    Paragraph rule = new Paragraph(text("rule", standIns.longestDays()));
    rule.addClassName("hint");
    return new Section(text("new"), form, rule, actions);
  }

  private void name() {
    attemptTo(() -> standIns.name(form.naming()))
        .ifPresent(
            named -> {
              done(
                  "workflow.StandInView.done",
                  named.standInName(),
                  named.personName(),
                  named.from(),
                  named.until());
              form.clear();
              show();
            });
  }

  private void show() {
    shown.removeAll();
    List<StandIn> rows = managing ? standIns.all() : standIns.mine();
    List<StandIn> mine = managing ? rows.stream().filter(this::isMine).toList() : rows;
    add(mine, "mine");
    if (managing) {
      add(rows, "all");
    }
  }

  private boolean isMine(StandIn one) {
    return one.person().equals(me.id()) || one.standIn().equals(me.id());
  }

  private void add(List<StandIn> rows, String which) {
    String title = text(which);
    shown.add(
        rows.isEmpty()
            ? new Section(title, new EmptyState(text("none." + which)))
            : new Section(
                title, new StandInTable(clock.today(), names, this::askWhy).of(title, rows)));
  }

  /** Who ends what is another's says why; one's own may be ended without. */
  private void askWhy(StandIn one) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(text("endOf", one.standInName(), one.personName()));
    TextArea because = TaskPage.area("workflow.StandInView.because", "end-because", LONGEST);
    if (one.person().equals(me.id())) {
      because.setHelperText(text("becauseOwn"));
    }
    Button cancel = new Button(text("cancel"), click -> dialog.close());
    Button end = new Button(text("end"), click -> end(one, because, dialog));
    end.setId("end-submit");
    end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.add(because);
    dialog.getFooter().add(cancel, end);
    dialog.open();
  }

  private void end(StandIn one, TextArea because, Dialog dialog) {
    field("because", because);
    boolean ended = attempt(() -> standIns.end(one.id(), because.getValue()));
    field("because", form.because);
    if (!because.isInvalid()) {
      // Refused or done, it is the screen behind that tells.
      dialog.close();
    }
    if (ended) {
      done("workflow.StandInView.endDone", one.standInName(), one.personName());
      show();
    }
  }

  private static String text(String what, Object... arguments) {
    return Texts.text("workflow.StandInView." + what, arguments);
  }
}
