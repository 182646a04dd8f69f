package nl.rekenschap.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.ImportResult;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.Door;
import nl.rekenschap.upload.Uploads;

/** Takes a programme file in and shows everything that is wrong with it, place by place. */
@Route("programme/import")
@Menu(title = "programme.ImportView.menu", order = 90)
@RolesAllowed(Names.ADMINISTRATOR)
public final class ImportView extends Page {

  private final transient Programme programme;
  private final transient Uploads uploads;
  private final Upload upload = new Upload();
  private final Div outcome = new Div();
  private final Div present = new Div();
  private transient Optional<Chosen> chosen = Optional.empty();

  /** A file that was sent and waits for the button. */
  private record Chosen(String name, byte[] content) {}

  ImportView(Programme programme, Uploads uploads) {
    super(Texts.text("programme.ImportView.title"));
    this.programme = programme;
    this.uploads = uploads;
    prepareUpload();
    Button take = new Button(Texts.text("programme.ImportView.take"), click -> attempt(this::take));
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    take.setId("take");
    Div actions = new Div(take);
    actions.addClassName("actions");
    outcome.getElement().setAttribute("role", "status");
    add(
        new Section(
            Texts.text("programme.ImportView.file"),
            new Paragraph(Texts.text("programme.ImportView.explained")),
            upload,
            actions,
            outcome),
        present);
    if (!uploads.isScanning()) {
      addComponentAsFirst(FileBox.scanningOff());
    }
    showPresent();
  }

  private void prepareUpload() {
    upload.setMaxFiles(1);
    FileBox.offer(upload, Door.PROGRAMME);
    upload.setMaxFileSize(Programme.LARGEST_FILE);
    upload.setUploadHandler((UploadHandler) this::receive);
    UploadI18N words = new UploadI18N();
    words.setAddFiles(new UploadI18N.AddFiles().setOne(Texts.text("programme.ImportView.choose")));
    words.setDropFiles(new UploadI18N.DropFiles().setOne(Texts.text("programme.ImportView.drop")));
    words.setError(
        new UploadI18N.Error()
            .setFileIsTooBig(Texts.text("programme.ImportView.tooLarge"))
            .setIncorrectFileType(Texts.text("programme.ImportView.wrongType"))
            .setTooManyFiles(Texts.text("programme.ImportView.oneFile")));
    upload.setI18n(words);
  }

  private void receive(UploadEvent event) throws IOException {
    try (InputStream in = event.getInputStream();
        Arrived arrived = uploads.receive(Door.PROGRAMME, event.getFileName(), in)) {
      Chosen sent = new Chosen(arrived.name(), arrived.bytes());
      event.getUI().access(() -> choose(sent.name(), sent.content()));
    } catch (Refused refused) {
      event.getUI().access(() -> refuse(refused));
    }
  }

  private void refuse(Refused refused) {
    upload.clearFileList();
    outcome.removeAll();
    attempt(
        () -> {
          throw refused;
        });
  }

  /** What the upload does when a file has come. */
  void choose(String name, byte[] content) {
    chosen = Optional.of(new Chosen(name, content));
    outcome.removeAll();
  }

  private void take() {
    Chosen file = chosen.orElseThrow(() -> new Refused("programme.ImportView.chooseFirst"));
    outcome.removeAll();
    show(file, programme.importFile(file.name(), file.content()));
    chosen = Optional.empty();
    upload.clearFileList();
    showPresent();
  }

  private void show(Chosen file, ImportResult result) {
    switch (result) {
      case ImportResult.Imported imported ->
          say(imported.inForce() ? "imported" : "importedWaits", imported.programme());
      case ImportResult.Replaced replaced -> say("replaced", replaced.programme());
      case ImportResult.Unchanged unchanged -> say("unchanged", unchanged.programme());
      case ImportResult.Rejected rejected -> {
        say("rejected", file.name(), rejected.problems().size());
        outcome.add(problems(rejected));
      }
    }
  }

  private void say(String key, Object... arguments) {
    outcome.add(new Paragraph(Texts.text("programme.ImportView." + key, arguments)));
  }

  private Table problems(ImportResult.Rejected rejected) {
    Table table =
        new Table(
            Texts.text("programme.ImportView.problems"),
            Texts.text("programme.ImportView.line"),
            Texts.text("programme.ImportView.place"),
            Texts.text("programme.ImportView.what"));
    for (ImportResult.Problem problem : rejected.problems()) {
      table.row(
          problem.line() == 0
              ? Texts.text("programme.ImportView.wholeFile")
              : Integer.toString(problem.line()),
          problem.path(),
          problem.sentence(getLocale()));
    }
    return table;
  }

  private void showPresent() {
    present.removeAll();
    Table table =
        new Table(
            Texts.text("programme.ImportView.present"),
            Texts.text("programme.ImportView.programme"),
            Texts.text("programme.ImportView.municipality"),
            Texts.text("programme.ImportView.years"),
            Texts.text("programme.ImportView.use"));
    for (Programme.Summary one : programme.programmes()) {
      table.row(
          one.title(),
          one.municipalityName(),
          Texts.text("programme.ItemView.years", one.firstYear(), one.lastYear()),
          one.inForce()
              ? new Badge(Texts.text("programme.ImportView.inForce"), Badge.Tone.GOOD)
              : new Button(
                  Texts.text("programme.ImportView.putInForce"), click -> putInForce(one)));
    }
    present.add(new Section(Texts.text("programme.ImportView.present"), table));
  }

  private void putInForce(Programme.Summary one) {
    if (attempt(() -> programme.putInForce(one.code()))) {
      done("programme.ImportView.nowInForce", one.title());
      showPresent();
    }
  }
}
