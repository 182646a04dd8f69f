package nl.rekenschap.council.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Svg;

/** A chart on the screen, as the public page shows it; its table stands beside it. */
final class ChartPanel extends Div {

  ChartPanel(Document.Chart chart) {
    addClassName("chart-panel");
    Paragraph caption = new Paragraph(chart.caption());
    caption.addClassName("chart-caption");
    // Two charts on one screen never bear the same caption.
    String id = "chart-" + Integer.toHexString(chart.caption().hashCode());
    add(caption, new Html("<div>" + Svg.of(chart, id) + "</div>"));
  }
}
