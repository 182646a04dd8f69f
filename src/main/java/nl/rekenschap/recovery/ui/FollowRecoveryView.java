package nl.rekenschap.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryFile;
import nl.rekenschap.recovery.RecoveryTask;
import nl.rekenschap.recovery.Repayment;
import nl.rekenschap.recovery.section.RecoverySection;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Who sees the money come in registers it. */
@Route("recovery/follow")
@RolesAllowed({Names.GRANT_OFFICER, Names.CONTROLLER})
public final class FollowRecoveryView extends RecoveryPage {

  private static final String KEY = "recovery.FollowRecoveryView.";

  private final transient Recovery recovery;

  FollowRecoveryView(Recovery recovery) {
    super(recovery, RecoveryTask.FOLLOW, KEY + "title");
    this.recovery = recovery;
  }

  @Override
  void build(TaskId task, RecoveryFile file, Div content) {
    content.add(RecoverySection.of(file.status()));
    if (file.status().outstanding().isZero()) {
      Button close =
          button(KEY + "close", "close", () -> finish(() -> recovery.close(task), KEY + "closed"));
      close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      content.add(new Section(Texts.text(KEY + "nothing"), actions(close)));
    } else {
      content.add(register(task));
    }
    content.add(
        new Paragraph(
            new Anchor(
                "recovery/case/" + file.status().caseId(),
                Texts.text("recovery.RecoveryCaseView.title"))));
  }

  private Section register(TaskId task) {
    TextField amount = field("amount", line(KEY + "amount", "amount"));
    DatePicker on = field("on", day(KEY + "on", "on"));
    TextField reference = field("reference", line(KEY + "reference", "reference"));
    reference.setHelperText(Texts.text(KEY + "referenceHelp"));
    Button register =
        button(
            KEY + "register",
            "register",
            () ->
                finish(
                    () ->
                        recovery.register(
                            task,
                            new Repayment(
                                DutchNumber.money("amount", amount.getValue()),
                                chosen("on", on),
                                reference.getValue())),
                    KEY + "registered"));
    register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div form = new Div(amount, on, reference);
    form.addClassName("form-grid");
    return new Section(Texts.text(KEY + "came"), form, actions(register));
  }
}
