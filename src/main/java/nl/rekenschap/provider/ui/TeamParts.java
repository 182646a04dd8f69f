package nl.rekenschap.provider.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.rekenschap.shell.Texts;

/** The small parts of the screens about an organisation's people. */
final class TeamParts {

  private TeamParts() {}

  /** Tells whom it is about to who cannot see the row. */
  static Button button(String verb, String about, String id, Runnable work) {
    Button button = new Button(Texts.text("provider.TeamView." + verb), click -> work.run());
    button.setId(id);
    button.setAriaLabel(button.getText() + ": " + about);
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  static Button primary(String key, Runnable work) {
    Button button = new Button(Texts.text(key), click -> work.run());
    button.setId("submit");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  static Div buttons(Component... buttons) {
    Div cell = new Div(buttons);
    cell.addClassName("work-actions");
    return cell;
  }

  static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  static Paragraph hint(String key) {
    Paragraph hint = new Paragraph(Texts.text(key));
    hint.addClassName("hint");
    return hint;
  }
}
