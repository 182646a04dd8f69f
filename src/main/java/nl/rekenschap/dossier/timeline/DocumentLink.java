package nl.rekenschap.dossier.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upload.BlobState;

/**
 * A document to take along: always as an attachment and under its safe name, never shown in its
 * place, since others made it. One that nobody gets says why instead.
 */
public final class DocumentLink extends Span {

  public DocumentLink(Dossier dossier, Document document) {
    this(dossier, document, document.name());
  }

  /**
   * @param words of the link
   */
  public DocumentLink(Dossier dossier, Document document, String words) {
    this(
        dossier,
        document,
        words,
        Optional.ofNullable(dossier.held(List.of(document)).get(document.id())));
  }

  DocumentLink(Dossier dossier, Document document, String words, Optional<BlobState> held) {
    held.ifPresentOrElse(
        state -> setText(document.name() + ": " + why(state)),
        () -> {
          DownloadHandler handler =
              handler(
                  dossier, document.id(), document.name(), document.mediaType(), document.size());
          Anchor link = new Anchor(handler, words);
          link.getElement().setAttribute("download", document.name());
          add(link);
        });
  }

  private static String why(BlobState state) {
    return Texts.text(state == BlobState.WAITING ? "upload.waiting" : "upload.removed");
  }

  /**
   * The dossier asks again who wants it, at the moment of the download; what is refused then looks
   * as what does not exist.
   *
   * @param size in bytes; below zero when that is not known
   */
  public static DownloadHandler handler(
      Dossier dossier, UUID document, String name, String mediaType, long size) {
    return DownloadHandler.fromInputStream(
        event -> {
          try {
            return new DownloadResponse(dossier.open(document), name, mediaType, size);
          } catch (Refused refused) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
          }
        });
  }
}
