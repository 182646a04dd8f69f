package nl.rekenschap.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.determination.AccountabilityDraft;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.nodes.LifeCases;
import nl.rekenschap.nodes.Orders;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.subsidy.Subsidy;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;

/**
 * Cases of one year, lived through the product's services by people who are logged in: permission,
 * record, outbox, letters and work items included.
 */
final class ProductLives implements LifeBench.Lives {

  private static final Money AMOUNT = Money.of(60_000);

  private final Running running;
  private final LifeCases cases;
  private final Crowd crowd;
  private final World world;
  private final Timers timers;

  ProductLives(Running running, LifeCases cases, Crowd crowd) {
    this.running = running;
    this.cases = cases;
    this.crowd = crowd;
    this.world = running.world();
    this.timers = Timers.of(running);
  }

  void putInForce() {
    Programme programme = bean(Programme.class);
    world.as(
        "admin",
        () -> {
          programme.importFile("levens.yaml", cases.plan().getBytes(StandardCharsets.UTF_8));
          programme.putInForce(LifeCases.PROGRAMME);
        });
  }

  @Override
  public void live(int year) throws Exception {
    List<CaseId> all = cases.of(year);
    goTo(LocalDate.of(year - 1, 12, 1));
    world.as("officer", () -> bean(Subsidy.class).start(year));
    each("officer", all, this::draft);
    each("manager", all, this::award);
    for (int quarter = 1; quarter <= 4; quarter++) {
      goTo(LocalDate.of(year, 1, 2).plusMonths(3L * quarter));
      each(LifeCases.PROVIDER, all, this::submit);
      each("officer", all, this::accept);
    }
    each(LifeCases.PROVIDER, all, this::account);
    each("officer", all, this::propose);
    each("manager", all, this::determine);
    goTo(LocalDate.of(year + 1, 1, 2));
  }

  @Override
  public long closed() {
    return running
        .world()
        .owner()
        .sql("SELECT count(*) FROM subsidy.case_file WHERE closed_at IS NOT NULL")
        .query(Long.class)
        .single();
  }

  private void goTo(LocalDate day) {
    timers.rest();
    world.itIs(day.toString());
    timers.runWhatIsDue();
  }

  private void each(String person, List<CaseId> all, Consumer<CaseId> work) throws Exception {
    crowd.each(all, caseId -> world.as(person, () -> work.accept(caseId)));
  }

  private void draft(CaseId caseId) {
    Award award = bean(Award.class);
    TaskId task = task(caseId, AwardTask.DRAFT_AWARD);
    AwardDesk desk = award.desk(task, AwardTask.DRAFT_AWARD);
    AwardDraft draft = desk.input().read(desk.indicators());
    award.draft(task, Orders.asPlanned(draft));
  }

  private void award(CaseId caseId) {
    bean(Award.class).approve(task(caseId, AwardTask.APPROVE_AWARD), "", "");
  }

  private void submit(CaseId caseId) {
    bean(Reporting.class)
        .submit(
            task(caseId, ReportingTask.SUBMIT_FIGURES),
            Map.of(LifeCases.FIELD, "100"),
            "Het kwartaal liep volgens plan.");
  }

  private void accept(CaseId caseId) {
    Review review = bean(Review.class);
    TaskId task = task(caseId, ReviewTask.REVIEW_SUBMISSION);
    review.accept(task, "", review.file(task).submission().contentHash());
  }

  private void account(CaseId caseId) {
    bean(Determination.class)
        .submit(
            task(caseId, DeterminationTask.SUBMIT),
            new AccountabilityDraft(
                "Alle activiteiten zijn uitgevoerd.",
                List.of(new AccountabilityDraft.Cost("Personeel", "60.000", "60.000", "")),
                "0",
                "0",
                "J. Bestuurder",
                true));
  }

  private void propose(CaseId caseId) {
    Determination determination = bean(Determination.class);
    determination.acceptComplete(task(caseId, DeterminationTask.CHECK));
    determination.propose(
        task(caseId, DeterminationTask.PROPOSE),
        new DeterminationProposal(
            Outcome.AS_AWARDED, AMOUNT, "", Optional.empty(), Optional.empty()));
  }

  private void determine(CaseId caseId) {
    bean(Determination.class).approve(task(caseId, DeterminationTask.APPROVE), "");
  }

  private TaskId task(CaseId caseId, HumanTask task) {
    return bean(Workflow.class).openItems(caseId).stream()
        .filter(item -> item.task().equals(task.id()))
        .map(WorkItem::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(task.id() + " does not wait in " + caseId));
  }

  private <T> T bean(Class<T> type) {
    return running.bean(type);
  }
}
