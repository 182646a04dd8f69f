package nl.rekenschap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.shell.Texts;

/** A file that shows a value, opened in its place; what a browser cannot show is offered. */
final class EvidenceBox extends Details {

  private static final long serialVersionUID = 1L;

  EvidenceBox(Dossier dossier, Document document, String figure) {
    addClassName("evidence");
    setSummaryText(Texts.text("review.EvidenceBox.of", document.name(), figure));
    Div place = new Div();
    add(place);
    // Fetched when somebody looks, not for every screen.
    addOpenedChangeListener(
        change -> {
          if (change.isOpened() && place.getChildren().findAny().isEmpty()) {
            show(dossier, document).ifPresent(place::add);
            place.add(download(dossier, document));
          }
        });
  }

  private static java.util.Optional<Component> show(Dossier dossier, Document document) {
    return switch (document.mediaType()) {
      case "image/png", "image/jpeg" -> {
        Image image = new Image(content(dossier, document).inline(), document.name());
        image.addClassName("evidence-image");
        yield java.util.Optional.of(image);
      }
      case "application/pdf" -> {
        IFrame frame = new IFrame(content(dossier, document).inline());
        frame.setTitle(document.name());
        frame.addClassName("evidence-frame");
        yield java.util.Optional.of(frame);
      }
      default -> java.util.Optional.empty();
    };
  }

  private static Anchor download(Dossier dossier, Document document) {
    Anchor link =
        new Anchor(
            content(dossier, document), Texts.text("review.EvidenceBox.save", document.name()));
    link.getElement().setAttribute("download", document.name());
    return link;
  }

  private static InputStreamDownloadHandler content(Dossier dossier, Document document) {
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
