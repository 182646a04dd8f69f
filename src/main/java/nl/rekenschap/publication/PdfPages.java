package nl.rekenschap.publication;

import java.util.List;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.Body;
import nl.rekenschap.letter.Paper;

/** The paper as PDF (PDF/UA-1, PDF/A-2a), with a table of contents. */
final class PdfPages {

  static final String NAME = "rapport.pdf";

  private PdfPages() {}

  static OutputFile of(Document document, Imprint imprint) {
    byte[] pdf = new Paper().draw(edition(document, imprint), body(document, imprint));
    return new OutputFile(NAME, "application/pdf", pdf);
  }

  static Paper.Edition edition(Document document, Imprint imprint) {
    String onTop = document.practice() ? Dutch.text("publication.onTop") : "";
    return new Paper.Edition(document.title(), imprint.language(), onTop, imprint.madeAt());
  }

  static Body body(Document document, Imprint imprint) {
    Body body = new Body().heading(1, document.title());
    if (document.practice()) {
      body.paragraph(Dutch.text("publication.practice"));
    }
    body.facts(Colophon.facts(imprint));
    body.heading(2, Dutch.text("publication.contents"));
    body.contents(document.chapters().stream().map(PdfPages::chapter).toList());
    for (Document.Chapter chapter : document.chapters()) {
      body.chapter(chapter(chapter));
      ChartTable.beside(chapter.blocks()).forEach(block -> draw(body, block));
    }
    return body;
  }

  private static Body.Chapter chapter(Document.Chapter chapter) {
    return new Body.Chapter(chapter.id(), chapter.title());
  }

  private static void draw(Body body, Document.Block block) {
    switch (block) {
      case Document.Heading it -> body.heading(it.level(), it.text());
      case Document.Sentence it -> body.paragraph(it.text().plain());
      case Document.Said it -> body.paragraph(it.text());
      case Document.Terms it ->
          body.facts(
              it.terms().stream().map(term -> List.of(term.term(), term.what().plain())).toList());
      case Document.Grid it -> table(body, it);
      case Document.Chart it -> {
        body.paragraph(Dutch.text("publication.Chart.caption", it.caption()));
        body.picture(ChartDrawing.of(it));
      }
    }
  }

  private static void table(Body body, Document.Grid grid) {
    body.table(
        grid.caption(),
        grid.columns().stream().map(c -> new Body.Column(c.heading(), c.number())).toList(),
        grid.rows().stream().map(row -> row.cells().stream().map(Text::plain).toList()).toList(),
        place -> grid.rows().get(place).total());
  }
}
