package nl.rekenschap.workbook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.Door;
import nl.rekenschap.upload.Uploads;
import nl.rekenschap.workbook.Checked;
import nl.rekenschap.workbook.Format;
import nl.rekenschap.workbook.PeriodWorkbooks;
import nl.rekenschap.workflow.TaskId;

/** Fill in offline: take the workbook along, hand it in, see what it would change, take it over. */
@Route("workbook/fill")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
public final class WorkbookView extends Page implements HasUrlParameter<String> {

  private final transient PeriodWorkbooks workbooks;
  private final transient Reporting reporting;
  private final transient Uploads uploads;
  private final Div content = new Div();
  private final Div outcome = new Div();
  private final Div counts = new Div();
  private String task = "";

  WorkbookView(PeriodWorkbooks workbooks, Reporting reporting, Uploads uploads) {
    super(Texts.text("workbook.WorkbookView.title"));
    this.workbooks = workbooks;
    this.reporting = reporting;
    this.uploads = uploads;
    outcome.setId("outcome");
    outcome.getElement().setAttribute("aria-live", "polite");
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String taskId) {
    task = taskId;
    FigureForm form = reporting.form(id());
    title(
        Texts.text(
            "workbook.WorkbookView.titleOf",
            form.title(),
            Texts.text(
                "reporting.span." + form.period().span().frequency(),
                form.period().span().index(),
                form.period().span().year())));
    content.removeAll();
    content.add(new Paragraph(Texts.text("workbook.WorkbookView.intro")));
    content.add(takeAlong(form), handIn(), counts, history(), back());
    showWhichCounts();
  }

  private TaskId id() {
    return new TaskId(task);
  }

  private Section takeAlong(FigureForm form) {
    Div links = new Div(download(form, Format.XLSX), download(form, Format.ODS));
    links.addClassName("actions");
    return new Section(
        Texts.text("workbook.WorkbookView.take"),
        new Paragraph(Texts.text("workbook.WorkbookView.takeHelp")),
        links);
  }

  private Anchor download(FigureForm form, Format format) {
    String name = form.period().id() + "." + format.extension();
    DownloadHandler handler =
        DownloadHandler.fromInputStream(
            event -> response(workbooks.make(id(), format), name, format.mediaType()));
    Anchor link =
        new Anchor(handler, Texts.text("workbook.WorkbookView.download." + format.name()));
    link.setId("download-" + format.extension());
    return link;
  }

  private static DownloadResponse response(byte[] content, String name, String mediaType) {
    return new DownloadResponse(new ByteArrayInputStream(content), name, mediaType, content.length);
  }

  private Section handIn() {
    Upload upload = new Upload();
    upload.setId("upload");
    upload.setMaxFiles(1);
    FileBox.offer(upload, Door.WORKBOOK);
    upload.setMaxFileSize(uploads.megabytes(Door.WORKBOOK) << 20);
    upload.setUploadHandler((UploadHandler) event -> receive(event, upload));
    String choose = Texts.text("workbook.WorkbookView.choose");
    String drop = Texts.text("workbook.WorkbookView.drop");
    UploadI18N words = new UploadI18N();
    words.setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose));
    words.setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop));
    words.setError(
        new UploadI18N.Error()
            .setFileIsTooBig(Texts.text("shell.FileBox.tooLarge", uploads.megabytes(Door.WORKBOOK)))
            .setIncorrectFileType(Texts.text("workbook.WorkbookView.wrongType")));
    upload.setI18n(words);
    Section section =
        new Section(
            Texts.text("workbook.WorkbookView.handIn"),
            new Paragraph(Texts.text("workbook.WorkbookView.handInHelp")),
            upload);
    if (!uploads.isScanning()) {
      section.add(FileBox.scanningOff());
    }
    section.add(outcome);
    return section;
  }

  private void receive(UploadEvent event, Upload upload) throws IOException {
    // Not waited for: what goes wrong there is told by the session's error handler.
    try (InputStream in = event.getInputStream()) {
      Arrived arrived = uploads.receive(Door.WORKBOOK, event.getFileName(), in);
      var unused =
          event
              .getUI()
              .access(
                  () -> {
                    upload.clearFileList();
                    check(arrived);
                  });
    } catch (Refused refused) {
      var unused =
          event
              .getUI()
              .access(
                  () -> {
                    upload.clearFileList();
                    refuse(refused);
                  });
    }
  }

  private void refuse(Refused refused) {
    outcome.removeAll();
    attempt(
        () -> {
          throw refused;
        });
  }

  /** What the upload does when a file has come; the file is gone afterwards. */
  private void check(Arrived arrived) {
    try (arrived) {
      check(arrived.name(), arrived.path());
    }
  }

  void check(String name, Path file) {
    outcome.removeAll();
    attempt(() -> show(workbooks.check(id(), name, file)));
  }

  private void show(Checked checked) {
    outcome.removeAll();
    boolean refused = checked.upload().outcome() == nl.rekenschap.workbook.Upload.Outcome.REFUSED;
    outcome.add(
        new Paragraph(
            new Badge(
                Texts.text("workbook.WorkbookView.outcome." + checked.upload().outcome()),
                refused ? Badge.Tone.BAD : Badge.Tone.GOOD)),
        new Paragraph(
            Texts.text(
                refused ? "workbook.WorkbookView.refused" : "workbook.WorkbookView.read",
                checked.upload().name())));
    if (!checked.problems().isEmpty()) {
      outcome.add(CheckedTables.problems(checked.problems()), annotated(checked));
    }
    if (refused) {
      return;
    }
    if (checked.differences().isEmpty()) {
      outcome.add(new Paragraph(Texts.text("workbook.WorkbookView.nothingChanges")));
    } else {
      outcome.add(CheckedTables.differences(checked.differences()));
    }
    Button take = new Button(Texts.text("workbook.WorkbookView.takeOver"), click -> take(checked));
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    take.setId("take-over");
    Div actions = new Div(take);
    actions.addClassName("actions");
    outcome.add(actions);
  }

  private Anchor annotated(Checked checked) {
    String name = Texts.text("workbook.WorkbookView.annotatedName", checked.upload().name());
    DownloadHandler handler =
        DownloadHandler.fromInputStream(
            event -> {
              Optional<byte[]> marked = workbooks.annotated(id(), checked.upload().id());
              return marked
                  .map(
                      content ->
                          response(
                              content,
                              name,
                              (name.endsWith(".ods") ? Format.ODS : Format.XLSX).mediaType()))
                  .orElseGet(() -> DownloadResponse.error(404));
            });
    Anchor link = new Anchor(handler, Texts.text("workbook.WorkbookView.annotated"));
    link.setId("annotated");
    return link;
  }

  private void take(Checked checked) {
    if (attempt(() -> workbooks.take(id(), checked.upload().id()))) {
      outcome.removeAll();
      showWhichCounts();
      tell(Texts.text("workbook.WorkbookView.taken", checked.upload().name()));
      getUI().ifPresent(ui -> ui.navigate("reporting/submit/" + task));
    }
  }

  private void showWhichCounts() {
    counts.removeAll();
    Section section = new Section(Texts.text("workbook.WorkbookView.counts"));
    section.setId("counts");
    workbooks.uploads(id()).stream()
        .filter(upload -> upload.outcome() == nl.rekenschap.workbook.Upload.Outcome.TAKEN)
        .findFirst()
        .ifPresentOrElse(
            upload ->
                section.add(
                    new Facts()
                        .fact(Texts.text("workbook.WorkbookView.file"), upload.name())
                        .fact(Texts.text("workbook.WorkbookView.at"), Formats.moment(upload.at()))
                        .fact(Texts.text("workbook.WorkbookView.by"), upload.byName())),
            () -> section.add(new EmptyState(Texts.text("workbook.WorkbookView.noneCounts"))));
    counts.add(section);
  }

  private Section history() {
    Section section = new Section(Texts.text("workbook.WorkbookView.history"));
    List<nl.rekenschap.workbook.Upload> uploads = workbooks.uploads(id());
    if (uploads.isEmpty()) {
      section.add(new EmptyState(Texts.text("workbook.WorkbookView.noHistory")));
      return section;
    }
    Table table =
        new Table(
            Texts.text("workbook.WorkbookView.history"),
            Texts.text("workbook.WorkbookView.file"),
            Texts.text("workbook.WorkbookView.at"),
            Texts.text("workbook.WorkbookView.by"),
            Texts.text("workbook.WorkbookView.result"));
    uploads.forEach(
        upload ->
            table.row(
                upload.name(),
                Formats.moment(upload.at()),
                upload.byName(),
                Texts.text("workbook.WorkbookView.outcome." + upload.outcome())));
    section.add(table);
    return section;
  }

  private Anchor back() {
    return new Anchor("reporting/submit/" + task, Texts.text("workbook.WorkbookView.back"));
  }
}
