package nl.rekenschap.council.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Text;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Draws a report; what the public page shows, in the frame of the screens. */
@StyleSheet("context://assets/report.css")
@StyleSheet("context://assets/passport.css")
final class DocumentPanel extends Div {

  /** What a click on a figure does. */
  interface Opening {
    /**
     * @param opener gets the focus back
     */
    void open(String figure, NativeButton opener);
  }

  /** A paper whose figures are words only. */
  DocumentPanel(Document document) {
    this(document, (Opening) null);
  }

  /** A paper whose figures open their passports. */
  DocumentPanel(Document document, PassportDialog.Source passports) {
    this(document, (figure, opener) -> PassportDialog.open(passports, figure, opener));
  }

  private DocumentPanel(Document document, @Nullable Opening opening) {
    if (document.practice()) {
      add(practice());
    }
    Contents contents = new Contents();
    if (document.chapters().size() > 1) {
      add(contents);
    }
    for (Document.Chapter chapter : document.chapters()) {
      Component[] blocks =
          chapter.blocks().stream().map(block -> draw(block, opening)).toArray(Component[]::new);
      add(
          chapter.isIntervention()
              ? contents.folded(chapter, blocks)
              : contents.open(chapter, blocks));
    }
    // Who reads on to the end of a long one meets it again.
    if (document.practice() && document.chapters().size() > 1) {
      add(practice());
    }
  }

  private static Paragraph practice() {
    Paragraph mark = new Paragraph(Texts.text("council.OpenPages.practice"));
    mark.addClassName("practice-mark");
    return mark;
  }

  /** One block, wherever it stands. */
  static Component draw(Block block, @Nullable Opening opening) {
    return switch (block) {
      case Document.Heading it -> it.level() == 3 ? new H3(it.text()) : new H4(it.text());
      case Document.Sentence it -> new Paragraph(words(it.text(), opening));
      case Document.Said it -> said(it.text());
      case Document.Terms it -> facts(it, opening);
      case Document.Grid it -> table(it, opening);
      case Document.Chart it -> new ChartPanel(it);
    };
  }

  private static Paragraph said(String text) {
    Paragraph said = new Paragraph(text);
    said.addClassName("narrative");
    return said;
  }

  private static Facts facts(Document.Terms terms, @Nullable Opening opening) {
    Facts facts = new Facts();
    terms.terms().forEach(term -> facts.fact(term.term(), lines(term.what(), opening)));
    return facts;
  }

  private static Table table(Document.Grid grid, @Nullable Opening opening) {
    String[] headings =
        grid.columns().stream()
            .map(column -> (column.number() ? "#" : "") + column.heading())
            .toArray(String[]::new);
    Table table = new Table(grid.caption(), headings);
    for (Document.Row row : grid.rows()) {
      Object[] cells = row.cells().stream().map(cell -> lines(cell, opening)).toArray();
      if (row.total()) {
        table.total(cells);
      } else {
        table.row(cells);
      }
    }
    return table;
  }

  /** A text whose line breaks are kept. */
  private static Span lines(Text text, @Nullable Opening opening) {
    Span span = words(text, opening);
    span.addClassName("narrative");
    return span;
  }

  private static Span words(Text text, @Nullable Opening opening) {
    if (opening == null || text.figures().isEmpty()) {
      return new Span(text.plain());
    }
    Span span = new Span();
    for (Text.Run run : text.runs()) {
      span.add(
          run.figure()
              .<Component>map(figure -> button(run.words(), figure, opening))
              .orElseGet(() -> new Span(run.words())));
    }
    return span;
  }

  private static NativeButton button(String words, String figure, Opening opening) {
    NativeButton button = new NativeButton(words);
    button.addClassName("figure-link");
    button.getElement().setAttribute("aria-haspopup", "dialog");
    button.setAriaLabel(Texts.text("council.PassportDialog.open", words));
    button.getElement().setAttribute("data-figure", figure);
    button.addClickListener(click -> opening.open(figure, button));
    return button;
  }
}
