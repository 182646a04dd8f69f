package nl.rekenschap.objection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.objection.Assessment;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionFile;
import nl.rekenschap.objection.ObjectionTask;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer who did not make the decision says what is done with the objection first. */
@Route("objection/assess")
@RolesAllowed(Names.GRANT_OFFICER)
public final class AssessObjectionView extends ObjectionPage {

  /** What can be chosen. */
  enum Way {
    HEAR,
    NOT_HEAR,
    INCOMPLETE
  }

  private static final String KEY = "objection.AssessObjectionView.";

  private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
  private final TextArea missing = area(KEY + "missing", "missing", 4000);
  private final DatePicker until = Panels.day(KEY + "until", "until");
  private final DatePicker on = Panels.day(KEY + "on", "on");
  private final TextField place = Panels.line(KEY + "place", "place");
  private final Select<Assessment.Ground> ground = new Select<>();
  private final TextArea because = area(KEY + "because", "because", 4000);

  AssessObjectionView(Objection objection) {
    super(objection, ObjectionTask.ASSESS, KEY + "title");
    way.setId("way");
    way.setLabel(Texts.text(KEY + "way"));
    way.setItems(Way.values());
    way.setItemLabelGenerator(one -> Texts.text(KEY + "way." + one));
    way.addClassName("wide");
    way.addValueChangeListener(change -> follow());
    ground.setId("ground");
    ground.setLabel(Texts.text(KEY + "ground"));
    ground.setItems(Assessment.Ground.values());
    ground.setItemLabelGenerator(one -> Texts.text("objection.ground." + one));
    ground.setValue(Assessment.Ground.WAIVED);
  }

  @Override
  void build(TaskId task, ObjectionFile file, Div content) {
    field("missing", missing);
    field("until", until);
    field("on", on);
    field("place", place);
    field("because", because);
    until.setValue(objection.usualCompletionTerm());
    way.setValue(file.grounds().isEmpty() ? Way.INCOMPLETE : Way.HEAR);
    follow();
    Button assess =
        button(
            KEY + "assess",
            "assess",
            () -> finish(() -> objection.assess(task, typed()), KEY + "done"));
    assess.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div form = new Div(way, missing, until, on, place, ground, because);
    form.addClassName("form-grid");
    content.add(new Section(Texts.text(KEY + "next"), form, actions(assess)));
  }

  private Assessment typed() {
    return switch (way.getValue()) {
      case HEAR -> new Assessment.ToBeHeard(Panels.chosen("on", on), place.getValue());
      case NOT_HEAR -> new Assessment.NotHeard(ground.getValue(), because.getValue());
      case INCOMPLETE ->
          new Assessment.Incomplete(missing.getValue(), Panels.chosen("until", until));
    };
  }

  private void follow() {
    Way chosen = way.getValue();
    missing.setVisible(chosen == Way.INCOMPLETE);
    until.setVisible(chosen == Way.INCOMPLETE);
    on.setVisible(chosen == Way.HEAR);
    place.setVisible(chosen == Way.HEAR);
    ground.setVisible(chosen == Way.NOT_HEAR);
    because.setVisible(chosen == Way.NOT_HEAR);
  }
}
