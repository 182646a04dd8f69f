package nl.rekenschap.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** A list of terms with what holds for them. */
public final class Facts extends DescriptionList {

  public Facts() {
    addClassName("facts");
  }

  public Facts fact(String term, String what) {
    return fact(term, new Span(what));
  }

  public Facts fact(String term, Component what) {
    Description description = new Description();
    description.add(what);
    add(new Term(term), description);
    return this;
  }
}
