package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.CouncilTask;
import nl.rekenschap.council.ReportFile;
import nl.rekenschap.council.Reports;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** The policy adviser writes the words beside the figures and hands the report on. */
@Route("council/draft")
@RolesAllowed(Names.POLICY_ADVISER)
public final class DraftReportView extends Page implements HasUrlParameter<String> {

  private static final int LONGEST = 8000;

  private final transient Council council;
  private final Div content = new Div();
  private final Map<String, TextArea> lines = new LinkedHashMap<>();
  private final TextArea core = new TextArea(text("core"));
  private transient TaskId task = new TaskId("0");

  DraftReportView(Council council) {
    super(text("title", ""));
    this.council = council;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    task = new TaskId(id);
    ReportFile file = council.file(task, CouncilTask.DRAFT);
    CouncilReport report = council.report(file.year());
    title(text("title", Integer.toString(file.year())));
    content.removeAll();
    if (file.state() instanceof ReportFile.State.Drafting drafting
        && drafting.returnedBecause() != null) {
      Paragraph reason = new Paragraph(drafting.returnedBecause());
      reason.addClassName("narrative");
      content.add(new Section(text("returned"), reason));
    }
    content.add(form(file.narrative(), report));
    content.add(
        new Section(text("figures"), new DocumentPanel(Reports.document(report, new OnScreen()))));
  }

  private Section form(Narrative words, CouncilReport report) {
    forgetFields();
    lines.clear();
    core.setId("core");
    core.setHelperText(text("coreHelp"));
    core.setRequiredIndicatorVisible(true);
    Div form = new Div(area("core", core, words.core()));
    for (CouncilReport.Chapter chapter : report.chapters()) {
      TextArea area = new TextArea(text("line", chapter.name()));
      area.setHelperText(text("lineHelp"));
      String saved = words.lines().getOrDefault(chapter.code(), "");
      form.add(area("line." + chapter.code(), area, saved));
      lines.put(chapter.code(), area);
    }
    Paragraph privacy = new Paragraph(text("privacy"));
    privacy.addClassName("hint");
    return new Section(text("words"), form, privacy, actions());
  }

  private TextArea area(String name, TextArea area, String saved) {
    area.setWidthFull();
    area.setMinRows(3);
    area.setMaxLength(LONGEST);
    area.setValue(saved);
    return field(name, area);
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

  private void save() {
    if (attempt(() -> council.saveNarrative(task, words()))) {
      done("council.DraftReportView.saved");
    }
  }

  private void submit() {
    boolean handedOn =
        attempt(
            () -> {
              council.saveNarrative(task, words());
              council.draft(task);
            });
    if (handedOn) {
      tell(text("done"));
      getUI().ifPresent(ui -> ui.navigate("workflow/list"));
    }
  }

  private Narrative words() {
    Map<String, String> typed = new LinkedHashMap<>();
    lines.forEach((code, area) -> typed.put(code, area.getValue()));
    return new Narrative(core.getValue(), typed);
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("council.DraftReportView." + key, arguments);
  }
}
