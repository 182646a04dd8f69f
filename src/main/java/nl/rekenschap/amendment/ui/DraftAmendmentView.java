package nl.rekenschap.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.amendment.AmendmentFile;
import nl.rekenschap.amendment.AmendmentTask;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.hearing.heard.HeardPanel;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer drafts an amendment, or confirms or changes it after the provider was heard. */
@Route("amendment/draft")
@RolesAllowed(Names.GRANT_OFFICER)
public final class DraftAmendmentView extends AmendmentPage {

  private static final String KEY = "amendment.DraftAmendmentView.";

  private final transient Amendments amendments;
  private final transient Hearings hearings;
  private final transient Provider providers;

  DraftAmendmentView(Amendments amendments, Hearings hearings, Provider providers) {
    super(amendments, AmendmentTask.DRAFT, KEY + "title");
    this.amendments = amendments;
    this.hearings = hearings;
    this.providers = providers;
  }

  @Override
  void build(TaskId task, AmendmentFile file, Div content) {
    file.returnedBecause()
        .ifPresent(
            because -> content.add(new Section(Texts.text(KEY + "returned"), narrative(because))));
    HeardPanel heard = new HeardPanel(hearings.rounds(file.caseId(), file.id()));
    if (heard.isVisible()) {
      content.add(new Section(Texts.text(KEY + "heard"), heard));
    }
    content.add(form(task, file), drop(task));
  }

  private Section form(TaskId task, AmendmentFile file) {
    AmendmentForm form = new AmendmentForm(file, providers.all());
    form.fields(
        new AmendmentForm.Naming() {
          @Override
          public <F extends Component & HasValidation> void name(String name, F named) {
            field(name, named);
          }
        });
    Button handOn =
        button(
            KEY + "handOn",
            "handOn",
            () -> finish(() -> amendments.draft(task, form.typed()), KEY + "handedOn"));
    handOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new Section(
        Texts.text(KEY + "amendment"), hint(Texts.text(KEY + "hint")), form, actions(handOn));
  }

  private Section drop(TaskId task) {
    TextArea reason = area(KEY + "reason", "reason", LONGEST);
    reason.setHelperText(Texts.text(KEY + "reasonHelp"));
    Button drop =
        button(
            KEY + "drop",
            "drop",
            () ->
                finish(
                    () -> amendments.note(task, AmendmentTask.DRAFT, reason.getValue()),
                    KEY + "dropped"));
    return new Section(Texts.text(KEY + "without"), field("reason", reason), actions(drop));
  }
}
