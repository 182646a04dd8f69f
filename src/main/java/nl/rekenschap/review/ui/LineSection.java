package nl.rekenschap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.review.ReviewFile;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** One indicator on the bench: its values beside what they are measured by, and all about them. */
final class LineSection extends Div {

  /** What all sections of one screen share. */
  record Bench(
      ReviewFile file,
      Dossier dossier,
      Map<UUID, Document> documents,
      BiConsumer<ReviewFile.Cell, TextArea> ask,
      boolean mayAsk) {

    boolean isAgain() {
      return file.rounds().size() > 1;
    }
  }

  private final transient Bench bench;
  private final transient ReviewFile.Line line;
  private final Section section;
  private final Div asking = new Div();

  LineSection(Bench bench, ReviewFile.Line line) {
    this.bench = bench;
    this.line = line;
    section = new Section(line.indicator().wording());
    add(section);
    section.add(facts());
    boolean words = line.indicator().kind() == IndicatorForYear.Kind.QUALITATIVE;
    section.add(words ? told() : table());
    flags();
    explanation();
    comments();
    line.cells().forEach(this::evidence);
    line.cells().forEach(this::questions);
    section.add(asking);
  }

  private Facts facts() {
    IndicatorForYear indicator = line.indicator();
    int year = bench.file().period().span().year();
    Facts facts =
        new Facts()
            .fact(
                Texts.text("review.JudgeView.target", Integer.toString(year)),
                Words.of(line.target()));
    if (indicator.kind() != IndicatorForYear.Kind.QUALITATIVE) {
      facts.fact(Texts.text("review.JudgeView.unit"), indicator.unit());
      facts.fact(
          Texts.text("review.JudgeView.yearTotal"),
          indicator.addsUpOverPeriods()
              ? Words.ofTotal(line.yearTotal())
              : Texts.text("review.JudgeView.personsDoNotAddUp"));
    }
    return facts;
  }

  private Table table() {
    List<String> headings = new ArrayList<>();
    headings.add(Texts.text("review.JudgeView.part"));
    headings.add("#" + Texts.text("review.JudgeView.now"));
    if (bench.isAgain()) {
      headings.add("#" + Texts.text("review.JudgeView.previousRound"));
    }
    headings.add("#" + Texts.text("review.JudgeView.previousPeriod"));
    headings.add("#" + Texts.text("review.JudgeView.lastYear"));
    headings.add(Texts.text("review.JudgeView.author"));
    if (bench.mayAsk()) {
      headings.add(Texts.text("review.JudgeView.question"));
    }
    Table table = new Table(line.indicator().wording(), headings.toArray(String[]::new));
    line.cells().forEach(cell -> table.row(row(cell).toArray()));
    if (line.cells().size() > 1) {
      table.total(Texts.text("review.JudgeView.total"), Words.ofTotal(line.total()));
    }
    return table;
  }

  private List<Object> row(ReviewFile.Cell cell) {
    List<Object> row = new ArrayList<>();
    row.add(Words.part(cell));
    row.add(now(cell));
    if (bench.isAgain()) {
      row.add(Words.of(cell.previousRound()));
    }
    row.add(Words.of(cell.previousPeriod()));
    row.add(Words.of(cell.lastYear()));
    row.add(Words.author(cell, bench.file().submission().byName()));
    if (bench.mayAsk()) {
      row.add(askButton(cell));
    }
    return row;
  }

  private Component now(ReviewFile.Cell cell) {
    Span value = new Span(Words.of(cell.now()));
    Span all = new Span(value);
    marks(cell).forEach(mark -> all.add(new Span(" "), mark));
    return all;
  }

  private List<Badge> marks(ReviewFile.Cell cell) {
    List<Badge> marks = new ArrayList<>();
    if (cell.marked()) {
      marks.add(new Badge(Texts.text("review.JudgeView.marked"), Badge.Tone.ATTENTION));
    }
    if (cell.isChanged()) {
      marks.add(new Badge(Texts.text("review.JudgeView.changed"), Badge.Tone.INFO));
    }
    if (!cell.findings().isEmpty()) {
      marks.add(
          new Badge(
              Texts.text("review.JudgeView.flags", cell.findings().size()), Badge.Tone.ATTENTION));
    }
    return marks;
  }

  private Button askButton(ReviewFile.Cell cell) {
    Button ask = new Button(Texts.text("review.JudgeView.ask"), click -> open(cell));
    ask.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    ask.setAriaLabel(Texts.text("review.JudgeView.askAbout", Words.figure(line, cell)));
    ask.setId("ask-" + cell.name().value().replace('/', '-'));
    return ask;
  }

  private void open(ReviewFile.Cell cell) {
    asking.removeAll();
    AskForm form = new AskForm(Words.figure(line, cell), typed -> bench.ask().accept(cell, typed));
    asking.add(form);
    form.focus();
  }

  private Div told() {
    Div all = new Div();
    for (ReviewFile.Cell cell : line.cells()) {
      marks(cell).forEach(all::add);
      all.add(Words.narrative(Words.of(cell.now())));
      all.add(Words.hint(Words.author(cell, bench.file().submission().byName())));
      if (bench.isAgain() && cell.isChanged()) {
        all.add(
            new H3(Texts.text("review.JudgeView.previousRound")),
            Words.narrative(Words.of(cell.previousRound())));
      }
      if (cell.previousPeriod().isPresent()) {
        all.add(
            new H3(Texts.text("review.JudgeView.previousPeriod")),
            Words.narrative(Words.of(cell.previousPeriod())));
      }
      if (bench.mayAsk()) {
        all.add(askButton(cell));
      }
    }
    return all;
  }

  private void flags() {
    Flags flags = new Flags();
    flags.add("", line.findings());
    line.cells()
        .forEach(
            cell -> flags.add(cell.part().isPresent() ? Words.part(cell) : "", cell.findings()));
    if (!flags.isEmpty()) {
      section.add(new H3(Texts.text("review.JudgeView.flagsTitle")), flags);
    }
  }

  private void explanation() {
    if (!line.explanation().isEmpty()) {
      section.add(
          new H3(Texts.text("review.JudgeView.explanation")), Words.narrative(line.explanation()));
    }
  }

  private void comments() {
    for (ReviewFile.Cell cell : line.cells()) {
      cell.measurement()
          .flatMap(Measurement::comment)
          .ifPresent(
              comment ->
                  section.add(
                      Words.narrative(
                          Texts.text("review.JudgeView.comment", Words.part(cell), comment))));
    }
  }

  private void evidence(ReviewFile.Cell cell) {
    cell.evidence().stream()
        .map(file -> bench.documents().get(file.document()))
        .filter(java.util.Objects::nonNull)
        .forEach(
            document -> section.add(new EvidenceBox(bench.dossier(), document, Words.part(cell))));
  }

  private void questions(ReviewFile.Cell cell) {
    cell.questions().forEach(question -> section.add(new QuestionBox(question, Words.part(cell))));
  }
}
