package nl.rekenschap.dossier.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
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
    return new ListItem(
        held.<Component>map(state -> why(document, state)).orElseGet(() -> link(dossier, document)),
        about);
  }

  static Anchor link(Dossier dossier, Document document) {
    Anchor link = new Anchor(download(dossier, document), document.name());
    link.getElement().setAttribute("download", document.name());
    return link;
  }

  /** A file that nobody gets says why. */
  private static Component why(Document document, BlobState state) {
    return new Span(
        document.name()
            + ": "
            + Texts.text(state == BlobState.WAITING ? "upload.waiting" : "upload.removed"));
  }

  private static DownloadHandler download(Dossier dossier, Document document) {
    return DownloadHandler.fromInputStream(
        event ->
            new DownloadResponse(
                dossier.open(document.id()),
                document.name(),
                document.mediaType(),
                document.size()));
  }
}
