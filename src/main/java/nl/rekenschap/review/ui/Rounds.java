package nl.rekenschap.review.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.review.Judgement;
import nl.rekenschap.review.ReviewFile;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Every earlier round, with its values, their authors, and what was found of it. */
final class Rounds extends Div {

  private final transient ReviewFile file;

  Rounds(ReviewFile file) {
    this.file = file;
    Section section = new Section(Texts.text("review.JudgeView.rounds"));
    earlier(file).forEach(round -> add(section, round));
    add(section);
  }

  /** All but the round that is to be judged, which has the screen. */
  private static List<ReviewFile.Round> earlier(ReviewFile file) {
    return file.rounds().subList(0, file.rounds().size() - 1);
  }

  private void add(Section section, ReviewFile.Round round) {
    section.add(
        new H3(
            Texts.text(
                "review.JudgeView.roundOf",
                round.submission().round(),
                round.submission().byName(),
                round.submission().at())));
    if (!round.submission().explanation().isEmpty()) {
      section.add(Words.narrative(round.submission().explanation()));
    }
    section.add(
        new Details(Texts.text("review.Rounds.values", round.submission().round()), values(round)));
    round.judgement().ifPresent(judgement -> judged(section, judgement));
    round.confirmation().ifPresent(confirmation -> judged(section, confirmation));
  }

  private static void judged(Section section, Judgement judgement) {
    section.add(
        new Paragraph(
            Texts.text(
                "review.verdict." + judgement.verdict(), judgement.byName(), judgement.at())));
    if (!judgement.words().isEmpty()) {
      section.add(Words.narrative(judgement.words()));
    }
  }

  private Table values(ReviewFile.Round round) {
    Table table =
        new Table(
            Texts.text("review.Rounds.values", round.submission().round()),
            Texts.text("reporting.Changes.figure"),
            "#" + Texts.text("review.Rounds.value"),
            Texts.text("review.JudgeView.author"));
    for (ReviewFile.Line line : file.lines()) {
      for (ReviewFile.Cell cell : line.cells()) {
        round.submission().values().stream()
            .filter(value -> isAt(value, cell.name()))
            .findFirst()
            .ifPresent(
                value ->
                    table.row(
                        Words.figure(line, cell)
                            + (round.marks().contains(cell.name().value())
                                ? " (" + Texts.text("review.JudgeView.marked") + ")"
                                : ""),
                        Words.of(java.util.Optional.of(value.value())),
                        value
                            .source()
                            .map(source -> source.byName())
                            .orElse(round.submission().byName())));
      }
    }
    return table;
  }

  private static boolean isAt(Measurement value, FieldName name) {
    return value.indicator().equals(name.indicator()) && value.part().equals(name.part());
  }
}
