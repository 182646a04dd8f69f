package nl.rekenschap.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import nl.rekenschap.ledger.BudgetYear;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What was carried over from earlier years, and what of it was given to no budget line. */
final class PoolBox {

  private PoolBox() {}

  static Div of(BudgetYear budget) {
    String title = Texts.text("ledger.PoolBox.title");
    if (budget.pools().isEmpty()) {
      return new Section(title, new Paragraph(Texts.text("ledger.PoolBox.none")));
    }
    Table table =
        new Table(
            title,
            Texts.text("ledger.PoolBox.from"),
            "#" + Texts.text("ledger.PoolBox.carried"),
            "#" + Texts.text("ledger.PoolBox.allocated"),
            "#" + Texts.text("ledger.figure.UNALLOCATED"),
            Texts.text("ledger.PoolBox.restsOn"));
    for (BudgetYear.Pool pool : budget.pools()) {
      String year = Integer.toString(pool.fromYear());
      table.row(
          year,
          Formats.money(pool.carried()),
          Formats.money(pool.allocated()),
          EntriesView.link(
              pool.fromYear(), Optional.empty(), Figure.UNALLOCATED, pool.unallocated(), year),
          String.join("; ", pool.restsOn()));
    }
    return new Section(title, table);
  }
}
