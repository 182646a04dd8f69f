package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.operations.Migrating;
import nl.rekenschap.workflow.operations.Migration;

/** What would move to the newest version of a diagram and what cannot, and then the move itself. */
@Route("workflow/migration")
@RolesAllowed(Names.ADMINISTRATOR)
public final class MigrationView extends Page implements HasUrlParameter<String> {

  private static final String KEY = "workflow.MigrationView.";
  private static final int LONGEST_REASON = 500;

  private final transient Migrating migrating;
  private final Div content = new Div();

  MigrationView(Migrating migrating) {
    super(Texts.text(KEY + "title"));
    this.migrating = migrating;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String from) {
    forgetFields();
    content.removeAll();
    content.add(new Paragraph(new Anchor("workflow/operations", Texts.text(KEY + "back"))));
    attemptTo(() -> migrating.preview(from)).ifPresent(this::show);
  }

  private void show(Migration shown) {
    title(
        Texts.text(
            KEY + "fromTo",
            Texts.text("workflow.process." + shown.from().process()),
            shown.from().number(),
            shown.to().number()));
    content.add(new Paragraph(Texts.text(KEY + "explained")), places(shown), staying(shown));
    content.add(moving(shown));
  }

  private static Component places(Migration shown) {
    Section section = new Section(Texts.text(KEY + "places"));
    if (shown.places().isEmpty()) {
      section.add(new EmptyState(Texts.text(KEY + "nothingRuns")));
      return section;
    }
    Table table =
        new Table(
            Texts.text(KEY + "places"),
            Texts.text(KEY + "element"),
            "#" + Texts.text(KEY + "tokens"),
            Texts.text(KEY + "goes"));
    table.addClassName("headed");
    shown
        .places()
        .forEach(
            place ->
                table.row(
                    place.name(),
                    Formats.number(place.tokens()),
                    place.moves()
                        ? new Badge(Texts.text(KEY + "goes.yes"), Badge.Tone.GOOD)
                        : new Badge(Texts.text(KEY + "goes.no"), Badge.Tone.BAD)));
    section.add(table);
    return section;
  }

  private static Component staying(Migration shown) {
    Section section = new Section(Texts.text(KEY + "staying", shown.staying().size()));
    if (shown.staying().isEmpty()) {
      section.add(new Paragraph(Texts.text(KEY + "staying.none")));
      return section;
    }
    Table table =
        new Table(
            Texts.text(KEY + "staying.caption"),
            Texts.text(KEY + "case"),
            Texts.text(KEY + "waitsAt"));
    shown
        .staying()
        .forEach(
            one -> {
              Div where = new Div(one.waitsAt());
              if (!one.technical().isEmpty()) {
                where.add(
                    new Details(Texts.text(KEY + "technical"), new Paragraph(one.technical())));
              }
              table.row(
                  CaseLinks.of(
                      shown.from().process(),
                      one.running().caseId(),
                      one.running().scope(),
                      one.running().label()),
                  where);
            });
    section.add(new Paragraph(Texts.text(KEY + "staying.explained")), table);
    return section;
  }

  private Component moving(Migration shown) {
    Section section = new Section(Texts.text(KEY + "moving", shown.moving().size()));
    if (shown.moving().isEmpty()) {
      section.add(new Paragraph(Texts.text(KEY + "moving.none")));
      return section;
    }
    Table table =
        new Table(
            Texts.text(KEY + "moving.caption"),
            Texts.text(KEY + "case"),
            Texts.text(KEY + "number"));
    shown
        .moving()
        .forEach(
            one ->
                table.row(
                    CaseLinks.of(shown.from().process(), one.caseId(), one.scope(), one.label()),
                    one.caseId().value()));
    section.add(new Details(Texts.text(KEY + "moving.list"), table));
    if (shown.left() > 0) {
      section.add(new Paragraph(Texts.text(KEY + "left", shown.left(), Migrating.MOST)));
    }
    section.add(form(shown));
    return section;
  }

  private Component form(Migration shown) {
    TextField reason = field("reason", new TextField(Texts.text(KEY + "reason")));
    reason.setId("reason");
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    reason.setHelperText(Texts.text(KEY + "reason.help"));
    Button move =
        new Button(
            Texts.text(KEY + "move", shown.moving().size()),
            click -> {
              if (attempt(() -> migrating.migrate(shown, reason.getValue()))) {
                tell(Texts.text(KEY + "moved", shown.moving().size()));
                getUI().ifPresent(ui -> ui.navigate("workflow/operations"));
              }
            });
    move.setId("move");
    move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(move);
    actions.addClassName("actions");
    return new Div(reason, actions);
  }
}
