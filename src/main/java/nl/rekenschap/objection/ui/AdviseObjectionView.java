package nl.rekenschap.objection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.objection.Advice;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionFile;
import nl.rekenschap.objection.ObjectionTask;
import nl.rekenschap.objection.Outcome;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer who did not make the decision advises what to decide. */
@Route("objection/advise")
@RolesAllowed(Names.GRANT_OFFICER)
public final class AdviseObjectionView extends ObjectionPage {

  private static final String KEY = "objection.AdviseObjectionView.";

  AdviseObjectionView(Objection objection) {
    super(objection, ObjectionTask.ADVISE, KEY + "title");
  }

  @Override
  void build(TaskId task, ObjectionFile file, Div content) {
    file.returnedBecause()
        .ifPresent(
            because -> content.add(new Section(Texts.text(KEY + "returned"), narrative(because))));
    RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    outcome.setId("outcome");
    outcome.setLabel(Texts.text("objection.Panels.outcome"));
    outcome.setItems(Outcome.values());
    outcome.setItemLabelGenerator(one -> Texts.text("objection.outcome." + one));
    TextField amount = field("newAmount", Panels.line(KEY + "newAmount", "newAmount"));
    amount.setHelperText(Texts.text(KEY + "newAmountHelp"));
    TextArea reasoning = field("reasoning", area(KEY + "reasoning", "reasoning", 10_000));
    outcome.addValueChangeListener(
        change ->
            amount.setVisible(
                change.getValue() == Outcome.FOUNDED && file.isAboutTheFinalAmount()));
    amount.setVisible(false);
    outcome.setValue(Outcome.UNFOUNDED);
    file.advice().ifPresent(advice -> fill(advice, outcome, amount, reasoning));
    Button advise =
        button(
            KEY + "advise",
            "advise",
            () ->
                finish(
                    () ->
                        objection.advise(
                            task,
                            new Advice(
                                outcome.getValue(),
                                amount.isVisible()
                                    ? Optional.of(DutchNumber.money("newAmount", amount.getValue()))
                                    : Optional.empty(),
                                reasoning.getValue())),
                    KEY + "done"));
    advise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div form = new Div(outcome, amount, reasoning);
    form.addClassName("form-grid");
    content.add(new Section(Texts.text(KEY + "advice"), form, actions(advise)));
  }

  private static void fill(
      Advice advice, RadioButtonGroup<Outcome> outcome, TextField amount, TextArea reasoning) {
    outcome.setValue(advice.outcome());
    reasoning.setValue(advice.reasoning());
    advice.newAmount().ifPresent(money -> amount.setValue(money.toString().replace('.', ',')));
  }
}
