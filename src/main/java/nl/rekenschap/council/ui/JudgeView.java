package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.council.CouncilTask;
import nl.rekenschap.council.ReportFile;
import nl.rekenschap.council.Reports;
import nl.rekenschap.council.Writing;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A handed-on report, what was open in it, and a judgement: agree or give back with a reason. */
abstract class JudgeView extends Page implements HasUrlParameter<String> {

  private static final String SHARED = "council.JudgeView.";

  final transient Council council;
  private final transient Writing writing;
  private final transient Provenances provenances;
  private final CouncilTask kind;
  private final String texts;
  private final Div content = new Div();
  private transient TaskId task = new TaskId("0");

  JudgeView(
      Council council, Writing writing, Provenances provenances, CouncilTask kind, String texts) {
    super(Texts.text(texts + "title", ""));
    this.council = council;
    this.writing = writing;
    this.provenances = provenances;
    this.kind = kind;
    this.texts = texts;
    add(content);
  }

  /** What the judge's agreement does. */
  abstract void agree(TaskId task);

  @Override
  public void setParameter(BeforeEvent event, String id) {
    task = new TaskId(id);
    ReportFile file = council.file(task, kind);
    CouncilReport report = council.handedOn(task, kind);
    title(Texts.text(texts + "title", Integer.toString(file.year())));
    content.removeAll();
    content.add(new Paragraph(Texts.text(texts + "explain")), ReportState.badge(file.state()));
    if (council.changedSince(task, kind)) {
      Paragraph changed =
          new Paragraph(new Badge(Texts.text(SHARED + "changed"), Badge.Tone.ATTENTION));
      changed.setId("changed");
      content.add(changed);
    }
    content.add(judgement());
    content.add(new RemarkSection(writing, report, this::attempt, this::field));
    content.add(new Section(Texts.text(SHARED + "openTitle"), OpenPoints.of(report.open())));
    content.add(
        new Section(
            Texts.text(SHARED + "report"),
            new DocumentPanel(Reports.document(report, new OnScreen()), provenances.of(report))));
  }

  private Section judgement() {
    forgetFields();
    TextArea reason = field("reason", LongText.of(Texts.text(SHARED + "reason")));
    reason.setId("reason");
    reason.setHelperText(Texts.text(SHARED + "reasonHelp"));
    reason.setWidthFull();
    reason.setMaxLength(2000);
    Button agree = new Button(Texts.text(texts + "submit"), click -> agree());
    agree.setId("submit");
    agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button back = new Button(Texts.text(SHARED + "giveBack"), click -> giveBack(reason.getValue()));
    back.setId("give-back");
    Div actions = new Div(agree, back);
    actions.addClassName("actions");
    return new Section(Texts.text(SHARED + "decide"), reason, actions);
  }

  private void agree() {
    if (attempt(() -> agree(task))) {
      leave(texts + "done");
    }
  }

  private void giveBack(String reason) {
    if (attempt(() -> council.giveBack(task, reason))) {
      leave(SHARED + "givenBack");
    }
  }

  private void leave(String key) {
    tell(Texts.text(key));
    getUI().ifPresent(ui -> ui.navigate("workflow/list"));
  }
}
