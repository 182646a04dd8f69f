package nl.rekenschap.payment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import nl.rekenschap.payment.Batch;
import nl.rekenschap.payment.PaymentOrders;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The files that were made; each can be downloaded again as it was. */
final class BatchTable extends Div {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "payment.BatchTable.";
  private static final int SHOWN_OF_HASH = 16;

  BatchTable(List<Batch> batches, PaymentOrders orders) {
    Section section = new Section(Texts.text(KEY + "title"));
    if (batches.isEmpty()) {
      section.add(new EmptyState(Texts.text(KEY + "none")));
    } else {
      section.add(table(batches, orders));
    }
    add(section);
  }

  private static Table table(List<Batch> batches, PaymentOrders orders) {
    Table table =
        new Table(
            Texts.text(KEY + "title"),
            Texts.text(KEY + "file"),
            Texts.text(KEY + "at"),
            Texts.text(KEY + "by"),
            "#" + Texts.text(KEY + "orders"),
            "#" + Texts.text(KEY + "total"),
            Texts.text(KEY + "hash"));
    for (Batch batch : batches) {
      Span hash = new Span(batch.sha256().substring(0, SHOWN_OF_HASH) + "…");
      hash.setTitle(batch.sha256());
      table.row(
          link(batch, orders),
          Formats.moment(batch.at()),
          batch.by(),
          Formats.number(batch.orders()),
          TotalsTable.euros(batch.total()),
          hash);
    }
    return table;
  }

  private static Anchor link(Batch batch, PaymentOrders orders) {
    String name = "betaalopdrachten-" + batch.number() + ".csv";
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  byte[] content = orders.content(batch.number());
                  return new DownloadResponse(
                      new ByteArrayInputStream(content),
                      name,
                      "text/csv;charset=utf-8",
                      content.length);
                }),
            name);
    link.getElement().setAttribute("download", name);
    return link;
  }
}
