package nl.rekenschap.determination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.hearing.HearingTask;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Year-ends in the state that a test is about; the subsidy is JINC's, 65,000 euro in 2025. */
@Component
@Profile("roomtest")
public class YearEndSituation {

  public static final CaseId JINC = new CaseId("2025-jinc");
  public static final Money AWARDED = Money.of(65_000);

  private final World world;
  private final nl.rekenschap.award.AwardSituation awards;
  private final Determination determination;
  private final Hearings hearings;
  private final Reporting reporting;
  private final Review review;
  private final JdbcClient jdbc;
  private final Workflow workflow;
  private final TransactionTemplate transaction;

  YearEndSituation(
      World world,
      nl.rekenschap.award.AwardSituation awards,
      Determination determination,
      Hearings hearings,
      Reporting reporting,
      Review review,
      JdbcClient jdbc,
      Workflow workflow,
      TransactionTemplate transaction) {
    this.world = world;
    this.awards = awards;
    this.determination = determination;
    this.hearings = hearings;
    this.reporting = reporting;
    this.review = review;
    this.jdbc = jdbc;
    this.workflow = workflow;
    this.transaction = transaction;
  }

  /**
   * Awarded in January 2025, before there were arrangements; the year-end waits for its opening
   * day.
   */
  public void planned() {
    world.itIs("2025-01-10");
    awards.awarded("jinc");
    asks(null);
    transaction.executeWithoutResult(
        status -> {
          reporting.plan(JINC, "jinc", 2025, Frequency.QUARTER, new ProviderId("jinc"));
          determination.plan(JINC, 2025);
          workflow.start(
              "year-end-accountability",
              JINC,
              JINC.value(),
              new CaseLabel("JINC", 2025, new ProviderId("jinc"), "JINC"));
        });
  }

  /** As planned, with these papers asked for; the year-end is open. */
  public void openAsking(YearEndDocument... papers) {
    planned();
    asks("FULL", papers);
    world.timePassesTo("2026-01-02");
  }

  private void asks(@Nullable String arrangement, YearEndDocument... papers) {
    jdbc.sql(
            """
            UPDATE award.award SET arrangement = :arrangement, documents = :papers
            WHERE case_id = :case
            """)
        .param("arrangement", arrangement)
        .param("papers", Stream.of(papers).map(Enum::name).toArray(String[]::new))
        .param("case", JINC.value())
        .update();
  }

  /** Of the first quarter 300 encounters were accepted, where 1,140 were agreed for the year. */
  public void openWithFigures() {
    planned();
    String quarter = "2025-jinc-q1";
    transaction.executeWithoutResult(
        status ->
            workflow.start(
                "reporting-period",
                JINC,
                quarter,
                new CaseLabel("JINC", 2025, new ProviderId("jinc"), "JINC")));
    world.timePassesTo("2025-04-02");
    Map<String, String> typed =
        Map.of(
            "ontmoetingen/bliksemstage", "150",
            "ontmoetingen/sollicitatietraining", "140",
            "ontmoetingen/carriere-coach", "10");
    world.as(
        "jinc",
        () ->
            reporting.submit(
                world.task(JINC, ReportingTask.SUBMIT_FIGURES, quarter), typed, "Ging goed."));
    world.as(
        "officer",
        () -> Judging.accept(review, world.task(JINC, ReviewTask.REVIEW_SUBMISSION, quarter), ""));
    world.timePassesTo("2026-01-02");
  }

  public void open() {
    planned();
    world.timePassesTo("2026-01-02");
  }

  /** Handed in on 2 March 2026; the decision term ends on 1 June. */
  public void filed() {
    open();
    world.timePassesTo("2026-03-02");
    submit();
  }

  public void complete() {
    filed();
    world.as(
        "officer", () -> determination.acceptComplete(world.task(JINC, DeterminationTask.CHECK)));
  }

  /** Nothing came by 15 April 2026: the officer must choose. */
  public void escalated() {
    open();
    world.timePassesTo("2026-04-15");
  }

  public void submit() {
    world.as(
        "jinc",
        () -> determination.submit(world.task(JINC, DeterminationTask.SUBMIT), rightlyTyped()));
  }

  public void propose(DeterminationProposal proposal) {
    world.as(
        "officer",
        () -> determination.propose(world.task(JINC, DeterminationTask.PROPOSE), proposal));
  }

  /** Proposed, views given in writing, and proposed once more: it lies with the manager. */
  public void heardAndProposed(String amount) {
    propose(lower(amount));
    giveViews("Het klopt, zegt JINC.");
    propose(lower(amount));
  }

  public void giveViews(String text) {
    world.as("jinc", () -> hearings.give(world.task(JINC, HearingTask.GIVE), text));
  }

  public void approve() {
    world.as(
        "manager", () -> determination.approve(world.task(JINC, DeterminationTask.APPROVE), ""));
  }

  public static AccountabilityDraft rightlyTyped() {
    return new AccountabilityDraft(
        "Alle ontmoetingen zijn gehouden; de coaching kwam later op gang dan afgesproken.",
        List.of(
            new AccountabilityDraft.Cost("Personeel", "50.000", "48.250,50", ""),
            new AccountabilityDraft.Cost("Materiaal", "15.000", "16.749,50", "Duurder drukwerk")),
        "",
        "1.000",
        "J. Bestuurder",
        true);
  }

  /** The same, with why the encounters stayed behind. */
  public static AccountabilityDraft explaining(String note) {
    AccountabilityDraft right = rightlyTyped();
    return new AccountabilityDraft(
        right.activities(),
        right.costs(),
        right.otherIncome(),
        right.ownContribution(),
        right.declaredBy(),
        true,
        Map.of("ontmoetingen", note));
  }

  public static DeterminationProposal asAwarded() {
    return new DeterminationProposal(
        Outcome.AS_AWARDED, AWARDED, "", Optional.empty(), Optional.empty());
  }

  public static DeterminationProposal lower(String amount) {
    return new DeterminationProposal(
        Outcome.LOWER,
        Money.of(amount),
        "Een deel van de ontmoetingen is niet gehouden.",
        Optional.of(Ground.NOT_CARRIED_OUT),
        Optional.empty());
  }

  public static DeterminationProposal zero() {
    return new DeterminationProposal(
        Outcome.ZERO,
        Money.ZERO,
        "Er is niets uitgevoerd.",
        Optional.of(Ground.NOT_CARRIED_OUT),
        Optional.of("Is al eerder gehoord over dezelfde feiten (Awb 4:11)."));
  }
}
