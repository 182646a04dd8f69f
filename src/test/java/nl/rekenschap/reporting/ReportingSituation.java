package nl.rekenschap.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cases whose periods run, without the award before them. */
@Component("reportingSituation")
@Profile("roomtest")
public class ReportingSituation {

  public static final CaseId JINC = new CaseId("2025-jinc");
  public static final CaseId OWN = new CaseId("2025-participatie");
  public static final PeriodId JINC_Q1 = new PeriodId("2025-jinc-q1");
  public static final PeriodId JINC_Q2 = new PeriodId("2025-jinc-q2");
  public static final PeriodId OWN_Q1 = new PeriodId("2025-participatie-q1");

  private final Reporting reporting;
  private final Workflow workflow;
  private final World world;

  ReportingSituation(Reporting reporting, Workflow workflow, World world) {
    this.reporting = reporting;
    this.workflow = workflow;
    this.world = world;
  }

  /** JINC reports on each quarter of 2025; the process of the first one runs. */
  public void jincReports() {
    plan(JINC, "jinc", new ProviderId("jinc"));
    start(JINC, "JINC", new ProviderId("jinc"), 1);
  }

  /** The municipality reports on what it does itself; the process of the first quarter runs. */
  public void ownActionIsReported() {
    plan(OWN, "participatie", null);
    start(OWN, "Kinder- en jongerenparticipatie", null, 1);
  }

  public void plan(
      CaseId caseId, String item, @org.jspecify.annotations.Nullable ProviderId provider) {
    reporting.plan(caseId, item, 2025, Frequency.QUARTER, provider);
  }

  public void start(
      CaseId caseId,
      String title,
      @org.jspecify.annotations.Nullable ProviderId provider,
      int quarter) {
    PeriodId id = PeriodId.of(caseId, new Span(2025, Frequency.QUARTER, quarter));
    workflow.start(
        "reporting-period",
        caseId,
        id.value(),
        new CaseLabel(title, 2025, provider, provider == null ? null : provider.value()));
  }

  /** What JINC types, all right. */
  public static Map<String, String> jincFigures() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("ontmoetingen/bliksemstage", "120");
    typed.put("ontmoetingen/sollicitatietraining", "1.045");
    typed.put("ontmoetingen/carriere-coach", "0");
    return typed;
  }

  public static Map<String, String> ownFigures() {
    return Map.of("bijeenkomsten", "1", "deelnemers", "24", "adviezen", "2");
  }

  public void jincSubmits() {
    world.as(
        "jinc",
        () ->
            reporting.submit(
                world.task(JINC, ReportingTask.SUBMIT_FIGURES), jincFigures(), "Het ging goed."));
  }
}
