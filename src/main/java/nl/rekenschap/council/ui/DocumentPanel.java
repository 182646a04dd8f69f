package nl.rekenschap.council.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Draws a report; what the public page shows, in the frame of the screens. */
@StyleSheet("context://assets/report.css")
final class DocumentPanel extends Div {

  DocumentPanel(Document document) {
    if (document.practice()) {
      add(practice());
    }
    for (Document.Chapter chapter : document.chapters()) {
      Section section = new Section(chapter.title());
      section.setId(chapter.id());
      chapter.blocks().forEach(block -> section.add(draw(block)));
      add(section);
    }
    if (document.practice()) {
      add(practice());
    }
  }

  private static Paragraph practice() {
    Paragraph mark = new Paragraph(Texts.text("council.OpenPages.practice"));
    mark.addClassName("practice-mark");
    return mark;
  }

  private static Component draw(Block block) {
    return switch (block) {
      case Document.Heading it -> it.level() == 3 ? new H3(it.text()) : new H4(it.text());
      case Document.Sentence it -> new Paragraph(it.text().plain());
      case Document.Said it -> said(it.text());
      case Document.Terms it -> facts(it);
      case Document.Grid it -> table(it);
      case Document.Chart it -> new ChartPanel(it);
    };
  }

  private static Paragraph said(String text) {
    Paragraph said = new Paragraph(text);
    said.addClassName("narrative");
    return said;
  }

  private static Facts facts(Document.Terms terms) {
    Facts facts = new Facts();
    terms.terms().forEach(term -> facts.fact(term.term(), lines(term.what().plain())));
    return facts;
  }

  private static Table table(Document.Grid grid) {
    String[] headings =
        grid.columns().stream()
            .map(column -> (column.number() ? "#" : "") + column.heading())
            .toArray(String[]::new);
    Table table = new Table(grid.caption(), headings);
    for (Document.Row row : grid.rows()) {
      Object[] cells = row.cells().stream().map(cell -> lines(cell.plain())).toArray();
      if (row.total()) {
        table.total(cells);
      } else {
        table.row(cells);
      }
    }
    return table;
  }

  /** A text whose line breaks are kept. */
  private static Span lines(String text) {
    Span span = new Span(text);
    span.addClassName("narrative");
    return span;
  }
}
