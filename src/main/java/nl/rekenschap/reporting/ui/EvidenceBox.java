package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.rekenschap.reporting.Evidence;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The files with one value: to add and to take away. */
final class EvidenceBox extends Div {

  private static final int LARGEST = 25 * 1024 * 1024;

  private final transient BiFunction<String, byte[], @Nullable Evidence> add;
  private final transient Predicate<UUID> remove;
  private final UnorderedList list = new UnorderedList();
  private final Upload upload = new Upload();

  EvidenceBox(
      List<Evidence> files,
      BiFunction<String, byte[], @Nullable Evidence> add,
      Predicate<UUID> remove) {
    this.add = add;
    this.remove = remove;
    prepare();
    files.forEach(this::show);
    add(list, upload);
  }

  boolean hasFiles() {
    return list.getChildren().findAny().isPresent();
  }

  private void prepare() {
    upload.setAcceptedFileExtensions(
        ".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx", ".odt", ".ods", ".csv", ".txt");
    upload.setMaxFileSize(LARGEST);
    upload.setUploadHandler((UploadHandler) this::receive);
    UploadI18N words = new UploadI18N();
    words.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(Texts.text("reporting.EvidenceBox.choose"))
            .setMany(Texts.text("reporting.EvidenceBox.choose")));
    words.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(Texts.text("reporting.EvidenceBox.drop"))
            .setMany(Texts.text("reporting.EvidenceBox.drop")));
    words.setError(
        new UploadI18N.Error()
            .setFileIsTooBig(Texts.text("reporting.EvidenceBox.tooLarge"))
            .setIncorrectFileType(Texts.text("reporting.EvidenceBox.wrongType")));
    upload.setI18n(words);
  }

  /** Reads no more than one byte too many: the browser's own limit can be passed by. */
  private void receive(UploadEvent event) throws IOException {
    try (InputStream in = event.getInputStream()) {
      String name = event.getFileName();
      byte[] content = in.readNBytes(LARGEST + 1);
      // Not waited for: what goes wrong there is told by the session's error handler.
      var unused = event.getUI().access(() -> take(name, content));
    }
  }

  /** What the upload does when a file has come. */
  void take(String name, byte[] content) {
    Evidence added = add.apply(name, content);
    upload.clearFileList();
    if (added != null) {
      show(added);
    }
  }

  private void show(Evidence file) {
    ListItem item = new ListItem(new Span(file.name() + " "));
    Button away =
        new Button(
            Texts.text("reporting.EvidenceBox.remove"),
            click -> {
              if (remove.test(file.document())) {
                list.remove(item);
              }
            });
    away.setAriaLabel(Texts.text("reporting.EvidenceBox.removeFile", file.name()));
    away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    item.add(away);
    list.add(item);
  }
}
