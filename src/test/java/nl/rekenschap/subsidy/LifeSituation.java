package nl.rekenschap.subsidy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.milestone.MilestoneFile;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.milestone.MilestoneTask;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The budget lines of 2025 on their way, each step done by the right person. */
@Component
@Profile("roomtest")
public class LifeSituation {

  public static final CaseId JINC = new CaseId("2025-jinc");
  public static final CaseId LEERGELD = new CaseId("2025-leergeld");
  public static final CaseId UNNAMED = new CaseId("2025-jongerenwerk-vo");
  public static final CaseId OWN = new CaseId("2025-participatie");
  public static final CaseId MILESTONE = new CaseId("2025-mdt");
  public static final CaseId COSTS = new CaseId("2025-uitvoeringskosten");

  private final World world;
  private final Subsidy subsidy;
  private final Award award;
  private final AwardSituation awards;
  private final Reporting reporting;
  private final Review review;
  private final Determination determination;
  private final Milestones milestones;
  private final Workflow workflow;

  LifeSituation(
      World world,
      Subsidy subsidy,
      Award award,
      AwardSituation awards,
      Reporting reporting,
      Review review,
      Determination determination,
      Milestones milestones,
      Workflow workflow) {
    this.world = world;
    this.subsidy = subsidy;
    this.award = award;
    this.awards = awards;
    this.reporting = reporting;
    this.review = review;
    this.determination = determination;
    this.milestones = milestones;
    this.workflow = workflow;
  }

  /** On 10 January 2025 every budget line of that year is started. */
  public void started() {
    world.itIs("2025-01-10");
    world.as("officer", () -> subsidy.start(2025));
  }

  public void claims(String who, CaseId caseId) {
    world.as(who, () -> workflow.claim(world.task(caseId, AwardTask.DRAFT_AWARD)));
  }

  public void drafted(CaseId caseId) {
    awards.draft(caseId, "officer");
  }

  public void givesDraftBack(CaseId caseId, String reason) {
    world.as("manager", () -> award.giveBack(world.task(caseId, AwardTask.APPROVE_AWARD), reason));
  }

  public void awarded(CaseId caseId) {
    drafted(caseId);
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));
  }

  public void refused(CaseId caseId) {
    awards.draft(caseId, "officer");
    world.as(
        "manager",
        () ->
            award.refuse(
                world.task(caseId, AwardTask.APPROVE_AWARD), "De activiteiten passen niet."));
  }

  public void submits(CaseId caseId, String who, ReportingTask task) {
    TaskId id = world.task(caseId, task);
    world.as(who, () -> reporting.submit(id, typed(reporting.form(id)), "Het ging goed."));
  }

  public void accepts(CaseId caseId) {
    world.as(
        "officer",
        () -> Judging.accept(review, world.task(caseId, ReviewTask.REVIEW_SUBMISSION), ""));
  }

  public void givesBack(CaseId caseId, String reason) {
    world.as(
        "officer", () -> review.giveBack(world.task(caseId, ReviewTask.REVIEW_SUBMISSION), reason));
  }

  public void yearEndFiled() {
    world.as(
        "jinc",
        () ->
            determination.submit(
                world.task(JINC, DeterminationTask.SUBMIT),
                YearEndSituation.explaining("De coaching begon pas in het najaar.")));
  }

  public void determined() {
    world.as(
        "officer",
        () -> {
          determination.acceptComplete(world.task(JINC, DeterminationTask.CHECK));
          determination.propose(
              world.task(JINC, DeterminationTask.PROPOSE), YearEndSituation.asAwarded());
        });
    world.as(
        "manager", () -> determination.approve(world.task(JINC, DeterminationTask.APPROVE), ""));
  }

  public void milestoneReached(Money spent) {
    TaskId task = world.task(MILESTONE, MilestoneTask.REPORT);
    world.as(
        "adviser",
        () -> {
          MilestoneFile file = milestones.file(task, MilestoneTask.REPORT);
          List<MilestoneResult> reached =
              file.planned().stream()
                  .map(
                      p ->
                          new MilestoneResult(
                              p.code(), p.text(), Optional.of(world.today()), "Het is er."))
                  .toList();
          milestones.report(task, reached, spent, "Volgens plan.");
        });
    world.as("manager", () -> milestones.confirm(world.task(MILESTONE, MilestoneTask.CONFIRM)));
  }

  private static Map<String, String> typed(FigureForm form) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (FigureForm.Question question : form.questions()) {
      String value = question.isInWords() ? "Leerlingen waren enthousiast." : "12";
      question.fields().forEach(field -> typed.put(field.name().value(), value));
      typed.put(FieldName.explanation(question.indicator().code()), "Zo ging het.");
    }
    return typed;
  }
}
