package nl.rekenschap.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What is said where there is nothing: why, and what to do now. */
public final class EmptyState extends Div {

  public EmptyState(String sentence, Component... actions) {
    addClassName("empty-state");
    add(new Paragraph(sentence));
    add(actions);
  }
}
