package nl.rekenschap.objection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.objection.Contested;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionId;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;

/** A provider objects; an officer types over what came on paper. */
@Route("objection/new")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
public final class NewObjectionView extends Page implements HasUrlParameter<String> {

  private static final String KEY = "objection.NewObjectionView.";

  private final transient Objection objection;
  private final transient Access access;
  private final transient BusinessClock clock;
  private final Div content = new Div();
  private final Select<Contested> contested = new Select<>();
  private final DatePicker receivedOn = Panels.day(KEY + "receivedOn", "receivedOn");
  private final TextArea grounds = TaskPage.area(KEY + "grounds", "grounds", 10_000);
  private final Checkbox committee = new Checkbox(Texts.text(KEY + "committee"));

  NewObjectionView(Objection objection, Access access, BusinessClock clock) {
    super(Texts.text(KEY + "title"));
    this.objection = objection;
    this.access = access;
    this.clock = clock;
    contested.setId("contested");
    contested.setLabel(Texts.text(KEY + "contested"));
    contested.setItemLabelGenerator(
        one -> Texts.text(KEY + "choice", Texts.text(one.words()), one.decidedOn(), one.lastDay()));
    committee.setId("committee");
    grounds.setHelperText(Texts.text(KEY + "groundsHelp"));
    field("contested", contested);
    field("receivedOn", receivedOn);
    field("grounds", grounds);
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String caseId) {
    show(id(caseId));
  }

  private static CaseId id(String text) {
    try {
      return new CaseId(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  private void show(CaseId caseId) {
    List<Contested> choices = objection.contestable(caseId);
    content.removeAll();
    content.add(
        new Paragraph(new Anchor("subsidy/" + caseId, Texts.text("shell.TaskPage.caseFile"))));
    if (choices.isEmpty()) {
      content.add(new EmptyState(Texts.text(KEY + "nothing")));
      return;
    }
    contested.setItems(choices);
    contested.setValue(choices.getFirst());
    Paragraph stays = new Paragraph(Texts.text("objection.Panels.stays"));
    stays.addClassName("hint");
    Div form = new Div(contested);
    form.addClassName("form-grid");
    if (access.current().isStaff()) {
      receivedOn.setValue(clock.today());
      committee.setValue(objection.isCommitteeUsual());
      form.add(receivedOn, committee);
    }
    form.add(grounds);
    Button object = new Button(Texts.text(KEY + "object"), click -> object(caseId));
    object.setId("object");
    object.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(object);
    actions.addClassName("actions");
    content.add(stays, form, actions);
  }

  private void object(CaseId caseId) {
    attemptTo(() -> take(caseId))
        .ifPresent(
            id -> {
              tell(Texts.text(KEY + "done"));
              getUI().ifPresent(ui -> ui.navigate("objection/" + id));
            });
  }

  private ObjectionId take(CaseId caseId) {
    String scope = contested.getValue().scope();
    return access.current().isStaff()
        ? objection.register(
            caseId,
            scope,
            Panels.chosen("receivedOn", receivedOn),
            grounds.getValue(),
            committee.getValue())
        : objection.object(caseId, scope, grounds.getValue());
  }
}
