package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Map;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PhaseTotal;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** How many orders stand where, and their sum; each state opens its list. */
final class TotalsTable extends Div {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "payment.TotalsTable.";

  TotalsTable(Map<Phase, PhaseTotal> totals) {
    Table table =
        new Table(
            Texts.text(KEY + "title"),
            Texts.text(KEY + "state"),
            "#" + Texts.text(KEY + "orders"),
            "#" + Texts.text(KEY + "total"));
    for (Phase phase : Phase.values()) {
      PhaseTotal total = totals.get(phase);
      if (total != null) {
        table.row(
            new Anchor("payment/orders?phase=" + phase, Texts.text("payment.phase." + phase)),
            Formats.number(total.orders()),
            euros(total.total()));
      }
    }
    add(new Section(Texts.text(KEY + "title"), table));
  }

  /** Sums of all cases may pass what one amount may be. */
  static String euros(BigDecimal amount) {
    NumberFormat format = NumberFormat.getNumberInstance(Dutch.LOCALE);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return "€\u00a0" + format.format(amount);
  }
}
