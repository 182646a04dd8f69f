package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.determination.Accountability;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.timeline.DocumentLink;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Parts that several screens of the year-end show. */
final class Panels {

  private Panels() {}

  static Paragraph hint(String key, Object... arguments) {
    Paragraph hint = new Paragraph(Texts.text(key, arguments));
    hint.addClassName("hint");
    return hint;
  }

  /** Text as it was typed, with its own line ends. */
  static Paragraph narrative(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("narrative");
    return paragraph;
  }

  /** What was agreed, and the figures of the periods that were accepted: never typed again. */
  static Section figures(YearEndFile file) {
    Section section =
        new Section(
            Texts.text("determination.Panels.figures"), hint("determination.Panels.figuresHelp"));
    section.add(targets(file));
    if (file.accepted().isEmpty()) {
      section.add(hint("determination.Panels.noFigures"));
    } else {
      section.add(accepted(file));
    }
    section.add(missing(file.missing()));
    return section;
  }

  private static Component targets(YearEndFile file) {
    if (file.indicators().isEmpty()) {
      return hint("determination.Panels.noIndicators");
    }
    Table table =
        new Table(
            Texts.text("determination.Panels.targets"),
            Texts.text("determination.Panels.indicator"),
            Texts.text("determination.Panels.agreed"));
    file.indicators().forEach(i -> table.row(i.wording(), words(agreed(file, i))));
    return table;
  }

  private static Target agreed(YearEndFile file, IndicatorForYear indicator) {
    return YearEndFile.agreed(file.award(), indicator);
  }

  private static String words(Target target) {
    TargetWords words = TargetWords.of(target);
    return Texts.text(words.key(), words.arguments().toArray());
  }

  private static Table accepted(YearEndFile file) {
    Table table =
        new Table(
            Texts.text("determination.Panels.accepted"),
            Texts.text("determination.Panels.period"),
            Texts.text("determination.Panels.indicator"),
            Texts.text("determination.Panels.value"));
    for (AcceptedFigures period : file.accepted()) {
      for (Measurement value : period.values()) {
        table.row(span(period.span()), indicator(file, value), value(value.value()));
      }
    }
    return table;
  }

  private static String indicator(YearEndFile file, Measurement value) {
    return file.indicators().stream()
        .filter(i -> i.code().equals(value.indicator()))
        .findFirst()
        .map(i -> i.wording() + part(i, value))
        .orElse(value.indicator());
  }

  private static String part(IndicatorForYear indicator, Measurement value) {
    return value
        .part()
        .map(
            code ->
                " – "
                    + indicator.breakdown().parts().stream()
                        .filter(p -> p.code().equals(code))
                        .map(IndicatorForYear.Breakdown.Part::name)
                        .findFirst()
                        .orElse(code))
        .orElse("");
  }

  private static String value(Measurement.Value value) {
    return switch (value) {
      case Measurement.Value.Count count -> Formats.number(count.number());
      case Measurement.Value.Amount amount -> Formats.money(amount.money());
      case Measurement.Value.Ratio ratio ->
          Texts.text("reporting.value.ratio", ratio.numerator(), ratio.denominator());
      case Measurement.Value.Words words -> words.text();
      case Measurement.Value.NotAvailable absent ->
          Texts.text("determination.Panels.notAvailable", absent.reason());
    };
  }

  /** Periods without accepted figures; nothing when there are none. */
  static Component missing(List<Period> missing) {
    Div box = new Div();
    if (!missing.isEmpty()) {
      UnorderedList list = new UnorderedList();
      missing.forEach(period -> list.add(new ListItem(span(period.span()))));
      box.add(new Paragraph(Texts.text("determination.Panels.missing")), list);
    }
    return box;
  }

  static String span(Span span) {
    return Texts.text(
        "determination.span." + span.frequency().name(),
        span.index(),
        Integer.toString(span.year()));
  }

  /** What was handed in, with totals and the files. */
  static Section accountability(YearEndFile file, Dossier dossier) {
    String title = Texts.text("determination.Panels.accountability");
    if (file.accountability().isEmpty()) {
      return new Section(title, hint("determination.Panels.nothingFiled"));
    }
    Accountability filed = file.accountability().orElseThrow();
    Facts facts =
        new Facts()
            .fact(
                Texts.text("determination.Panels.filed"),
                Texts.text("determination.Panels.filedBy", filed.byName(), filed.at()))
            .fact(Texts.text("determination.Panels.declaredBy"), filed.declaredBy())
            .fact(
                Texts.text("determination.Panels.otherIncome"), Formats.money(filed.otherIncome()))
            .fact(
                Texts.text("determination.Panels.ownContribution"),
                Formats.money(filed.ownContribution()));
    Section section = new Section(title, facts, narrative(filed.activities()));
    if (!filed.costs().isEmpty()) {
      section.add(costs(filed));
    }
    if (!file.documents().isEmpty()) {
      section.add(documents(file.documents(), dossier));
    }
    return section;
  }

  /** The papers that the award asks for, and whether they are there; nothing when it asks none. */
  static Component papers(YearEndFile file) {
    Div box = new Div();
    if (!file.papers().isEmpty()) {
      Table table =
          new Table(
              Texts.text("determination.Panels.papers"),
              Texts.text("determination.Panels.paper"),
              Texts.text("determination.Panels.there"));
      file.papers()
          .forEach(
              paper ->
                  table.row(
                      Texts.text("award.document." + paper.document().name()),
                      new Badge(
                          Texts.text(
                              paper.there()
                                  ? "determination.Panels.isThere"
                                  : "determination.Panels.isMissing"),
                          paper.there() ? Badge.Tone.GOOD : Badge.Tone.ATTENTION)));
      box.add(table);
    }
    return box;
  }

  private static Table costs(Accountability filed) {
    Table table =
        new Table(
            Texts.text("determination.Panels.costs"),
            Texts.text("determination.Panels.cost"),
            "#" + Texts.text("determination.Panels.granted"),
            "#" + Texts.text("determination.Panels.realised"),
            "#" + Texts.text("determination.Panels.difference"),
            Texts.text("determination.Panels.explanation"));
    filed
        .costs()
        .forEach(
            c ->
                table.row(
                    c.description(),
                    Formats.money(c.granted()),
                    Formats.money(c.realised()),
                    Formats.money(c.realised().minus(c.granted())),
                    narrative(c.explanation())));
    Money difference = filed.realised().minus(filed.granted());
    table.total(
        Texts.text("determination.Panels.total"),
        Formats.money(filed.granted()),
        Formats.money(filed.realised()),
        Formats.money(difference),
        "");
    return table;
  }

  private static Component documents(List<Document> documents, Dossier dossier) {
    UnorderedList list = new UnorderedList();
    documents.forEach(document -> list.add(new ListItem(new DocumentLink(dossier, document))));
    return new Div(new Paragraph(Texts.text("determination.Panels.files")), list);
  }
}
