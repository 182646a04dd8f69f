package nl.rekenschap.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The hotspot in Hatert in 2024: one milestone in the fourth quarter, 150,000 euro. */
@Component
@Profile("roomtest")
public class MilestoneSituation {

  public static final CaseId HOTSPOT = new CaseId("2024-urban-hotspot");

  private final World world;
  private final Milestones milestones;
  private final Workflow workflow;
  private final TransactionTemplate transaction;

  MilestoneSituation(
      World world, Milestones milestones, Workflow workflow, TransactionTemplate transaction) {
    this.world = world;
    this.milestones = milestones;
    this.workflow = workflow;
    this.transaction = transaction;
  }

  public void running() {
    world.itIs("2024-02-01");
    start(HOTSPOT, "urban-hotspot", 2024);
  }

  public void start(CaseId caseId, String item, int year) {
    transaction.executeWithoutResult(
        status -> {
          milestones.plan(caseId, item, year);
          workflow.start(
              "milestone", caseId, caseId.value(), new CaseLabel(item, year, null, null));
        });
  }

  public void report(List<MilestoneResult> results, String spent, String explanation) {
    world.as(
        "adviser",
        () ->
            milestones.report(
                world.task(HOTSPOT, MilestoneTask.REPORT),
                results,
                spent.isEmpty() ? null : Money.of(spent),
                explanation));
  }

  public static List<MilestoneResult> reached(String day) {
    return List.of(new MilestoneResult("hotspot-2024", "", Optional.of(LocalDate.parse(day)), ""));
  }

  public static List<MilestoneResult> notReached(String explanation) {
    return List.of(new MilestoneResult("hotspot-2024", "", Optional.empty(), explanation));
  }
}
