package nl.rekenschap.hearing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.hearing.HearingFile;
import nl.rekenschap.hearing.HearingTask;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upload.Door;
import nl.rekenschap.workflow.TaskId;

/** A provider says what it thinks of what the municipality means to decide. */
@Route("hearing/give")
@RolesAllowed(Names.PROVIDER_CONTACT)
public final class GiveViewsView extends HearingPage {

  private final transient Hearings hearings;

  GiveViewsView(Hearings hearings) {
    super(hearings, HearingTask.GIVE, "hearing.GiveViewsView.title");
    this.hearings = hearings;
  }

  @Override
  void build(TaskId task, HearingFile file, Div content) {
    TextArea text = area("hearing.GiveViewsView.text", "text", LONGEST);
    text.setHelperText(Texts.text("hearing.GiveViewsView.textHelp"));
    text.setMinRows(6);
    Button give =
        button(
            "hearing.GiveViewsView.give",
            "give",
            () ->
                finish(() -> hearings.give(task, text.getValue()), "hearing.GiveViewsView.given"));
    give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button waive =
        button(
            "hearing.GiveViewsView.waive",
            "waive",
            () -> finish(() -> hearings.waive(task), "hearing.GiveViewsView.waived"));
    content.add(
        new Section(
            Texts.text("hearing.GiveViewsView.views"),
            hint(Texts.text("hearing.GiveViewsView.until", file.round().until().orElseThrow())),
            field("text", text),
            hint(Texts.text("hearing.GiveViewsView.filesHelp")),
            files(task, file),
            actions(give, waive)));
  }

  private FileBox files(TaskId task, HearingFile file) {
    return new FileBox(
        Door.PAPER,
        file.files().stream().map(GiveViewsView::attached).toList(),
        came -> attemptTo(() -> attached(hearings.attach(task, came))),
        id -> attempt(() -> hearings.detach(task, id)));
  }

  private static FileBox.Attached attached(HearingFile.Waiting file) {
    return new FileBox.Attached(file.id(), file.name());
  }
}
