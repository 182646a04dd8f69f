package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkItem;

/** Why somebody takes over what a colleague has; the record of the case keeps it. */
final class TakeOverDialog extends Dialog {

  private static final int LONGEST = 500;

  /**
   * @param takeOver called with the reason; what it refuses is shown here
   */
  TakeOverDialog(WorkItem item, Consumer<String> takeOver) {
    setHeaderTitle(Texts.text("workflow.TakeOverDialog.title"));
    setMaxWidth("100%");
    String holder = item.assigneeName() == null ? "?" : item.assigneeName();
    TextArea because = TaskPage.area("workflow.BulkDialog.because", "because", LONGEST);
    because.setRequiredIndicatorVisible(true);
    because.setHelperText(Texts.text("workflow.TakeOverDialog.help", holder));
    Div form =
        new Div(
            new Paragraph(
                Texts.text(
                    "workflow.TakeOverDialog.what", Cells.task(item), Cells.title(item), holder)),
            because);
    form.addClassName("work-dialog");
    add(form);
    Button act =
        new Button(
            Texts.text("workflow.WorkListView.takeOver"),
            click -> {
              try {
                takeOver.accept(because.getValue());
                close();
              } catch (Refused refused) {
                because.setErrorMessage(Texts.of(refused));
                because.setInvalid(true);
                because.focus();
              }
            });
    act.setId("take-over");
    act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(Texts.text("workflow.WorkListView.cancel"), click -> close()), act);
    addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            because.focus();
          }
        });
  }
}
