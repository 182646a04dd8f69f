package nl.rekenschap.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import nl.rekenschap.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Says below a text that it seems to tell who somebody is, and what to do (AVG 5(1)(c)). It advises
 * and never refuses: whoever writes knows better than a pattern.
 */
public final class PersonalWarning {

  private PersonalWarning() {}

  /** Watches that text from now on; what stood below it stays there. */
  public static void on(TextArea area) {
    Div warning = new Div();
    warning.addClassName("personal-warning");
    warning.getElement().setAttribute("role", "status");
    area.addValueChangeListener(change -> show(area, warning, change.getValue()));
  }

  private static void show(TextArea area, Div warning, @Nullable String text) {
    List<PersonalData> found = PersonalData.in(text == null ? "" : text);
    boolean shown = area.getHelperComponent() == warning;
    if (found.isEmpty()) {
      if (shown) {
        area.setHelperComponent(null);
      }
      return;
    }
    warning.removeAll();
    found.forEach(kind -> warning.add(new Div(Texts.text("shell.PersonalWarning." + kind))));
    String before = area.getHelperText();
    if (!shown && before != null && !before.isBlank()) {
      warning.add(new Div(before));
    }
    area.setHelperComponent(warning);
  }
}
