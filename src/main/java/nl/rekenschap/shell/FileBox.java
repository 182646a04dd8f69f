package nl.rekenschap.shell;

import static java.util.stream.Collectors.joining;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Files of a form, added and removed at once and handed in later. */
public final class FileBox extends Div {

  /** A file that is there. */
  public record Attached(UUID id, String name) {}

  /**
   * What may come; the room checks it again.
   *
   * @param megabytes a file may have at most
   * @param extensions with their dot, {@code .pdf}
   */
  public record Allowed(int megabytes, List<String> extensions) {

    public Allowed {
      extensions = List.copyOf(extensions);
    }

    int bytes() {
      return megabytes << 20;
    }

    /** The extensions for people to read. */
    String words() {
      return extensions.stream().map(dotted -> dotted.substring(1)).collect(joining(", "));
    }
  }

  private final transient Allowed allowed;
  private final transient BiFunction<String, byte[], Optional<Attached>> add;
  private final transient Predicate<UUID> remove;
  private final UnorderedList list = new UnorderedList();
  private final Upload upload = new Upload();

  /**
   * @param add name and content of a file that came; empty when it was refused
   * @param remove whether the file is gone
   */
  public FileBox(
      Allowed allowed,
      List<Attached> files,
      BiFunction<String, byte[], Optional<Attached>> add,
      Predicate<UUID> remove) {
    this.allowed = allowed;
    this.add = add;
    this.remove = remove;
    prepare();
    files.forEach(this::show);
    add(list, upload);
  }

  public boolean hasFiles() {
    return list.getChildren().findAny().isPresent();
  }

  private void prepare() {
    upload.setAcceptedFileExtensions(allowed.extensions().toArray(String[]::new));
    upload.setMaxFileSize(allowed.bytes());
    upload.setUploadHandler((UploadHandler) this::receive);
    UploadI18N words = new UploadI18N();
    words.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(Texts.text("shell.FileBox.choose"))
            .setMany(Texts.text("shell.FileBox.choose")));
    words.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(Texts.text("shell.FileBox.drop"))
            .setMany(Texts.text("shell.FileBox.drop")));
    words.setError(
        new UploadI18N.Error()
            .setFileIsTooBig(Texts.text("shell.FileBox.tooLarge", allowed.megabytes()))
            .setIncorrectFileType(Texts.text("shell.FileBox.wrongType", allowed.words())));
    upload.setI18n(words);
  }

  /** Reads no more than one byte too many: the browser's own limit can be passed by. */
  private void receive(UploadEvent event) throws IOException {
    try (InputStream in = event.getInputStream()) {
      String name = event.getFileName();
      byte[] content = in.readNBytes(allowed.bytes() + 1);
      // Not waited for: what goes wrong there is told by the session's error handler.
      var unused = event.getUI().access(() -> take(name, content));
    }
  }

  /** What the upload does when a file has come. */
  public void take(String name, byte[] content) {
    Optional<Attached> added = add.apply(name, content);
    upload.clearFileList();
    added.ifPresent(this::show);
  }

  private void show(Attached file) {
    ListItem item = new ListItem(new Span(file.name() + " "));
    Button away =
        new Button(
            Texts.text("shell.FileBox.remove"),
            click -> {
              if (remove.test(file.id())) {
                list.remove(item);
              }
            });
    away.setAriaLabel(Texts.text("shell.FileBox.removeFile", file.name()));
    away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    item.add(away);
    list.add(item);
  }
}
