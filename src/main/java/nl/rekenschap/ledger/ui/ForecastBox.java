package nl.rekenschap.ledger.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import nl.rekenschap.ledger.BudgetYear;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** What is expected to be left, and how that is reckoned. */
final class ForecastBox {

  private ForecastBox() {}

  static Section of(BudgetYear budget) {
    BudgetYear.Forecast forecast = budget.forecast();
    Facts facts =
        new Facts()
            .fact(Texts.text("ledger.ForecastBox.notAwarded"), Formats.money(forecast.notAwarded()))
            .fact(Texts.text("ledger.ForecastBox.released"), Formats.money(forecast.released()))
            .fact(Texts.text("ledger.ForecastBox.left"), Formats.money(forecast.left()))
            .fact(
                Texts.text("ledger.ForecastBox.undetermined"),
                Formats.money(forecast.undetermined()));
    return new Section(
        Texts.text("ledger.ForecastBox.title", LocalDate.of(budget.year(), 12, 1)),
        facts,
        new Paragraph(Texts.text("ledger.ForecastBox.how")));
  }
}
