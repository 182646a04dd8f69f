package nl.rekenschap.milestone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.milestone.MilestoneFile;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.milestone.MilestoneTask;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A manager confirms what was reported, or gives it back. */
@Route("milestone/confirm")
@RolesAllowed(Names.MANAGER)
public final class ConfirmMilestoneView extends MilestonePage {

  private final transient Milestones milestones;

  ConfirmMilestoneView(Milestones milestones) {
    super(milestones, MilestoneTask.CONFIRM, "milestone.ConfirmMilestoneView.title");
    this.milestones = milestones;
  }

  @Override
  void build(TaskId task, MilestoneFile file, Div content) {
    MilestoneResult.Account account = file.account().orElseThrow();
    content.add(reported(file, account), decision(task));
  }

  private static Section reported(MilestoneFile file, MilestoneResult.Account account) {
    Facts facts =
        new Facts()
            .fact(Texts.text("milestone.ConfirmMilestoneView.reportedBy"), account.reportedBy())
            .fact(
                Texts.text("milestone.ConfirmMilestoneView.spent"),
                account
                    .spent()
                    .map(Formats::money)
                    .orElseGet(() -> Texts.text("milestone.ConfirmMilestoneView.notSaid")));
    if (!file.explanation().isEmpty()) {
      facts.fact(
          Texts.text("milestone.ConfirmMilestoneView.explanation"), narrative(file.explanation()));
    }
    Section section = new Section(Texts.text("milestone.ConfirmMilestoneView.reported"), facts);
    section.add(
        account.results().isEmpty()
            ? hint(Texts.text("milestone.ReportMilestoneView.nothingPlanned"))
            : results(account));
    return section;
  }

  private static Table results(MilestoneResult.Account account) {
    Table table =
        new Table(
            Texts.text("milestone.ConfirmMilestoneView.results"),
            Texts.text("milestone.ConfirmMilestoneView.milestone"),
            Texts.text("milestone.ConfirmMilestoneView.result"),
            Texts.text("milestone.ConfirmMilestoneView.explanation"));
    account.results().forEach(r -> table.row(r.text(), result(r), narrative(r.explanation())));
    return table;
  }

  private static Span result(MilestoneResult result) {
    return result
        .reachedOn()
        .map(
            day ->
                new Badge(
                    Texts.text("milestone.ConfirmMilestoneView.reached", day), Badge.Tone.GOOD))
        .orElseGet(
            () ->
                new Badge(
                    Texts.text("milestone.ConfirmMilestoneView.notReached"), Badge.Tone.ATTENTION));
  }

  private Section decision(TaskId task) {
    TextArea reason = LongText.of(Texts.text("milestone.ConfirmMilestoneView.reason"));
    reason.setId("reason");
    reason.setHelperText(Texts.text("milestone.ConfirmMilestoneView.reasonHelp"));
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    Button confirm =
        button(
            "milestone.ConfirmMilestoneView.confirm",
            "confirm",
            () ->
                finish(() -> milestones.confirm(task), "milestone.ConfirmMilestoneView.confirmed"));
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button giveBack =
        button(
            "milestone.ConfirmMilestoneView.giveBack",
            "return",
            () ->
                finish(
                    () -> milestones.giveBack(task, reason.getValue()),
                    "milestone.ConfirmMilestoneView.givenBack"));
    return new Section(
        Texts.text("milestone.ConfirmMilestoneView.decision"),
        field("reason", reason),
        actions(confirm, giveBack));
  }
}
