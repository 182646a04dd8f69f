package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.rekenschap.shell.Texts;

/** What can be done with several lines at once; there when at least one is chosen. */
final class BulkBar extends Div {

  /** What can be asked for. */
  enum Verb {
    ASSIGN,
    RELEASE,
    REMIND,
    PRESS,
    EASE,
    TEAM
  }

  /** Who does it. */
  interface Asked {
    void act(Verb verb);

    void chooseAll();

    void chooseNone();
  }

  private final Span number = new Span();
  private final List<Button> verbs;
  private final Button none;

  /**
   * @param may what this person may do
   */
  BulkBar(Asked asked, Predicate<Verb> may) {
    addClassName("work-bulk");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", Texts.text("workflow.BulkBar.name"));
    number.setId("chosen");
    number.getElement().setAttribute("role", "status");
    Button all = new Button(Texts.text("workflow.BulkBar.all"), click -> asked.chooseAll());
    all.setId("choose-all");
    verbs = Arrays.stream(Verb.values()).filter(may).map(verb -> button(verb, asked)).toList();
    none = new Button(Texts.text("workflow.BulkBar.none"), click -> asked.chooseNone());
    none.setId("choose-none");
    add(all, number);
    verbs.forEach(this::add);
    add(none);
    all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    show(0);
  }

  private static Button button(Verb verb, Asked asked) {
    Button button = new Button(Texts.text("workflow.BulkBar." + verb), click -> asked.act(verb));
    button.setId("bulk-" + verb);
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }

  void show(int chosen) {
    number.setText(chosen == 0 ? "" : Texts.text("workflow.BulkBar.chosen", chosen));
    verbs.forEach(verb -> verb.setVisible(chosen > 0));
    none.setVisible(chosen > 0);
  }
}
