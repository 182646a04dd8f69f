package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.reporting.Difference;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What changed since acceptance, value by value. */
final class Changes extends Div {

  Changes(List<Difference> differences) {
    if (differences.isEmpty()) {
      add(Cells.hint(Texts.text("reporting.Changes.none")));
      return;
    }
    Table table =
        new Table(
            Texts.text("reporting.Changes.caption"),
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
    return value.map(Words::of).orElse("–");
  }
}
