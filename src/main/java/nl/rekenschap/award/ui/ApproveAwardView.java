package nl.rekenschap.award.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.agreed.ClauseFacts;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.mandate.Mandates;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A manager sees what was drafted beside the plan, and decides. */
@Route("award/approve")
@RolesAllowed(Names.MANAGER)
public final class ApproveAwardView extends AwardPage {

  private static final int LONGEST_REASON = 2000;

  private final transient Award award;
  private final transient Mandates mandates;
  private final TextArea ground = LongText.of(Texts.text("award.ApproveAwardView.ground"));
  private final TextField college = new TextField(Texts.text("award.ApproveAwardView.college"));
  private final TextArea reason = LongText.of(Texts.text("award.ApproveAwardView.reason"));

  ApproveAwardView(Award award, Mandates mandates) {
    super(award, AwardTask.APPROVE_AWARD, "award.ApproveAwardView.title");
    this.award = award;
    this.mandates = mandates;
    college.setId("collegeDecision");
    college.setHelperText(Texts.text("award.ApproveAwardView.collegeHelp"));
    college.setWidthFull();
    ground.setId("ground");
    ground.setMaxLength(LONGEST_REASON);
    ground.setHelperText(Texts.text("award.ApproveAwardView.groundHelp"));
    ground.setWidthFull();
    reason.setId("reason");
    reason.setMaxLength(LONGEST_REASON);
    reason.setHelperText(Texts.text("award.ApproveAwardView.reasonHelp"));
    reason.setWidthFull();
  }

  @Override
  void build(TaskId task, AwardDesk desk, Div content) {
    AwardDraft draft = desk.file().draft().orElseThrow();
    Div columns = new Div(drafted(desk, draft), PlanFacts.section(desk));
    columns.addClassName("two-columns");
    content.add(
        columns, clauses(desk, draft), targets(desk), obligations(draft), decision(task, desk));
  }

  private static Component drafted(AwardDesk desk, AwardDraft draft) {
    Facts facts = new Facts();
    if (desk.file().state() instanceof State.AwaitingApproval waiting) {
      facts.fact(Texts.text("award.ApproveAwardView.draftedBy"), waiting.draftedBy());
    }
    desk.provider()
        .map(Organisation::name)
        .ifPresent(name -> facts.fact(Texts.text("award.ApproveAwardView.provider"), name));
    facts
        .fact(Texts.text("award.ApproveAwardView.amount"), amount(desk, draft.amount()))
        .fact(
            Texts.text("award.ApproveAwardView.period"),
            Texts.text("award.ApproveAwardView.fromUntil", draft.from(), draft.until()))
        .fact(Texts.text("award.ApproveAwardView.activities"), narrative(draft.activities()));
    return new Section(Texts.text("award.ApproveAwardView.draftTitle"), facts);
  }

  /** The amount, and how much of the budget stays when it is less. */
  private static Component amount(AwardDesk desk, Money amount) {
    Span shown = new Span(Formats.money(amount) + " ");
    desk.file()
        .budget()
        .filter(budget -> amount.compareTo(budget) < 0)
        .map(budget -> Texts.text("award.ApproveAwardView.less", budget.minus(amount)))
        .ifPresent(less -> shown.add(new Badge(less, Badge.Tone.ATTENTION)));
    if (desk.isAboveFree()) {
      String above = Texts.text("award.ApproveAwardView.aboveFree", desk.free());
      shown.add(new Badge(above, Badge.Tone.BAD));
    }
    return shown;
  }

  private static Component clauses(AwardDesk desk, AwardDraft draft) {
    return new Section(
        Texts.text("award.ApproveAwardView.clauses"),
        new ClauseFacts(
            draft.clauses().arrangement().isPresent()
                ? draft.clauses()
                : draft.clauses().with(desk.arrangement())));
  }

  private static Component targets(AwardDesk desk) {
    String title = Texts.text("award.ApproveAwardView.targetsTitle");
    if (desk.indicators().isEmpty()) {
      return new Section(title, hint(Texts.text("award.ApproveAwardView.noIndicators")));
    }
    Table table =
        new Table(
            title,
            Texts.text("award.ApproveAwardView.indicator"),
            Texts.text("award.ApproveAwardView.agreed"),
            Texts.text("award.ApproveAwardView.planTarget"));
    for (IndicatorForYear indicator : desk.indicators()) {
      table.row(indicator.wording(), agreed(desk, indicator), words(indicator.target()));
    }
    return new Section(title, table);
  }

  private static Component agreed(AwardDesk desk, IndicatorForYear indicator) {
    Target agreed = desk.agreed(indicator).map(AgreedTarget::target).orElseGet(indicator::target);
    Span shown = new Span(words(agreed) + " ");
    if (!agreed.equals(indicator.target())) {
      shown.add(new Badge(Texts.text("award.ApproveAwardView.deviates"), Badge.Tone.ATTENTION));
    }
    return shown;
  }

  private static Component obligations(AwardDraft draft) {
    String title = Texts.text("award.ApproveAwardView.obligations");
    if (draft.obligations().isEmpty()) {
      return new Section(title, hint(Texts.text("award.ApproveAwardView.noObligations")));
    }
    UnorderedList list = new UnorderedList();
    draft.obligations().forEach(obligation -> list.add(new ListItem(obligation)));
    return new Section(title, list);
  }

  /** A colleague may have awarded on this line since the screen was opened. */
  private void approve(TaskId task) {
    ground.setVisible(award.desk(task, AwardTask.APPROVE_AWARD).isAboveFree());
    award.approve(task, ground.getValue(), college.getValue());
  }

  private Component decision(TaskId task, AwardDesk desk) {
    Button approve =
        button(
            "award.ApproveAwardView.approve",
            "approve",
            () -> finish(() -> approve(task), "award.ApproveAwardView.approved"));
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button giveBack =
        button(
            "award.ApproveAwardView.giveBack",
            "return",
            () ->
                finish(
                    () -> award.giveBack(task, reason.getValue()),
                    "award.ApproveAwardView.givenBack"));
    Button refuse =
        button(
            "award.ApproveAwardView.refuse",
            "refuse",
            () ->
                finish(
                    () -> award.refuse(task, reason.getValue()), "award.ApproveAwardView.refused"));
    refuse.addThemeVariants(ButtonVariant.LUMO_ERROR);
    ground.setVisible(desk.isAboveFree());
    college.setVisible(
        desk.file().draft().filter(draft -> !mandates.covers(draft.amount())).isPresent());
    return new Section(
        Texts.text("award.ApproveAwardView.decision"),
        hint(Texts.text("award.ApproveAwardView.decisionHelp")),
        field("ground", ground),
        field("collegeDecision", college),
        field("reason", reason),
        actions(approve, giveBack, refuse));
  }
}
