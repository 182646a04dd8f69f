package nl.rekenschap.dossier.timeline;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.rekenschap.dossier.Entry;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** What happened in a case, newest first, as sentences. */
public final class Timeline extends OrderedList {

  public Timeline(List<Entry> entries) {
    addClassName("timeline");
    getElement().setAttribute("reversed", true);
    // A list that scrolls must be reachable by keyboard.
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("aria-label", Texts.text("dossier.Timeline.label"));
    entries.reversed().forEach(entry -> add(line(entry)));
  }

  private static ListItem line(Entry entry) {
    Span when = new Span(Formats.moment(entry.at()) + " · " + who(entry));
    when.addClassName("hint");
    Paragraph what = new Paragraph(Texts.named(entry.what(), entry.details()));
    return new ListItem(when, what);
  }

  private static String who(Entry entry) {
    String name = entry.personName();
    return name == null ? Texts.text("dossier.Timeline.automatic") : name;
  }
}
