package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.rekenschap.reporting.Saved;
import nl.rekenschap.shell.Texts;

/** Two people changed the same fields: which text stays, field by field. */
final class ConflictDialog extends Dialog {

  /** Whose text. */
  enum Whose {
    MINE,
    THEIRS
  }

  /** What was chosen for one field. */
  record Choice(Saved.Conflict conflict, RadioButtonGroup<Whose> group) {

    boolean isMine() {
      return group.getValue() == Whose.MINE;
    }
  }

  private final transient List<Choice> choices = new ArrayList<>();

  ConflictDialog(
      List<Saved.Conflict> conflicts,
      Function<String, String> label,
      java.util.function.Consumer<List<Choice>> done) {
    setId("conflicts");
    setHeaderTitle(Texts.text("reporting.ConflictDialog.title"));
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    add(new Paragraph(Texts.text("reporting.ConflictDialog.intro")));
    conflicts.forEach(conflict -> add(choice(conflict, label.apply(conflict.field()))));
    Button choose =
        new Button(
            Texts.text("reporting.ConflictDialog.choose"),
            click -> {
              close();
              done.accept(List.copyOf(choices));
            });
    choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    choose.setId("choose");
    getFooter().add(choose);
  }

  private RadioButtonGroup<Whose> choice(Saved.Conflict conflict, String label) {
    RadioButtonGroup<Whose> group = new RadioButtonGroup<>();
    group.setLabel(label);
    group.setItems(Whose.values());
    group.setItemLabelGenerator(
        whose ->
            whose == Whose.MINE
                ? Texts.text("reporting.ConflictDialog.mine", shown(conflict.mine()))
                : Texts.text(
                    "reporting.ConflictDialog.theirs",
                    conflict.theirs().byName(),
                    shown(conflict.theirs().text())));
    group.setValue(Whose.MINE);
    choices.add(new Choice(conflict, group));
    return group;
  }

  private static String shown(String text) {
    return text.isBlank() ? Texts.text("reporting.ConflictDialog.empty") : text;
  }
}
