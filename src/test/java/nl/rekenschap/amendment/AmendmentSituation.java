package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Amendments in the state that a test is about: JINC, 65,000 euro and 1,140 meetings in 2025. */
@Component
@Profile("roomtest")
public class AmendmentSituation {

  public static final CaseId JINC = YearEndSituation.JINC;
  public static final String FIRST = "2025-jinc-1";

  private final World world;
  private final YearEndSituation years;
  private final Amendments amendments;
  private final Award award;
  private final Workflow workflow;
  private final TransactionTemplate transaction;

  AmendmentSituation(
      World world,
      YearEndSituation years,
      Amendments amendments,
      Award award,
      Workflow workflow,
      TransactionTemplate transaction) {
    this.world = world;
    this.years = years;
    this.amendments = amendments;
    this.award = award;
    this.workflow = workflow;
    this.transaction = transaction;
  }

  /** Awarded in January; it is Thursday 1 May 2025. */
  public void running() {
    years.planned();
    world.timePassesTo("2025-05-01");
  }

  public static Notice notice(String what) {
    return new Notice(
        Notice.Kind.ACTIVITIES, what, LocalDate.parse("2025-04-01"), "Ongeveer 5.000 minder", "");
  }

  /** JINC reports that less goes on. */
  public void reported() {
    running();
    world.as("jinc", () -> amendments.report(JINC, notice("Twee scholen doen niet mee.")));
  }

  /** An officer began without a notice. */
  public void begun() {
    running();
    world.as("officer", () -> amendments.begin(JINC));
  }

  public void draft(AmendmentInput input) {
    world.as("officer", () -> amendments.draft(world.task(JINC, AmendmentTask.DRAFT), input));
  }

  public void approve() {
    approve("");
  }

  public void approve(String ground) {
    world.as(
        "manager", () -> amendments.approve(world.task(JINC, AmendmentTask.APPROVE), ground, ""));
  }

  /** The process of that period runs. */
  public void reports(Period period) {
    transaction.executeWithoutResult(
        status -> workflow.start("reporting-period", JINC, period.id().value()));
  }

  /** The process that asks whether the subsidy of that case goes on. */
  public void asksWhetherItGoesOn(CaseId caseId) {
    transaction.executeWithoutResult(
        status -> workflow.start("non-continuation", caseId, caseId.value()));
  }

  /** What an officer types; start with a kind and say what differs. */
  public static final class Typed {
    private final ChangeKind kind;
    private @Nullable LocalDate validFrom = LocalDate.parse("2025-09-01");
    private String amount = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private Map<String, String> targets = Map.of();
    private @Nullable ProviderId successor;
    private String agreement = "";
    private @Nullable Ground ground;
    private String reasoning = "Er doen minder scholen mee.";
    private String notHeard = "";
    private String curator = "";
    private String address = "";

    private Typed(ChangeKind kind) {
      this.kind = kind;
    }

    public static Typed a(ChangeKind kind) {
      return new Typed(kind);
    }

    public Typed from(String day) {
      validFrom = LocalDate.parse(day);
      return this;
    }

    public Typed amount(String typed) {
      amount = typed;
      return this;
    }

    public Typed period(@Nullable String first, @Nullable String last) {
      from = first == null ? null : LocalDate.parse(first);
      until = last == null ? null : LocalDate.parse(last);
      return this;
    }

    public Typed targets(Map<String, String> typed) {
      targets = typed;
      return this;
    }

    public Typed successor(String provider) {
      successor = new ProviderId(provider);
      return this;
    }

    public Typed agreed(String how) {
      agreement = how;
      return this;
    }

    public Typed on(Ground chosen) {
      ground = chosen;
      return this;
    }

    public Typed because(String text) {
      reasoning = text;
      return this;
    }

    public Typed notHeard(String why) {
      notHeard = why;
      return this;
    }

    public Typed curator(String name, String at) {
      curator = name;
      address = at;
      return this;
    }

    public AmendmentInput input() {
      return new AmendmentInput(
          kind, validFrom, amount, from, until, targets, successor, agreement, ground, reasoning,
          notHeard, curator, address);
    }
  }

  /** JINC was awarded in that year, as the plan has it. */
  public CaseId awardedIn(int year) {
    CaseId caseId = CaseId.of(year, "jinc");
    transaction.executeWithoutResult(
        status -> {
          award.open(caseId, "jinc", year, Frequency.QUARTER);
          workflow.start(
              "award",
              caseId,
              caseId.value(),
              new CaseLabel("JINC", year, new ProviderId("jinc"), "JINC"));
        });
    world.as(
        "officer",
        () -> {
          TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
          AwardDesk desk = award.desk(task, AwardTask.DRAFT_AWARD);
          award.draft(task, desk.input().read(desk.indicators()));
        });
    world.as(
        "manager",
        () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD), "Volgens het plan", ""));
    return caseId;
  }
}
