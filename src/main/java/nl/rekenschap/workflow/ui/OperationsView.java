package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.operations.Operation;
import nl.rekenschap.workflow.operations.Operations;
import nl.rekenschap.workflow.operations.TimerPause;
import nl.rekenschap.workflow.operations.Version;
import nl.rekenschap.workflow.operations.Versions;

/** The processes as a whole: what is stuck, which versions run, and the pause of the timers. */
@Route("workflow/operations")
@Menu(title = "workflow.OperationsView.menu", order = 94)
@RolesAllowed(Names.ADMINISTRATOR)
public final class OperationsView extends Page {

  private static final String KEY = "workflow.OperationsView.";
  private static final int LONGEST_REASON = 500;

  private final transient Operations operations;
  private final transient Versions versions;
  private final Div content = new Div();

  OperationsView(Operations operations, Versions versions) {
    super(text("title"));
    this.operations = operations;
    this.versions = versions;
    add(content);
    show();
  }

  private void show() {
    forgetFields();
    content.removeAll();
    content.add(stuck(), timers(), workList(), diagrams(), done());
  }

  private Component stuck() {
    long stuck = operations.stuck();
    Section section = new Section(text("stuck"));
    section.add(
        new Paragraph(stuck == 0 ? text("stuck.none") : Texts.text(KEY + "stuck.some", stuck)),
        new Anchor("workflow/stuck", text("stuck.list")));
    return section;
  }

  private Component timers() {
    Section section = new Section(text("timers"));
    Optional<TimerPause> pause = operations.pause();
    section.add(new Paragraph(Texts.text(KEY + "waiting", operations.waitingTimers())));
    if (pause.isPresent()) {
      section.add(paused(pause.get()));
    } else {
      section.add(hint(text("pause.explained")), form());
    }
    return section;
  }

  private Component paused(TimerPause pause) {
    Div box = new Div(new Badge(text("paused"), Badge.Tone.ATTENTION));
    box.add(
        new Paragraph(
            Texts.text(
                KEY + "paused.until",
                pause.byName(),
                pause.began(),
                pause.until(),
                pause.reason())));
    Button resume = new Button(text("resume"), click -> act(operations::resume, "resumed"));
    resume.setId("resume");
    box.add(actions(resume));
    return box;
  }

  private Component form() {
    TextField hours = field("hours", new TextField(text("hours")));
    hours.setId("hours");
    hours.setMaxLength(3);
    hours.setHelperText(Texts.text(KEY + "hours.help", Operations.LONGEST_PAUSE));
    TextField reason = field("reason", new TextField(text("reason")));
    reason.setId("reason");
    reason.setMaxLength(LONGEST_REASON);
    reason.setHelperText(text("reason.help"));
    Div form = new Div(hours, reason);
    form.addClassName("form-grid");
    Button pause =
        new Button(
            text("pause"),
            click ->
                act(
                    () ->
                        operations.pause(
                            DutchNumber.count("hours", hours.getValue()), reason.getValue()),
                    "paused.done"));
    pause.setId("pause");
    return new Div(form, actions(pause));
  }

  private Component workList() {
    Button check =
        new Button(
            text("check"),
            click ->
                attemptTo(operations::checkWorkList)
                    .ifPresent(
                        outcome -> {
                          done(
                              KEY + "checked",
                              outcome.compared(),
                              outcome.repairs().size(),
                              outcome.moved());
                          show();
                        }));
    check.setId("check");
    return new Section(text("workList"), hint(text("check.explained")), actions(check));
  }

  private void act(Runnable work, String told) {
    if (attempt(work)) {
      done(KEY + told);
      show();
    }
  }

  private Component diagrams() {
    Table table =
        new Table(
            text("diagrams.caption"),
            text("diagram"),
            "#" + text("version"),
            text("since"),
            "#" + text("running"),
            "#" + text("stuckSteps"),
            text("move"));
    versions.all().forEach(version -> row(table, version));
    return new Section(text("diagrams"), hint(text("diagrams.explained")), table);
  }

  private static void row(Table table, Version version) {
    Anchor name =
        new Anchor(
            "workflow/version/" + version.id(),
            Texts.text("workflow.process." + version.process()));
    name.setAriaLabel(
        Texts.text("workflow.process." + version.process())
            + ", "
            + Texts.text(KEY + "versionOf", version.number()));
    table.row(
        name,
        Formats.number(version.number()),
        Formats.moment(version.deployedAt()),
        Formats.number(version.running()),
        Formats.number(version.stuck()),
        version.newest() ? text("newest") : move(version));
  }

  private static Anchor move(Version version) {
    Anchor move = new Anchor("workflow/migration/" + version.id(), text("look"));
    move.setAriaLabel(text("look") + ": " + Texts.text("workflow.process." + version.process()));
    return move;
  }

  private Component done() {
    Section section = new Section(text("done"));
    List<Operation> newest = operations.newest();
    if (newest.isEmpty()) {
      section.add(hint(text("done.none")));
      return section;
    }
    Table table =
        new Table(text("done.caption"), text("done.when"), text("done.who"), text("done.what"));
    newest.forEach(one -> table.row(Formats.moment(one.at()), one.byName(), sentence(one)));
    section.add(table);
    return section;
  }

  private static String sentence(Operation one) {
    return Texts.named(
        "workflow.operation.did." + one.what(),
        Map.of(
            "subject", one.subject(),
            "number", Formats.number(one.number()),
            "reason", one.reason()));
  }

  private static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  private static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("hint");
    return hint;
  }

  private static String text(String key) {
    return Texts.text(KEY + key);
  }
}
