package nl.rekenschap.dossier.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/**
 * The documents of a case; each is offered as a download, after the right to it was asked again.
 */
public final class DocumentList extends UnorderedList {

  public DocumentList(Dossier dossier, List<Document> documents) {
    addClassName("documents");
    documents.forEach(document -> add(line(dossier, document)));
  }

  static Anchor link(Dossier dossier, Document document) {
    Anchor link = new Anchor(download(dossier, document), document.name());
    link.getElement().setAttribute("download", document.name());
    return link;
  }

  private static ListItem line(Dossier dossier, Document document) {
    Anchor link = link(dossier, document);
    Span about =
        new Span(
            " "
                + Texts.text(document.kind())
                + " · "
                + Formats.moment(document.addedAt())
                + " · "
                + document.addedByName());
    about.addClassName("hint");
    return new ListItem(link, about);
  }

  private static DownloadHandler download(Dossier dossier, Document document) {
    return DownloadHandler.fromInputStream(
        event -> {
          byte[] content = dossier.content(document.id());
          return new DownloadResponse(
              new ByteArrayInputStream(content),
              document.name(),
              document.mediaType(),
              content.length);
        });
  }
}
