package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rekenschap.shell.Texts;

/** Which keys do something on the work list, and whether they do. */
final class KeysDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("j", "down");
    KEYS.put("k", "up");
    KEYS.put("Enter", "open");
    KEYS.put("c", "claim");
    KEYS.put("b", "release");
    KEYS.put("x", "choose");
    KEYS.put("/", "search");
    KEYS.put("?", "help");
    KEYS.put("Alt + ←", "back");
  }

  KeysDialog(WorkKeys keys) {
    setHeaderTitle(Texts.text("workflow.KeysDialog.title"));
    DescriptionList list = new DescriptionList();
    list.addClassNames("facts", "work-keys");
    KEYS.forEach(
        (key, does) ->
            list.add(
                new Term(key), new Description(Texts.text("workflow.KeysDialog.key." + does))));
    Checkbox use = new Checkbox(Texts.text("workflow.KeysDialog.use"));
    use.setId("keys-use");
    keys.getElement().executeJs("return this.keys").then(Boolean.class, use::setValue);
    use.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            keys.useKeys(change.getValue());
          }
        });
    Button close = new Button(Texts.text("workflow.KeysDialog.close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    close.setId("keys-close");
    close.setAutofocus(true);
    getFooter().add(close);
    add(new Paragraph(Texts.text("workflow.KeysDialog.hint")), list, use);
  }
}
