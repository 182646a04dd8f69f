package nl.rekenschap.council.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.council.NarrativePart;
import nl.rekenschap.council.Writing;
import nl.rekenschap.council.Writing.Remark;

/** The remarks about one part, drawn anew when one of them was dealt with. */
final class PartRemarks extends Div {

  private final transient Writing writing;
  private final transient CouncilReport report;
  private final transient NarrativePart part;
  private final transient Attempt attempt;

  /** Does what the person asked, and shows a refusal. */
  interface Attempt {
    boolean at(Runnable work);
  }

  PartRemarks(Writing writing, CouncilReport report, NarrativePart part, Attempt attempt) {
    this.writing = writing;
    this.report = report;
    this.part = part;
    this.attempt = attempt;
  }

  void refresh() {
    show(writing.remarks(report.year()));
  }

  /** Those of these that are about this part. */
  void show(List<Remark> all) {
    removeAll();
    add(
        new Remarks(
            PartName.of(part, report),
            all.stream().filter(remark -> remark.part().equals(part)).toList(),
            remark -> {
              if (attempt.at(() -> writing.resolve(report.year(), remark.id()))) {
                refresh();
              }
            }));
  }
}
