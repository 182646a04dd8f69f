package nl.rekenschap.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryFile;
import nl.rekenschap.recovery.RecoveryTask;
import nl.rekenschap.recovery.section.RecoverySection;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer says how what was paid too much is to come back (Awb 4:57). */
@Route("recovery/draft")
@RolesAllowed(Names.GRANT_OFFICER)
public final class DraftRecoveryView extends RecoveryPage {

  private static final String KEY = "recovery.DraftRecoveryView.";

  private final transient Recovery recovery;

  DraftRecoveryView(Recovery recovery) {
    super(recovery, RecoveryTask.DRAFT, KEY + "title");
    this.recovery = recovery;
  }

  @Override
  void build(TaskId task, RecoveryFile file, Div content) {
    file.returnedBecause()
        .ifPresent(
            because -> content.add(new Section(Texts.text(KEY + "returned"), narrative(because))));
    DraftForm form = new DraftForm(file);
    form.fields(this::field);
    Button draft =
        button(
            KEY + "draft",
            "draft",
            () -> finish(() -> recovery.draft(task, form.typed()), KEY + "done"));
    draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    content.add(
        RecoverySection.of(file.status()),
        new Section(Texts.text(KEY + "proposal"), form, actions(draft)));
  }
}
