package nl.rekenschap.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.rekenschap.agenda.Coming;
import nl.rekenschap.agenda.Coming.What;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What falls due, a line each. */
final class ComingTable {

  private static final String KEY = "agenda.ComingTable.";

  private ComingTable() {}

  static Table of(String caption, List<Coming> all) {
    Table table =
        new Table(
            caption,
            Texts.text(KEY + "day"),
            Texts.text(KEY + "what"),
            Texts.text(KEY + "case"),
            Texts.text(KEY + "who"));
    all.forEach(one -> table.row(day(one.on()), what(one), caseOf(one), who(one)));
    return table;
  }

  /** {@code wo 3 dec 2025}. */
  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EE d MMM yyyy", Texts.language()).format(day);
  }

  private static Component what(Coming coming) {
    Div cell = new Div(new Span(ComingWords.what(coming)));
    Div kind = new Div(new Badge(ComingWords.kind(coming.what().kind()), tone(coming)));
    cell.add(kind);
    return cell;
  }

  private static Badge.Tone tone(Coming coming) {
    return switch (coming.what()) {
      case What.Clock clock -> clock.clock().isOurs() ? Badge.Tone.ATTENTION : Badge.Tone.NEUTRAL;
      case What.Task task -> Badge.Tone.INFO;
      case What.Period period -> Badge.Tone.NEUTRAL;
      case What.Milestone milestone -> Badge.Tone.NEUTRAL;
      case What.Payment payment -> Badge.Tone.NEUTRAL;
    };
  }

  private static Component caseOf(Coming coming) {
    Div cell = new Div(new Anchor(ComingWords.file(coming), ComingWords.name(coming)));
    String provider = ComingWords.provider(coming);
    if (!provider.isEmpty()) {
      cell.add(hint(provider));
    }
    if (coming.line() != null) {
      cell.add(hint(coming.line()));
    }
    return cell;
  }

  private static Component who(Coming coming) {
    if (!(coming.what() instanceof What.Task task)) {
      return new Span("–");
    }
    if (task.assigneeName() != null) {
      return new Span(task.assigneeName());
    }
    Div cell = new Div(new Span(Texts.text(KEY + "nobody")));
    cell.add(hint(Texts.text("access.role." + task.role())));
    return cell;
  }

  private static Div hint(String text) {
    Div hint = new Div(text);
    hint.addClassName("hint");
    return hint;
  }
}
