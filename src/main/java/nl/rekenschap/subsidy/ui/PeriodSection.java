package nl.rekenschap.subsidy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.changes.Changes;
import nl.rekenschap.review.Questions;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** The reporting periods of a case, with what changed since acceptance and what is asked. */
final class PeriodSection extends Div {

  private final transient Corrections corrections;
  private final LocalDate today;

  PeriodSection(
      List<Period> periods,
      Corrections corrections,
      Questions questions,
      Access access,
      LocalDate today) {
    this.corrections = corrections;
    this.today = today;
    Section section = new Section(Texts.text("subsidy.CaseFileView.periods"), table(periods));
    periods.stream()
        .filter(Period::isChangedSinceAcceptance)
        .forEach(period -> section.add(new H3(changed(period)), changes(period)));
    Map<PeriodId, Integer> open = questions.open(periods);
    boolean provider = access.current().has(Role.PROVIDER_CONTACT);
    boolean adviser = access.current().has(Role.POLICY_ADVISER);
    periods.stream()
        .filter(period -> open.containsKey(period.id()))
        .filter(period -> period.provider().isPresent() ? provider : adviser)
        .forEach(period -> section.add(toAnswer(period, open.getOrDefault(period.id(), 0))));
    add(section);
  }

  private Table table(List<Period> periods) {
    Table table =
        new Table(
            Texts.text("subsidy.CaseFileView.periodsCaption"),
            Texts.text("subsidy.period.name"),
            Texts.text("subsidy.period.due"),
            Texts.text("subsidy.period.state"),
            Texts.text("subsidy.period.note"));
    periods.forEach(
        p ->
            table.row(
                name(p),
                Formats.date(p.dueOn()),
                PeriodWords.badge(p, today),
                PeriodWords.note(p)));
    return table;
  }

  /** The period's name, leading to all about it. */
  static Component name(Period period) {
    return new Anchor("reporting/period/" + period.id(), PeriodWords.name(period));
  }

  static Paragraph toAnswer(Period period, int open) {
    return new Paragraph(
        new Anchor(
            "review/answer/" + period.id(),
            Texts.text("subsidy.CaseFileView.questions", open, PeriodWords.name(period))));
  }

  private static String changed(Period period) {
    return Texts.text("subsidy.CaseFileView.changes", PeriodWords.name(period));
  }

  private Changes changes(Period period) {
    return new Changes(changed(period), corrections.differences(period.id()));
  }
}
