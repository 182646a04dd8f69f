package nl.rekenschap.milestone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.milestone.MilestoneFile;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.milestone.MilestoneTask;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A policy adviser reports what became of the milestones and what they cost. */
@Route("milestone/report")
@RolesAllowed(Names.POLICY_ADVISER)
public final class ReportMilestoneView extends MilestonePage {

  private final transient Milestones milestones;

  ReportMilestoneView(Milestones milestones) {
    super(milestones, MilestoneTask.REPORT, "milestone.ReportMilestoneView.title");
    this.milestones = milestones;
  }

  @Override
  void build(TaskId task, MilestoneFile file, Div content) {
    file.returnedBecause()
        .ifPresent(
            because ->
                content.add(
                    new Section(
                        Texts.text("milestone.ReportMilestoneView.returned"), narrative(because))));
    List<ResultForm> forms = new ArrayList<>();
    for (MilestoneFile.Planned planned : file.planned()) {
      ResultForm form = new ResultForm(planned, before(file, planned));
      field("reached." + planned.code(), form.reachedOn());
      field("explanation." + planned.code(), form.explanation());
      forms.add(form);
      content.add(form);
    }
    if (forms.isEmpty()) {
      content.add(hint(Texts.text("milestone.ReportMilestoneView.nothingPlanned")));
    }
    content.add(whole(task, file, forms));
  }

  private static Optional<MilestoneResult> before(
      MilestoneFile file, MilestoneFile.Planned planned) {
    return file.account().stream()
        .flatMap(account -> account.results().stream())
        .filter(result -> result.code().equals(planned.code()))
        .findFirst();
  }

  private Section whole(TaskId task, MilestoneFile file, List<ResultForm> forms) {
    TextField spent = new TextField(Texts.text("milestone.ReportMilestoneView.spent"));
    spent.setId("spent");
    spent.setHelperText(Texts.text("milestone.ReportMilestoneView.spentHelp"));
    file.account()
        .flatMap(MilestoneResult.Account::spent)
        .ifPresent(money -> spent.setValue(money.toString().replace('.', ',')));
    TextArea explanation = LongText.of(Texts.text("milestone.ReportMilestoneView.explanation"));
    explanation.setId("explanation");
    explanation.setHelperText(Texts.text("milestone.ReportMilestoneView.explanationHelp"));
    explanation.setMaxLength(LONGEST);
    explanation.setWidthFull();
    explanation.setValue(file.explanation());
    Button report =
        button(
            "milestone.ReportMilestoneView.report",
            "report",
            () ->
                finish(
                    () -> report(task, forms, spent.getValue(), explanation.getValue()),
                    "milestone.ReportMilestoneView.done"));
    report.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new Section(
        Texts.text("milestone.ReportMilestoneView.whole"),
        field("spent", spent),
        field("explanation", explanation),
        actions(report));
  }

  private void report(TaskId task, List<ResultForm> forms, String spent, String explanation) {
    milestones.report(
        task,
        forms.stream().map(ResultForm::result).toList(),
        spent.isBlank() ? null : DutchNumber.money("spent", spent),
        explanation);
  }
}
