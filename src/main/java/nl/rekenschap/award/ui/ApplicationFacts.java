package nl.rekenschap.award.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.rekenschap.award.ApplicationFile;
import nl.rekenschap.award.GrantApplication;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** What was applied for, to lay beside what is drafted. */
final class ApplicationFacts {

  private static final String KEY = "award.ApplicationFacts.";

  private ApplicationFacts() {}

  static Section section(ApplicationFile file) {
    Section section =
        new Section(text("title"), new Paragraph(text("phase." + file.phase().name())));
    file.sent().ifPresent(sent -> section.add(facts(sent)));
    return section;
  }

  private static Facts facts(GrantApplication sent) {
    Facts facts = new Facts();
    facts.fact(text("amount"), Formats.money(sent.amount()));
    facts.fact(text("activities"), multiline(sent.activities()));
    facts.fact(text("budget"), multiline(sent.budget()));
    if (!sent.indicators().isEmpty()) {
      facts.fact(text("indicators"), multiline(sent.indicators()));
    }
    facts.fact(
        text("received"),
        Texts.text(KEY + "receivedOn", sent.receivedOn(), sent.declaredBy(), sent.byName()));
    return facts;
  }

  private static Div multiline(String words) {
    Div shown = new Div(words);
    shown.addClassName("narrative");
    return shown;
  }

  private static String text(String what) {
    return Texts.text(KEY + what);
  }
}
