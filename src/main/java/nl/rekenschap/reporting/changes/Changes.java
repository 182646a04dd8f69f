package nl.rekenschap.reporting.changes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.reporting.Difference;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.ValueWords;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What changed since acceptance, value by value. */
public final class Changes extends Div {

  /**
   * @param caption names the period where the screen shows several
   */
  public Changes(String caption, List<Difference> differences) {
    if (differences.isEmpty()) {
      Paragraph none = new Paragraph(Texts.text("reporting.Changes.none"));
      none.addClassName("hint");
      add(none);
      return;
    }
    Table table =
        new Table(
            caption,
            Texts.text("reporting.Changes.figure"),
            "#" + Texts.text("reporting.Changes.before"),
            "#" + Texts.text("reporting.Changes.after"),
            "#" + Texts.text("reporting.Changes.change"),
            Texts.text("reporting.Changes.by"));
    for (Difference difference : differences) {
      table.row(
          difference
              .part()
              .map(part -> difference.wording() + ": " + part)
              .orElse(difference.wording()),
          value(difference.before()),
          value(difference.after()),
          difference.change(),
          difference.byName() + ", " + Formats.moment(difference.at()));
    }
    add(table);
  }

  private static String value(Optional<Measurement.Value> value) {
    return value
        .map(ValueWords::of)
        .map(words -> Texts.text(words.key(), words.arguments().toArray()))
        .orElse("–");
  }
}
