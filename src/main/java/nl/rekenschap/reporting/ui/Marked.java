package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.rekenschap.shell.Texts;

/** What an officer pointed at when sending figures back; nothing when it was about no one field. */
final class Marked extends Div {

  Marked(List<String> figures) {
    setId("marked");
    if (figures.isEmpty()) {
      setVisible(false);
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("flags");
    figures.forEach(figure -> list.add(new ListItem(figure)));
    add(new Paragraph(Texts.text("reporting.Marked.these")), list);
  }
}
