package nl.rekenschap.amendment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.amendment.AmendmentDraft;
import nl.rekenschap.amendment.AmendmentFile;
import nl.rekenschap.amendment.AmendmentTask;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.amendment.changes.Changes;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.hearing.heard.HeardPanel;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A manager sees what was and what becomes, and decides (Awb 10:3). */
@Route("amendment/approve")
@RolesAllowed(Names.MANAGER)
public final class ApproveAmendmentView extends AmendmentPage {

  private static final String KEY = "amendment.ApproveAmendmentView.";

  private final transient Amendments amendments;
  private final transient Hearings hearings;

  ApproveAmendmentView(Amendments amendments, Hearings hearings) {
    super(amendments, AmendmentTask.APPROVE, KEY + "title");
    this.amendments = amendments;
    this.hearings = hearings;
  }

  @Override
  void build(TaskId task, AmendmentFile file, Div content) {
    content.add(proposal(file, file.draft().orElseThrow()));
    HeardPanel heard = new HeardPanel(hearings.rounds(file.caseId(), file.id()));
    if (heard.isVisible()) {
      content.add(new Section(Texts.text(KEY + "heard"), heard));
    }
    content.add(decision(task, file));
  }

  private static Section proposal(AmendmentFile file, AmendmentDraft draft) {
    Facts facts =
        new Facts()
            .fact(Texts.text(KEY + "kind"), Texts.text("amendment.kind." + draft.kind()))
            .fact(Texts.text(KEY + "validFrom"), Formats.date(draft.validFrom()))
            .fact(Texts.text(KEY + "reasoning"), narrative(draft.reasoning()));
    draft
        .ground()
        .ifPresent(
            ground ->
                facts.fact(Texts.text(KEY + "ground"), Texts.text("amendment.ground." + ground)));
    fact(facts, "agreement", draft.agreement());
    fact(facts, "notHeard", draft.notHeardBecause());
    fact(facts, "curator", (draft.curatorName() + "\n" + draft.curatorAddress()).strip());
    Section section = new Section(Texts.text(KEY + "proposal"), facts);
    if (!file.differences().isEmpty()) {
      section.add(Changes.table(file.differences()));
    }
    return section;
  }

  private static void fact(Facts facts, String what, String text) {
    if (!text.isEmpty()) {
      facts.fact(Texts.text(KEY + what), narrative(text));
    }
  }

  private Section decision(TaskId task, AmendmentFile file) {
    TextArea ground = area(KEY + "aboveFree", "ground", 2000);
    ground.setHelperText(Texts.text(KEY + "aboveFreeHelp", file.free()));
    ground.setVisible(file.isAboveFree());
    TextField college = new TextField(Texts.text(KEY + "college"));
    college.setId("collegeDecision");
    college.setHelperText(Texts.text(KEY + "collegeHelp"));
    TextArea reason = area(KEY + "reason", "reason", LONGEST);
    reason.setHelperText(Texts.text(KEY + "reasonHelp"));
    Button approve =
        button(
            KEY + "approve",
            "approve",
            () ->
                finish(
                    () -> amendments.approve(task, ground.getValue(), college.getValue()),
                    KEY + "approved"));
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button giveBack =
        button(
            KEY + "giveBack",
            "return",
            () -> finish(() -> amendments.giveBack(task, reason.getValue()), KEY + "givenBack"));
    return new Section(
        Texts.text(KEY + "decision"),
        field("ground", ground),
        field("collegeDecision", college),
        field("reason", reason),
        actions(approve, giveBack));
  }
}
