package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.council.CouncilTask;
import nl.rekenschap.council.NarrativePart;
import nl.rekenschap.council.ReportFile;
import nl.rekenschap.council.Reports;
import nl.rekenschap.council.Writing;
import nl.rekenschap.council.Writing.Remark;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** The policy adviser writes the words beside the figures and hands the report on. */
@Route("council/draft")
@RolesAllowed(Names.POLICY_ADVISER)
public final class DraftReportView extends Page implements HasUrlParameter<String> {

  private final transient Council council;
  private final transient Writing writing;
  private final Div content = new Div();
  private final List<PartBox> boxes = new ArrayList<>();
  private transient TaskId task = new TaskId("0");

  DraftReportView(Council council, Writing writing) {
    super(text("title", ""));
    this.council = council;
    this.writing = writing;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    task = new TaskId(id);
    ReportFile file = council.file(task, CouncilTask.DRAFT);
    CouncilReport report = council.report(file.year());
    title(text("title", Integer.toString(file.year())));
    content.removeAll();
    file.reason()
        .ifPresent(
            reason ->
                content.add(
                    new Section(
                        text("edition", Integer.toString(file.edition())), narrative(reason))));
    if (file.state() instanceof ReportFile.State.Drafting drafting
        && drafting.returnedBecause() != null) {
      content.add(new Section(text("returned"), narrative(drafting.returnedBecause())));
    }
    content.add(form(report));
    content.add(
        new Section(text("figures"), new DocumentPanel(Reports.document(report, new OnScreen()))));
  }

  private static Paragraph narrative(String words) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.addClassName("narrative");
    return paragraph;
  }

  private Section form(CouncilReport report) {
    forgetFields();
    boxes.clear();
    List<Writing.Written> written = writing.written(task);
    List<Remark> remarks = writing.remarks(report.year());
    Paragraph privacy = new Paragraph(text("privacy"));
    privacy.addClassName("hint");
    Section form = new Section(text("words"), new Paragraph(text("how")), privacy);
    for (NarrativePart part : NarrativePart.of(report)) {
      form.add(box(report, part, written), remarksOf(report, part, remarks));
    }
    form.add(actions());
    return form;
  }

  private PartBox box(CouncilReport report, NarrativePart part, List<Writing.Written> written) {
    PartBox box = new PartBox(writing, task, part, PartName.of(part, report));
    boolean core = part.equals(NarrativePart.CORE);
    box.area().setRequiredIndicatorVisible(core);
    if (core) {
      box.area().setHelperText(text("coreHelp"));
    }
    written.stream().filter(it -> it.part().equals(part)).findFirst().ifPresent(box::show);
    field(part.name(), box.area());
    boxes.add(box);
    return box;
  }

  private PartRemarks remarksOf(CouncilReport report, NarrativePart part, List<Remark> all) {
    PartRemarks remarks = new PartRemarks(writing, report, part, this::attempt);
    remarks.show(all);
    return remarks;
  }

  private Div actions() {
    Button submit = new Button(text("submit"), click -> submit());
    submit.setId("submit");
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button save = new Button(text("save"), click -> save());
    save.setId("save");
    Div actions = new Div(submit, save);
    actions.addClassName("actions");
    return actions;
  }

  private boolean saveAll() {
    boolean all = true;
    for (PartBox box : boxes) {
      all &= box.save();
    }
    return all;
  }

  private void save() {
    if (attempt(this::requireSaved)) {
      done("council.DraftReportView.saved");
    }
  }

  private void requireSaved() {
    if (!saveAll()) {
      throw new Refused("council.DraftReportView.notSaved");
    }
  }

  private void submit() {
    boolean handedOn =
        attempt(
            () -> {
              requireSaved();
              council.draft(task);
            });
    if (handedOn) {
      tell(text("done"));
      getUI().ifPresent(ui -> ui.navigate("workflow/list"));
    }
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("council.DraftReportView." + key, arguments);
  }
}
