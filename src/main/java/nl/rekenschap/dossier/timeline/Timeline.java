package nl.rekenschap.dossier.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Pattern;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Entry;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Source;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** What happened in a case, newest first, as sentences; what changed, why, and from what. */
final class Timeline extends OrderedList {

  /** A field that we have words for; other fields are words of the case itself. */
  private static final Pattern OURS = Pattern.compile("[a-z]+\\.change\\.[A-Za-z]+");

  private final transient Dossier dossier;
  private final transient List<Document> documents;

  /**
   * @param documents of the case, to which entries may lead
   */
  Timeline(Dossier dossier, List<Document> documents) {
    this.dossier = dossier;
    this.documents = documents;
    addClassName("timeline");
    getElement().setAttribute("reversed", true);
    // A list that scrolls must be reachable by keyboard.
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("aria-label", Texts.text("dossier.Timeline.label"));
  }

  /** Adds older entries below those that are there. */
  void more(List<Entry> newestFirst) {
    newestFirst.forEach(entry -> add(line(entry)));
  }

  private ListItem line(Entry entry) {
    Span when = new Span(Formats.moment(entry.at()) + " · " + who(entry));
    when.addClassName("hint");
    String sentence = Texts.named(entry.what(), entry.details());
    ListItem line = new ListItem(when, new Paragraph(sentence));
    entry.changes().stream()
        .filter(change -> !isSaid(sentence, change))
        .forEach(change -> line.add(new Paragraph(changed(change))));
    String why = entry.why();
    if (why != null && !sentence.contains(why)) {
      line.add(new Paragraph(Texts.text("dossier.Timeline.why", why)));
    }
    Source source = entry.source();
    if (source != null) {
      line.add(new Paragraph(source(source)));
    }
    return line;
  }

  /** Some sentences say both what it was and what it is. */
  private static boolean isSaid(String sentence, Change change) {
    String before = change.before();
    String after = change.after();
    return before != null
        && sentence.contains(before)
        && (after == null || sentence.contains(after));
  }

  private static String who(Entry entry) {
    String name = entry.personName();
    return name == null ? Texts.text("dossier.Timeline.automatic") : name;
  }

  private static String changed(Change change) {
    String field =
        OURS.matcher(change.field()).matches() ? Texts.text(change.field()) : change.field();
    String before = change.before();
    String after = change.after();
    if (before == null) {
      return Texts.text("dossier.Timeline.became", field, String.valueOf(after));
    }
    return after == null
        ? Texts.text("dossier.Timeline.gone", field, before)
        : Texts.text("dossier.Timeline.changed", field, before, after);
  }

  private Component source(Source source) {
    if (source.kind() == Source.Kind.DOCUMENT) {
      for (Document document : documents) {
        if (document.id().toString().equals(source.id())) {
          return new Span(
              new Span(Texts.text("dossier.Timeline.source.DOCUMENT", "")),
              new DocumentLink(dossier, document));
        }
      }
    }
    return new Span(Texts.text("dossier.Timeline.source." + source.kind(), source.id()));
  }
}
