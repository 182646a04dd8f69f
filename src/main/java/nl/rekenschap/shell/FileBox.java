package nl.rekenschap.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.Door;
import nl.rekenschap.upload.Uploads;
import nl.rekenschap.upload.Verdict;

/** Files of a form, added and removed at once and handed in later. */
public final class FileBox extends Div {

  /** A file that is there. */
  public record Attached(UUID id, String name) {}

  private final transient Door door;
  private final transient Uploads uploads;
  private final transient Function<Arrived, Optional<Attached>> add;
  private final transient Predicate<UUID> remove;
  private final UnorderedList list = new UnorderedList();
  private final Upload upload = new Upload();
  private final Paragraph said = new Paragraph();

  /**
   * @param add what is done with a file that came through the door; empty when it was refused
   * @param remove whether the file is gone
   */
  public FileBox(
      Door door,
      List<Attached> files,
      Function<Arrived, Optional<Attached>> add,
      Predicate<UUID> remove) {
    this.door = door;
    this.uploads = VaadinService.getCurrent().getInstantiator().getOrCreate(Uploads.class);
    this.add = add;
    this.remove = remove;
    addClassName("file-box");
    prepare();
    files.forEach(file -> show(file, false));
    // There from the start, so that a reader for the blind hears it change.
    said.getElement().setAttribute("role", "status");
    said.addClassName("hint");
    add(list, upload, said);
    if (!uploads.isScanning()) {
      add(scanningOff());
    }
  }

  /**
   * Lets the browser offer only what that door takes. Not by the component's own list: that refuses
   * on the server too, before the door does, with no sentence and no line in the security log.
   */
  public static void offer(Upload upload, Door door) {
    upload.getElement().setProperty("accept", String.join(",", door.endings()));
  }

  /** Says that nothing looks for viruses here. */
  public static Paragraph scanningOff() {
    Paragraph line = new Paragraph(Texts.text("shell.FileBox.scanningOff"));
    line.addClassName("hint");
    return line;
  }

  public boolean hasFiles() {
    return list.getChildren().findAny().isPresent();
  }

  private void prepare() {
    offer(upload, door);
    upload.setMaxFileSize(uploads.megabytes(door) << 20);
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
            .setFileIsTooBig(Texts.text("shell.FileBox.tooLarge", uploads.megabytes(door)))
            .setIncorrectFileType(Texts.text("shell.FileBox.wrongType", door.words())));
    upload.setI18n(words);
  }

  /** In the request's own thread, so that a screen does not wait for a slow line. */
  private void receive(UploadEvent event) throws IOException {
    String name = event.getFileName();
    // Not waited for: what goes wrong there is told by the session's error handler.
    try (InputStream in = event.getInputStream()) {
      Arrived arrived = uploads.receive(door, name, in);
      var unused = event.getUI().access(() -> take(arrived));
    } catch (Refused refused) {
      var unused = event.getUI().access(() -> refuse(name, refused));
    } catch (IOException brokenOff) {
      var unused =
          event.getUI().access(() -> say(Texts.text("shell.FileBox.brokenOff", name), true));
      throw brokenOff;
    }
  }

  /** What the upload does with what came. */
  public void take(String name, byte[] content) {
    try (InputStream in = new ByteArrayInputStream(content)) {
      take(uploads.receive(door, name, in));
    } catch (Refused refused) {
      refuse(name, refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Arrived arrived) {
    try (arrived) {
      upload.clearFileList();
      say("", false);
      add.apply(arrived)
          .ifPresent(
              file -> {
                show(file, arrived.verdict() == Verdict.WAITING);
                say(Texts.text("shell.FileBox.taken", file.name()), false);
              });
    }
  }

  private void refuse(String name, Refused refused) {
    upload.clearFileList();
    say(Texts.text("shell.FileBox.refused", name, Texts.of(refused)), true);
  }

  private void say(String sentence, boolean wrong) {
    said.setText(sentence);
    said.getElement().setAttribute("role", wrong ? "alert" : "status");
  }

  private void show(Attached file, boolean waiting) {
    ListItem item = new ListItem(new Span(file.name() + " "));
    if (waiting) {
      item.add(new Badge(Texts.text("shell.FileBox.waiting"), Badge.Tone.NEUTRAL));
    }
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
