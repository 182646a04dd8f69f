package nl.rekenschap.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Locale;

/** Changes the language of the screens for this person's session. */
final class LanguageSwitch extends Button {

  LanguageSwitch() {
    Locale other =
        Languages.isDutch(UI.getCurrent().getLocale()) ? Languages.ENGLISH : Languages.DUTCH;
    setText(other.getDisplayLanguage(other));
    getElement().setAttribute("lang", other.getLanguage());
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    addClickListener(
        click -> {
          Languages.choose(other);
          UI.getCurrent().getPage().reload();
        });
  }
}
