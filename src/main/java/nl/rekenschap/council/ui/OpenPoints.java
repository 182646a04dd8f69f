package nl.rekenschap.council.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import nl.rekenschap.council.CouncilReport.OpenPoint;
import nl.rekenschap.council.Reports;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What was not finished when the figures were read. */
final class OpenPoints {

  private static final String SHARED = "council.JudgeView.";

  private OpenPoints() {}

  static Component of(List<OpenPoint> points) {
    if (points.isEmpty()) {
      return new EmptyState(Texts.text(SHARED + "openNone"));
    }
    Table table =
        new Table(
            Texts.text(SHARED + "openCaption"),
            Texts.text(SHARED + "openItem"),
            Texts.text(SHARED + "openWhat"));
    for (OpenPoint point : points) {
      String what = "council.open." + point.kind().name();
      table.row(
          point.item(),
          point.span().isPresent()
              ? Texts.text(what, Reports.span(point.span().get(), new OnScreen()))
              : Texts.text(what));
    }
    return table;
  }
}
