package nl.rekenschap.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A part of a screen with a heading. */
public final class Section extends Div {

  public Section(String title, Component... content) {
    addClassName("section");
    add(new H2(title));
    add(content);
  }
}
