package nl.rekenschap.council.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.Council;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.council.CouncilTask;
import nl.rekenschap.council.Reports;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** The policy adviser records what the municipal executive decided; that publishes the report. */
@Route("council/college")
@RolesAllowed(Names.POLICY_ADVISER)
public final class CollegeDecisionView extends Page implements HasUrlParameter<String> {

  private final transient Council council;
  private final transient Provenances provenances;
  private final Div content = new Div();
  private final DayField on = new DayField(text("on"));
  private final TextArea despite = LongText.of(text("despite"));
  private final TextField number = new TextField(text("caseNumber"));
  private transient TaskId task = new TaskId("0");

  CollegeDecisionView(Council council, Provenances provenances) {
    super(text("title", ""));
    this.council = council;
    this.provenances = provenances;
    on.setId("on");
    on.setRequiredIndicatorVisible(true);
    number.setId("case-number");
    number.setRequiredIndicatorVisible(true);
    number.setMaxLength(60);
    despite.setId("despite");
    despite.setHelperText(text("despiteHelp"));
    despite.setRequiredIndicatorVisible(true);
    despite.setWidthFull();
    despite.setMaxLength(2000);
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    task = new TaskId(id);
    CouncilReport report = council.handedOn(task, CouncilTask.COLLEGE);
    title(text("title", Integer.toString(report.year())));
    content.removeAll();
    Council.Obstacles obstacles = council.obstacles(task, CouncilTask.COLLEGE);
    content.add(new Paragraph(text("explain")));
    if (!obstacles.broken().isEmpty()) {
      content.add(broken(obstacles.broken()));
    }
    if (!obstacles.open().isEmpty()) {
      content.add(new Section(text("open"), OpenPoints.of(obstacles.open())));
    }
    content.add(form(!obstacles.open().isEmpty()), takeBack());
    content.add(
        new Section(
            Texts.text("council.JudgeView.report"),
            new DocumentPanel(Reports.document(report, new OnScreen()), provenances.of(report))));
  }

  private static Section broken(List<String> figures) {
    UnorderedList list = new UnorderedList();
    figures.forEach(figure -> list.add(new ListItem(figure)));
    list.setId("broken");
    return new Section(text("broken"), new Paragraph(text("brokenExplain")), list);
  }

  private Section form(boolean hasOpenPoints) {
    forgetFields();
    Div fields = new Div(field("on", on), field("caseNumber", number));
    fields.addClassName("form-grid");
    Button submit = new Button(text("submit"), click -> submit());
    submit.setId("submit");
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(submit);
    actions.addClassName("actions");
    Section form = new Section(text("decision"), fields);
    if (hasOpenPoints) {
      form.add(field("despite", despite));
    }
    form.add(actions);
    return form;
  }

  /** When the college did not decide, or what was approved cannot be published. */
  private Section takeBack() {
    TextArea reason = field("reason", LongText.of(text("takeBackReason")));
    reason.setId("reason");
    reason.setWidthFull();
    reason.setMaxLength(2000);
    Button back = new Button(text("takeBack"), click -> takeBack(reason.getValue()));
    back.setId("take-back");
    Div actions = new Div(back);
    actions.addClassName("actions");
    return new Section(text("takeBackTitle"), reason, actions);
  }

  private void takeBack(String reason) {
    if (attempt(() -> council.giveBack(task, reason))) {
      tell(text("takenBack"));
      getUI().ifPresent(ui -> ui.navigate("workflow/list"));
    }
  }

  private void submit() {
    boolean recorded =
        attempt(
            () -> {
              council.recordCollegeDecision(
                  task, on.chosen("on"), number.getValue(), despite.getValue());
            });
    if (recorded) {
      tell(text("done"));
      getUI().ifPresent(ui -> ui.navigate("council"));
    }
  }

  private static String text(String key, Object... arguments) {
    return Texts.text("council.CollegeDecisionView." + key, arguments);
  }
}
