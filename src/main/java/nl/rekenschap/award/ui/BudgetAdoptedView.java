package nl.rekenschap.award.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.Reservations;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** An officer records that the budget was adopted under which a subsidy was awarded (Awb 4:34). */
@Route("award/budget-adopted")
@RolesAllowed(Names.GRANT_OFFICER)
public final class BudgetAdoptedView extends Page implements HasUrlParameter<String> {

  private static final String KEY = "award.BudgetAdoptedView.";
  private static final int LONGEST = 500;

  private final transient Reservations reservations;
  private final Div content = new Div();

  BudgetAdoptedView(Reservations reservations) {
    super(Texts.text(KEY + "title"));
    this.reservations = reservations;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    CaseId caseId = caseId(id);
    title(Texts.text(KEY + "title") + ": " + reservations.titleOf(caseId));
    forgetFields();
    DayField adoptedOn =
        field("adoptedOn", DayField.of(Texts.text(KEY + "adoptedOn"), "adoptedOn"));
    TextField decision = field("decision", new TextField(Texts.text(KEY + "decision")));
    decision.setId("decision");
    decision.setMaxLength(LONGEST);
    decision.setHelperText(Texts.text(KEY + "decisionHelp"));
    decision.setWidthFull();
    Button submit =
        new Button(
            Texts.text(KEY + "submit"),
            click ->
                leave(
                    caseId,
                    () ->
                        reservations.budgetAdopted(
                            caseId, adoptedOn.chosen("adoptedOn"), decision.getValue())));
    submit.setId("submit");
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(submit);
    actions.addClassName("actions");
    Paragraph why = new Paragraph(Texts.text(KEY + "why"));
    why.addClassName("hint");
    content.removeAll();
    content.add(
        new Paragraph(new Anchor("subsidy/" + caseId, Texts.text("shell.TaskPage.caseFile"))),
        new Section(Texts.text(KEY + "title"), why, adoptedOn, decision, actions));
  }

  private void leave(CaseId caseId, Runnable work) {
    if (attempt(work)) {
      tell(Texts.text(KEY + "done"));
      getUI().ifPresent(ui -> ui.navigate("subsidy/" + caseId));
    }
  }

  private static CaseId caseId(String id) {
    try {
      return new CaseId(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }
}
