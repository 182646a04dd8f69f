package nl.rekenschap.review.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.timeline.DocumentLink;
import nl.rekenschap.shell.Texts;

/** A file that shows a value, to take along; what others made is never shown within our screens. */
final class EvidenceBox extends Paragraph {

  private static final long serialVersionUID = 1L;

  EvidenceBox(Dossier dossier, Document document, String figure) {
    addClassName("evidence");
    add(
        new Span(Texts.text("review.EvidenceBox.of", document.name(), figure) + " · "),
        new DocumentLink(
            dossier, document, Texts.text("review.EvidenceBox.save", document.name())));
  }
}
