package nl.rekenschap.review.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import nl.rekenschap.reporting.Difference;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What changed since acceptance, value by value. */
final class DifferenceTable extends Div {

  DifferenceTable(List<Difference> differences) {
    if (differences.isEmpty()) {
      add(Words.hint(Texts.text("review.DifferenceTable.none")));
      return;
    }
    Table table =
        new Table(
            Texts.text("review.DifferenceTable.caption"),
            Texts.text("review.DifferenceTable.figure"),
            "#" + Texts.text("review.DifferenceTable.before"),
            "#" + Texts.text("review.DifferenceTable.after"),
            "#" + Texts.text("review.DifferenceTable.change"),
            Texts.text("review.DifferenceTable.by"));
    for (Difference difference : differences) {
      table.row(
          difference
              .part()
              .map(part -> difference.wording() + ": " + part)
              .orElse(difference.wording()),
          Words.of(difference.before()),
          Words.of(difference.after()),
          difference.change(),
          difference.byName() + ", " + Formats.moment(difference.at()));
    }
    add(table);
  }
}
