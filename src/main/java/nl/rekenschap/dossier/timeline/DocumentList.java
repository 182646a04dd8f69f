package nl.rekenschap.dossier.timeline;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upload.BlobState;

/**
 * The documents of a case; each is offered as a download, after the right to it was asked again.
 */
public final class DocumentList extends UnorderedList {

  public DocumentList(Dossier dossier, List<Document> documents) {
    addClassName("documents");
    Map<UUID, BlobState> held = dossier.held(documents);
    documents.forEach(
        document -> add(line(dossier, document, Optional.ofNullable(held.get(document.id())))));
  }

  private static ListItem line(Dossier dossier, Document document, Optional<BlobState> held) {
    Span about =
        new Span(
            " "
                + Texts.text(document.kind())
                + " · "
                + Formats.moment(document.addedAt())
                + " · "
                + document.addedByName());
    about.addClassName("hint");
    return new ListItem(new DocumentLink(dossier, document, document.name(), held), about);
  }
}
