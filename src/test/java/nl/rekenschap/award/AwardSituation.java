package nl.rekenschap.award;

import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Awards in the state that a test is about. */
@Component
@Profile("roomtest")
public class AwardSituation {

  private final World world;
  private final Award award;
  private final Programme programme;
  private final Provider provider;
  private final Workflow workflow;
  private final TransactionTemplate transaction;

  AwardSituation(
      World world,
      Award award,
      Programme programme,
      Provider provider,
      Workflow workflow,
      TransactionTemplate transaction) {
    this.world = world;
    this.award = award;
    this.programme = programme;
    this.provider = provider;
    this.workflow = workflow;
    this.transaction = transaction;
  }

  /** The award of that item in 2025 runs. */
  public CaseId started(String itemCode) {
    CaseId caseId = CaseId.of(2025, itemCode);
    BudgetItem item = programme.item(itemCode, 2025);
    ProviderId id = item.provider().orElse(null);
    String name = id == null ? null : provider.find(id).map(Organisation::name).orElseThrow();
    transaction.executeWithoutResult(
        status -> {
          award.open(caseId, itemCode, 2025, Frequency.QUARTER);
          workflow.start(
              "award", caseId, caseId.value(), new CaseLabel(item.name(), 2025, id, name));
        });
    return caseId;
  }

  /** The officer has handed on a draft as the plan has it. */
  public CaseId drafted(String itemCode) {
    CaseId caseId = started(itemCode);
    draft(caseId, "officer");
    return caseId;
  }

  /** The manager has agreed. */
  public CaseId awarded(String itemCode) {
    CaseId caseId = drafted(itemCode);
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));
    return caseId;
  }

  public void draft(CaseId caseId, String who) {
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
    world.as(who, () -> award.draft(task, asThePlanHasIt(task)));
  }

  /** What the form starts with; the acting person must be an officer. */
  public AwardDraft asThePlanHasIt(TaskId task) {
    AwardDesk desk = award.desk(task, AwardTask.DRAFT_AWARD);
    return desk.input().read(desk.indicators());
  }

  /** The same, reporting that often, on that ground when one is given. */
  public AwardDraft reporting(TaskId task, Frequency frequency, String ground) {
    AwardDraft draft = asThePlanHasIt(task);
    Reports reports = new Reports(frequency, List.of(), ground);
    return draft.with(draft.clauses().with(reports));
  }

  /** The same with other values typed over it. */
  public AwardDraft typed(
      TaskId task, String amount, String activities, Map<String, String> targets) {
    AwardDesk desk = award.desk(task, AwardTask.DRAFT_AWARD);
    AwardInput start = desk.input();
    return new AwardInput(
            amount, start.from(), start.until(), activities, start.obligations(), targets)
        .read(desk.indicators());
  }

  /** The practice organisation, added when this test is the first to need it. */
  public ProviderId practiceProvider() {
    ProviderId id = new ProviderId("oefenaanbieder");
    return provider
        .find(id)
        .orElseGet(() -> world.as("officer", () -> provider.add("Oefenaanbieder")))
        .id();
  }
}
