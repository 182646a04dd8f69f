package nl.rekenschap.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryFile;
import nl.rekenschap.recovery.RecoveryTask;
import nl.rekenschap.recovery.section.RecoverySection;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A manager sees what is asked back and how, and decides (Awb 10:3). */
@Route("recovery/approve")
@RolesAllowed(Names.MANAGER)
public final class ApproveRecoveryView extends RecoveryPage {

  private static final String KEY = "recovery.ApproveRecoveryView.";

  private final transient Recovery recovery;

  ApproveRecoveryView(Recovery recovery) {
    super(recovery, RecoveryTask.APPROVE, KEY + "title");
    this.recovery = recovery;
  }

  @Override
  void build(TaskId task, RecoveryFile file, Div content) {
    Facts facts = new Facts();
    file.draftedBy().ifPresent(who -> facts.fact(Texts.text(KEY + "draftedBy"), who));
    facts.fact(Texts.text(KEY + "termWeeks"), Integer.toString(file.status().draft().termWeeks()));
    String reasoning = file.status().draft().reasoning();
    if (!reasoning.isEmpty()) {
      facts.fact(Texts.text("recovery.DraftForm.reasoning"), narrative(reasoning));
    }
    content.add(RecoverySection.of(file.status()), facts, decision(task));
  }

  private Section decision(TaskId task) {
    TextField college = line(KEY + "collegeDecision", "collegeDecision");
    college.setHelperText(Texts.text(KEY + "collegeDecisionHelp"));
    TextArea reason = area(KEY + "reason", "reason", 4000);
    reason.setHelperText(Texts.text(KEY + "reasonHelp"));
    Button approve =
        button(
            KEY + "approve",
            "approve",
            () -> finish(() -> recovery.approve(task, college.getValue()), KEY + "approved"));
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button giveBack =
        button(
            KEY + "giveBack",
            "return",
            () -> finish(() -> recovery.giveBack(task, reason.getValue()), KEY + "givenBack"));
    return new Section(
        Texts.text(KEY + "decision"),
        field("collegeDecision", college),
        field("reason", reason),
        actions(approve, giveBack));
  }
}
