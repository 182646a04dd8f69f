package nl.rekenschap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.review.ReviewFile;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What was handed in for one indicator, beside what it is measured by. */
final class LineSection extends Div {

  LineSection(ReviewFile.Line line, int year, boolean again) {
    IndicatorForYear indicator = line.indicator();
    boolean words = indicator.kind() == IndicatorForYear.Kind.QUALITATIVE;
    Facts facts =
        new Facts()
            .fact(
                Texts.text("review.JudgeView.target", Integer.toString(year)),
                Words.of(line.target()));
    if (!words) {
      facts.fact(Texts.text("review.JudgeView.unit"), indicator.unit());
      facts.fact(
          Texts.text("review.JudgeView.yearTotal"),
          indicator.addsUpOverPeriods()
              ? Words.ofTotal(line.yearTotal())
              : Texts.text("review.JudgeView.personsDoNotAddUp"));
    }
    add(new Section(indicator.wording(), facts, words ? told(line, again) : table(line, again)));
  }

  private static Table table(ReviewFile.Line line, boolean again) {
    List<String> headings = new ArrayList<>();
    headings.add(Texts.text("review.JudgeView.part"));
    headings.add("#" + Texts.text("review.JudgeView.now"));
    if (again) {
      headings.add("#" + Texts.text("review.JudgeView.previousRound"));
    }
    headings.add("#" + Texts.text("review.JudgeView.previousPeriod"));
    Table table = new Table(line.indicator().wording(), headings.toArray(String[]::new));
    for (ReviewFile.Cell cell : line.cells()) {
      List<Object> row = new ArrayList<>();
      row.add(cell.part().map(Part::name).orElseGet(() -> Texts.text("review.JudgeView.whole")));
      row.add(now(cell));
      if (again) {
        row.add(Words.of(cell.previousRound()));
      }
      row.add(Words.of(cell.previousPeriod()));
      table.row(row.toArray());
    }
    if (line.cells().size() > 1) {
      table.total(Texts.text("review.JudgeView.total"), Words.ofTotal(line.total()));
    }
    return table;
  }

  private static Component now(ReviewFile.Cell cell) {
    Span value = new Span(Words.of(cell.now()));
    if (!cell.isChanged()) {
      return value;
    }
    return new Span(
        value, new Span(" "), new Badge(Texts.text("review.JudgeView.changed"), Badge.Tone.INFO));
  }

  private static Div told(ReviewFile.Line line, boolean again) {
    Div all = new Div();
    for (ReviewFile.Cell cell : line.cells()) {
      all.add(narrative(Words.of(cell.now())));
      if (again && cell.isChanged()) {
        all.add(
            new H3(Texts.text("review.JudgeView.previousRound")),
            narrative(Words.of(cell.previousRound())));
      }
      if (cell.previousPeriod().isPresent()) {
        all.add(
            new H3(Texts.text("review.JudgeView.previousPeriod")),
            narrative(Words.of(cell.previousPeriod())));
      }
    }
    return all;
  }

  static Paragraph narrative(String text) {
    Paragraph words = new Paragraph(text);
    words.addClassName("narrative");
    return words;
  }
}
