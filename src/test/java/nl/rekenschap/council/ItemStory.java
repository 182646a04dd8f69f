package nl.rekenschap.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.AwardVersion;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Intervention;
import nl.rekenschap.programme.Intervention.FundingMode;
import nl.rekenschap.programme.Intervention.Placement;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Milestone;
import nl.rekenschap.programme.School;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Measurement.Value;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;

/**
 * One budget line and its case.
 *
 * <p>Long because each method is one thing that may have happened to it.
 */
final class ItemStory {

  private final String code;
  private Delivery delivery = Delivery.GRANTEE;
  private Optional<Line> line = Optional.of(Situation.GROW);
  private Optional<Money> plan = Optional.of(Money.of(65000));
  private Optional<Money> text = Optional.empty();
  private Optional<String> provider = Optional.of("JINC");
  private Optional<FundingMode> mode = Optional.of(FundingMode.AREA_BASED);
  private final List<Placement> areas = new ArrayList<>();
  private final List<IndicatorForYear> indicators = new ArrayList<>();
  private final List<IndicatorForYear> before = new ArrayList<>();
  private final List<Period> periods = new ArrayList<>();
  private final List<AcceptedFigures> accepted = new ArrayList<>();
  private final List<Period> earlierPeriods = new ArrayList<>();
  private final List<AcceptedFigures> earlierAccepted = new ArrayList<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final java.util.Map<PeriodId, nl.rekenschap.reporting.Narrative> told =
      new java.util.HashMap<>();
  private final List<ReportInputs.OtherYear> otherYears = new ArrayList<>();
  private Optional<Intervention.Cimo> cimo = Optional.empty();
  private Optional<AwardFile> award = Optional.empty();
  private Optional<DeterminationDecision> determination = Optional.empty();
  private Optional<Money> paid = Optional.empty();
  private final List<School> schools = new ArrayList<>();
  private Optional<MilestoneResult.Account> account = Optional.empty();

  private ItemStory(String code) {
    this.code = code;
  }

  static ItemStory item(String code) {
    return new ItemStory(code);
  }

  ItemStory paid(long euros) {
    paid = Optional.of(Money.of(euros));
    return this;
  }

  /** At a school that the plan lists under those areas. */
  ItemStory at(String school, Area... under) {
    schools.add(
        new School(
            school,
            "School " + school,
            java.util.Arrays.stream(under).map(Area::code).toList(),
            Optional.empty(),
            "S1:612"));
    return this;
  }

  ItemStory by(Delivery who) {
    delivery = who;
    if (who != Delivery.GRANTEE) {
      provider = Optional.empty();
    }
    if (who == Delivery.COSTS) {
      line = Optional.empty();
      mode = Optional.empty();
    }
    return this;
  }

  ItemStory withoutProvider() {
    provider = Optional.empty();
    return this;
  }

  ItemStory budget(long euros) {
    plan = Optional.of(Money.of(euros));
    return this;
  }

  ItemStory withoutBudget() {
    plan = Optional.empty();
    return this;
  }

  ItemStory textSays(long euros) {
    text = Optional.of(Money.of(euros));
    return this;
  }

  ItemStory citywide() {
    mode = Optional.of(FundingMode.CITYWIDE_TARGET_GROUP);
    return this;
  }

  ItemStory in(Area... where) {
    for (Area area : where) {
      areas.add(new Placement(area, Optional.empty(), "S1:838"));
    }
    return this;
  }

  ItemStory inFrom(Area area, int year) {
    areas.add(new Placement(area, Optional.of(year), "S1:838"));
    return this;
  }

  ItemStory measuredBy(IndicatorForYear indicator) {
    indicators.add(indicator);
    return this;
  }

  ItemStory measuredBefore(IndicatorForYear indicator) {
    before.add(indicator);
    return this;
  }

  /** The figures of a quarter were accepted. */
  ItemStory accepted(int quarter, Measurement... values) {
    return accepted(quarter, "", values);
  }

  ItemStory accepted(int quarter, String explanation, Measurement... values) {
    add(
        periods,
        accepted,
        new Span(Situation.YEAR, Frequency.QUARTER, quarter),
        explanation,
        values);
    return this;
  }

  ItemStory acceptedForTheYear(Measurement... values) {
    add(periods, accepted, new Span(Situation.YEAR, Frequency.YEAR, 1), "", values);
    return this;
  }

  ItemStory acceptedLastYear(int quarter, Measurement... values) {
    Span span = new Span(Situation.YEAR - 1, Frequency.QUARTER, quarter);
    add(earlierPeriods, earlierAccepted, span, "", values);
    return this;
  }

  private void add(
      List<Period> to,
      List<AcceptedFigures> figures,
      Span span,
      String explanation,
      Measurement... values) {
    Period period = period(span, new PeriodState.Accepted(Instant.EPOCH, "Omar"), 1, false);
    to.add(period);
    figures.add(new AcceptedFigures(period.id(), span, List.of(values), explanation));
  }

  /** With the figures of a quarter this was told. */
  ItemStory telling(int quarter, nl.rekenschap.reporting.Narrative narrative) {
    Span span = new Span(Situation.YEAR, Frequency.QUARTER, quarter);
    told.put(PeriodId.of(CaseId.of(Situation.YEAR, code), span), narrative);
    return this;
  }

  /** In another year of the programme this was agreed, awarded and reported. */
  ItemStory inYear(int year, long euros, IndicatorForYear indicator, Measurement... values) {
    Span span = new Span(year, Frequency.YEAR, 1);
    List<Period> then = new ArrayList<>();
    List<AcceptedFigures> figures = new ArrayList<>();
    if (values.length > 0) {
      add(then, figures, span, "", values);
    }
    otherYears.add(
        new ReportInputs.OtherYear(
            new BudgetItem(
                code,
                "Post " + code,
                line,
                year,
                Optional.of(Money.of(euros)),
                Optional.empty(),
                Optional.empty(),
                delivery,
                "S1:924"),
            new ReportInputs.Reports(List.of(indicator), then, figures),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  ItemStory workedOut(Intervention.Cimo how) {
    cimo = Optional.of(how);
    return this;
  }

  /** The award was changed in the course of the year. */
  ItemStory amended(AwardVersion... versions) {
    AwardFile file = award.orElseThrow();
    award =
        Optional.of(
            new AwardFile(
                file.caseId(),
                file.itemCode(),
                file.year(),
                file.budget(),
                file.provider(),
                Optional.of(versions[versions.length - 1].agreed()),
                file.state(),
                file.first(),
                file.firstProvider(),
                List.of(versions),
                Optional.empty(),
                file.usualFrequency(),
                Optional.empty()));
    return this;
  }

  /** Accepted, and opened again since. */
  ItemStory correcting(int quarter, Measurement... values) {
    Span span = new Span(Situation.YEAR, Frequency.QUARTER, quarter);
    Period period = period(span, new PeriodState.Reopened(Instant.EPOCH, "Omar", "fout"), 1, false);
    periods.add(period);
    accepted.add(new AcceptedFigures(period.id(), span, List.of(values), ""));
    return this;
  }

  ItemStory notReceived(int quarter) {
    return quarter(quarter, new PeriodState.NotReceived(Instant.EPOCH, "Omar", "stil"), 1, true);
  }

  ItemStory open(int quarter) {
    return quarter(quarter, new PeriodState.Open(false), 1, false);
  }

  ItemStory quarter(int quarter, PeriodState state, int round, boolean late) {
    periods.add(period(new Span(Situation.YEAR, Frequency.QUARTER, quarter), state, round, late));
    return this;
  }

  private Period period(Span span, PeriodState state, int round, boolean late) {
    CaseId caseId = CaseId.of(span.year(), code);
    return new Period(
        PeriodId.of(caseId, span),
        caseId,
        code,
        span,
        provider.map(name -> new ProviderId("jinc")),
        span.lastDay().plusDays(1),
        span.lastDay().plusDays(30),
        round,
        state instanceof PeriodState.Accepted || state instanceof PeriodState.Reopened
            ? Optional.of(round)
            : Optional.empty(),
        late,
        state);
  }

  ItemStory awarded(long euros, AgreedTarget... targets) {
    AwardDraft draft =
        new AwardDraft(
            Money.of(euros),
            LocalDate.of(Situation.YEAR, 1, 1),
            LocalDate.of(Situation.YEAR, 12, 31),
            "Activiteiten",
            List.of(),
            List.of(targets));
    return award(
        new AwardFile.State.Awarded(LocalDate.of(2024, 12, 1), "Omar", "Mina"), Optional.of(draft));
  }

  ItemStory award(AwardFile.State state, Optional<AwardDraft> draft) {
    Optional<ProviderId> who = provider.map(name -> new ProviderId("jinc"));
    award =
        Optional.of(
            new AwardFile(
                CaseId.of(Situation.YEAR, code), code, Situation.YEAR, plan, who, draft, state));
    return this;
  }

  ItemStory determined(long euros) {
    determination =
        Optional.of(
            new DeterminationDecision(
                CaseId.of(Situation.YEAR, code),
                Money.of(euros),
                Money.of(euros),
                DeterminationDecision.Outcome.LOWER,
                false,
                "",
                LocalDate.of(2026, 6, 1),
                "Omar",
                "Mina"));
    return this;
  }

  ItemStory milestone(String milestone) {
    milestones.add(
        new Milestone(
            milestone, "Mijlpaal " + milestone, Situation.YEAR, Optional.of(4), false, "S1:796"));
    return this;
  }

  ItemStory account(boolean confirmed, long spent, MilestoneResult... results) {
    account =
        Optional.of(
            new MilestoneResult.Account(
                List.of(results), Optional.of(Money.of(spent)), confirmed, "Bea"));
    return this;
  }

  ReportInputs.Item item() {
    return new ReportInputs.Item(
        new BudgetItem(
            code,
            "Post " + code,
            line,
            Situation.YEAR,
            plan,
            text,
            provider.map(name -> new ProviderId("jinc")),
            delivery,
            "S1:924"),
        intervention(),
        provider,
        List.copyOf(milestones),
        new ReportInputs.Reports(indicators, periods, accepted),
        new ReportInputs.Reports(before, earlierPeriods, earlierAccepted),
        award,
        paid,
        determination,
        account,
        account.map(it -> "Het ging volgens plan."),
        java.util.Map.copyOf(told),
        List.copyOf(otherYears));
  }

  private Intervention intervention() {
    return new Intervention(
        code,
        "Post " + code,
        line,
        delivery,
        Optional.empty(),
        2023,
        2026,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        mode,
        List.copyOf(areas),
        List.copyOf(schools),
        false,
        cimo,
        List.of(new Fact("Impactmeting", "S0:81")),
        List.of(new Fact("Aanjaagbudget", "S1:535")),
        "S1:467");
  }

  static Measurement count(String indicator, long number) {
    return new Measurement(indicator, 1, Optional.empty(), new Value.Count(number));
  }

  static Measurement count(String indicator, String part, long number) {
    return new Measurement(indicator, 1, Optional.of(part), new Value.Count(number));
  }

  static Measurement words(String indicator, String text) {
    return new Measurement(indicator, 1, Optional.empty(), new Value.Words(text));
  }

  static Measurement notAvailable(String indicator, String part, String reason) {
    return new Measurement(indicator, 1, Optional.of(part), new Value.NotAvailable(reason));
  }
}
