package nl.rekenschap.award.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import nl.rekenschap.award.ApplicationFile;
import nl.rekenschap.award.ApplicationTask;
import nl.rekenschap.award.IncompleteApplications;
import nl.rekenschap.award.IncompleteApplications.Desk;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A screen about an application that stayed incomplete. */
abstract class IncompletePage extends TaskPage<Desk> {

  private static final String KEY = "award.IncompletePage.";
  private static final int LONGEST_REASON = 2000;

  private final transient IncompleteApplications applications;
  private final ApplicationTask kind;

  IncompletePage(IncompleteApplications applications, ApplicationTask kind, String titleKey) {
    super(titleKey);
    this.applications = applications;
    this.kind = kind;
  }

  @Override
  protected final Desk load(String taskId) {
    return applications.desk(new TaskId(taskId), kind);
  }

  @Override
  protected final String name(Desk desk) {
    return desk.application().subsidy() + " " + desk.application().year();
  }

  @Override
  protected final CaseId caseId(Desk desk) {
    return desk.application().file().caseId();
  }

  @Override
  protected final void build(String taskId, Desk desk, Div content) {
    ApplicationFile file = desk.application().file();
    Section asked =
        new Section(
            Texts.text(KEY + "asked"),
            new Paragraph(Texts.text(KEY + "missing")),
            narrative(file.missing().orElse("")));
    file.completionUntil()
        .ifPresent(until -> asked.add(new Paragraph(Texts.text(KEY + "until", until))));
    asked.add(
        hint(
            desk.lastDay()
                .map(last -> Texts.text(KEY + "lastDay", last))
                .orElseGet(() -> Texts.text(KEY + "noTerm"))));
    content.add(asked, ApplicationFacts.section(file));
    build(new TaskId(taskId), desk, content);
  }

  /** Adds what is decided. */
  abstract void build(TaskId task, Desk desk, Div content);

  final TextArea reason(String label) {
    TextArea reason = field("reason", LongText.of(Texts.text(label)));
    reason.setId("reason");
    reason.setMaxLength(LONGEST_REASON);
    reason.setHelperText(Texts.text(label + "Help"));
    reason.setWidthFull();
    return reason;
  }
}
