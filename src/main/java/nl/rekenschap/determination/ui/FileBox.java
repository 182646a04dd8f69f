package nl.rekenschap.determination.ui;

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
import nl.rekenschap.determination.DraftFile;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/** PDF files that go with the accountability: added and removed at once, handed in later. */
final class FileBox extends Div {

  /** A file that was accepted; nothing when it was refused. */
  static final class Added {
    @Nullable DraftFile file;
  }

  private static final int LARGEST = 10 * 1024 * 1024;

  private final transient BiFunction<String, byte[], @Nullable DraftFile> add;
  private final transient Predicate<UUID> remove;
  private final UnorderedList list = new UnorderedList();
  private final Upload upload = new Upload();

  FileBox(
      List<DraftFile> files,
      BiFunction<String, byte[], @Nullable DraftFile> add,
      Predicate<UUID> remove) {
    this.add = add;
    this.remove = remove;
    list.setId("files");
    prepare();
    files.forEach(this::show);
    add(list, upload);
  }

  private void prepare() {
    upload.setAcceptedFileExtensions(".pdf");
    upload.setMaxFileSize(LARGEST);
    upload.setUploadHandler((UploadHandler) this::receive);
    UploadI18N words = new UploadI18N();
    words.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(Texts.text("determination.FileBox.choose"))
            .setMany(Texts.text("determination.FileBox.choose")));
    words.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(Texts.text("determination.FileBox.drop"))
            .setMany(Texts.text("determination.FileBox.drop")));
    words.setError(
        new UploadI18N.Error()
            .setFileIsTooBig(Texts.text("determination.FileBox.tooLarge"))
            .setIncorrectFileType(Texts.text("determination.FileBox.wrongType")));
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
    DraftFile added = add.apply(name, content);
    upload.clearFileList();
    if (added != null) {
      show(added);
    }
  }

  private void show(DraftFile file) {
    ListItem item = new ListItem(new Span(file.name() + " "));
    Button away =
        new Button(
            Texts.text("determination.FileBox.remove"),
            click -> {
              if (remove.test(file.id())) {
                list.remove(item);
              }
            });
    away.setAriaLabel(Texts.text("determination.FileBox.removeFile", file.name()));
    away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    item.add(away);
    list.add(item);
  }
}
