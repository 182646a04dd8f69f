package nl.rekenschap.award;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.Reports.Moment;
import nl.rekenschap.kernel.Dutch;

/** Reports between, as letters say them. */
final class ReportWords {

  private ReportWords() {}

  static String often(Reports reports) {
    return Dutch.text("award.frequency." + reports.frequency());
  }

  static List<String> moments(Optional<Reports> reports) {
    return reports.stream().flatMap(it -> it.moments().stream()).map(ReportWords::moment).toList();
  }

  private static String moment(Moment moment) {
    String span =
        Dutch.text(
            "award.span." + moment.span().frequency(),
            moment.span().index(),
            Integer.toString(moment.span().year()));
    return Dutch.text("award.reports.moment", span, Dutch.date(moment.dueOn()));
  }
}
