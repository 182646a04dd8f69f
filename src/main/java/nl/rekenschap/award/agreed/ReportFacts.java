package nl.rekenschap.award.agreed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.rekenschap.award.Reports;
import nl.rekenschap.award.Reports.Moment;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** How often is reported between, and on which days, as screens say it. */
public final class ReportFacts {

  private static final String KEY = "award.ReportFacts.";

  private ReportFacts() {}

  static void tell(Facts facts, Reports reports) {
    facts.fact(Texts.text(KEY + "frequency"), Texts.text("award.frequency." + reports.frequency()));
    if (reports.frequency() != Frequency.NONE) {
      facts.fact(Texts.text(KEY + "moments"), days(reports.moments()));
    }
    if (!reports.ground().isEmpty()) {
      facts.fact(Texts.text(KEY + "ground"), reports.ground());
    }
  }

  /** Each part of the year with its last day; says so when there is none. */
  public static Component days(List<Moment> moments) {
    if (moments.isEmpty()) {
      return new Div(Texts.text(KEY + "none"));
    }
    UnorderedList list = new UnorderedList();
    moments.forEach(
        moment ->
            list.add(
                new ListItem(
                    Texts.text(
                        "award.reports.moment", span(moment), Formats.date(moment.dueOn())))));
    return list;
  }

  private static String span(Moment moment) {
    return Texts.text(
        "award.span." + moment.span().frequency(),
        moment.span().index(),
        Integer.toString(moment.span().year()));
  }
}
