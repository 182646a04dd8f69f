package nl.rekenschap.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.AwardVersion;
import nl.rekenschap.council.CouncilReport.Narrative;
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
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.CouncilIndicator;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorForYear.Reach;
import nl.rekenschap.programme.Intervention;
import nl.rekenschap.programme.Intervention.FundingMode;
import nl.rekenschap.programme.Intervention.Placement;
import nl.rekenschap.programme.Limits;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Milestone;
import nl.rekenschap.programme.Motion;
import nl.rekenschap.programme.School;
import nl.rekenschap.programme.Sources;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Measurement.Value;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;

/** The year 2025 as a test tells it: a plan, and what the rooms say has happened. */
final class Situation {

  static final int YEAR = 2025;
  static final Line GROW = new Line("groeien", "Iedereen kan groeien");
  static final Area ZUID = area("zuid", "Nijmegen-Zuid", Optional.empty(), true);
  static final Area HATERT = area("hatert", "Hatert", Optional.of("zuid"), false);
  static final Area NOORD = area("noord", "Nijmegen-Noord", Optional.empty(), false);

  private final List<ReportInputs.Item> items = new ArrayList<>();
  private final List<School> schools = new ArrayList<>();
  private Optional<CarryOver> carryOver = Optional.empty();
  private boolean practice;
  private final Map<String, AllocationDecision> allocation = new java.util.LinkedHashMap<>();
  private final List<TypedFigure> typed = new ArrayList<>();
  private Sources sources = Sources.NONE;
  private DisclosureSettings disclosure = new DisclosureSettings(5, Map.of(), 10);
  private UnaryOperator<Provenance> stores = UnaryOperator.identity();

  private Situation() {}

  static Situation aYear() {
    return new Situation();
  }

  Situation with(ItemStory story) {
    items.add(story.item());
    return this;
  }

  Situation school(String name, Area... where) {
    schools.add(
        new School(
            name.toLowerCase(java.util.Locale.ROOT),
            name,
            java.util.Arrays.stream(where).map(Area::code).toList(),
            Optional.empty(),
            "S1:612"));
    return this;
  }

  Situation carryingOver(CarryOver ledger) {
    carryOver = Optional.of(ledger);
    return this;
  }

  /** A rule that somebody chose for a budget line. */
  Situation placing(String item, AllocationRule rule) {
    allocation.put(
        item,
        new AllocationDecision(
            item, YEAR, rule, "Zo afgesproken.", "Pia", Instant.parse("2025-02-01T09:00:00Z")));
    return this;
  }

  Situation knowing(Series series, String subject, String period, String value) {
    typed.add(
        new TypedFigure(
            series,
            subject,
            period,
            Optional.of(new java.math.BigDecimal(value)),
            "Openbare bron",
            "Pia",
            Instant.parse("2025-02-01T09:00:00Z")));
    return this;
  }

  Situation asPractice() {
    practice = true;
    return this;
  }

  Situation explaining(Sources.Document... documents) {
    sources = new Sources(List.of(documents));
    return this;
  }

  Situation disclosing(DisclosureSettings other) {
    disclosure = other;
    return this;
  }

  /** What the stores say is other than the situation. */
  Situation butInTheStores(UnaryOperator<Provenance> change) {
    stores = change;
    return this;
  }

  ReportInputs inputs() {
    return new ReportInputs(
        YEAR,
        "Gelijkwaardige kansen in het onderwijs",
        practice,
        LocalDate.of(2026, 4, 1),
        List.of(GROW),
        List.copyOf(items),
        List.of(ZUID, HATERT, NOORD),
        carryOver,
        List.of(
            new CouncilIndicator(
                "rode-scholen",
                CouncilIndicator.Kind.BUDGET,
                "Oververtegenwoordiging",
                Optional.empty(),
                List.of(new CouncilIndicator.Break("2023-2024", "Andere toets.", "afgeleid")),
                "S1:966")),
        List.of(
            new Motion(
                "ongelijk",
                "Ongelijk investeren",
                Optional.empty(),
                Motion.Outcome.ADOPTED,
                Optional.of("unaniem"),
                List.of(),
                Optional.of(new Fact("Nieuwe urenverdeling", "S1:491")),
                "S0:568")),
        items.stream()
            .collect(
                java.util.stream.Collectors.toMap(i -> i.budget().code(), i -> i.budget().name())),
        List.copyOf(schools),
        sources,
        java.util.Map.of(new ProviderId("jinc"), "JINC", new ProviderId("move"), "Stichting MOVE"),
        allocation,
        List.copyOf(typed),
        disclosure,
        () -> stores.apply(SoundChains.of(items)));
  }

  CouncilReport report() {
    return ReportBuilder.build(inputs(), new Narrative("Het gaat goed.", java.util.Map.of()));
  }

  private static Area area(String code, String name, Optional<String> parent, boolean focus) {
    Area.Level level = parent.isEmpty() ? Area.Level.DISTRICT : Area.Level.NEIGHBOURHOOD;
    return new Area(
        code,
        name,
        level,
        Optional.empty(),
        parent,
        parent.isPresent(),
        focus,
        Optional.empty(),
        "CBS");
  }

  static IndicatorForYear indicator(String code, Counts counts, Target target) {
    return indicator(code, counts, target, 1, true);
  }

  static IndicatorForYear indicator(
      String code, Counts counts, Target target, int version, boolean continues) {
    return new IndicatorForYear(
        code,
        version,
        YEAR,
        LocalDate.of(version == 1 ? 2023 : YEAR, 1, 1),
        Optional.empty(),
        "Aantal " + code,
        code,
        counts,
        Reach.NONE,
        new Breakdown(
            Breakdown.By.PROJECT, List.of(new Breakdown.Part("bliksemstage", "Bliksemstage"))),
        Optional.empty(),
        overPeriods(counts),
        counts == Counts.TEXT ? Calculation.NONE : Calculation.SUM,
        Optional.empty(),
        Limits.NONE,
        target,
        List.of(new Target.Since(LocalDate.of(YEAR, 1, 1), target)),
        continues,
        Optional.empty(),
        false,
        "S1:1091");
  }

  /** The same indicator, calculated in another way. */
  static IndicatorForYear calculated(
      IndicatorForYear it, Calculation overPeriods, Calculation overPlaces) {
    return changed(
        it, it.reach(), it.validFrom(), it.validUntil(), overPeriods, overPlaces, it.mapsFrom());
  }

  /** The same indicator, in a version that begins on that day. */
  static IndicatorForYear beginning(IndicatorForYear it, LocalDate from) {
    return changed(
        it, it.reach(), from, it.validUntil(), it.overPeriods(), it.overPlaces(), it.mapsFrom());
  }

  /** The same indicator, that takes over from another one at the start of the year. */
  static IndicatorForYear takingOver(IndicatorForYear it, String from) {
    return changed(
        it,
        it.reach(),
        LocalDate.of(YEAR, 1, 1),
        it.validUntil(),
        it.overPeriods(),
        it.overPlaces(),
        Optional.of(from));
  }

  /** The same indicator, that counts these people. */
  static IndicatorForYear reaching(IndicatorForYear it, IndicatorForYear.Reach whom) {
    return changed(
        it,
        whom,
        it.validFrom(),
        it.validUntil(),
        it.overPeriods(),
        it.overPlaces(),
        it.mapsFrom());
  }

  private static IndicatorForYear changed(
      IndicatorForYear it,
      LocalDate from,
      Optional<LocalDate> until,
      Calculation overPeriods,
      Calculation overPlaces,
      Optional<String> mapsFrom) {
    return changed(it, it.reach(), from, until, overPeriods, overPlaces, mapsFrom);
  }

  private static IndicatorForYear changed(
      IndicatorForYear it,
      IndicatorForYear.Reach reach,
      LocalDate from,
      Optional<LocalDate> until,
      Calculation overPeriods,
      Calculation overPlaces,
      Optional<String> mapsFrom) {
    return new IndicatorForYear(
        it.code(),
        it.version(),
        it.year(),
        from,
        until,
        it.wording(),
        it.unit(),
        it.counts(),
        reach,
        it.breakdown(),
        it.definition(),
        overPeriods,
        overPlaces,
        it.ratio(),
        it.limits(),
        it.target(),
        it.targets(),
        it.continuesPrevious(),
        mapsFrom,
        it.provisional(),
        it.source());
  }

  private static Calculation overPeriods(Counts counts) {
    return switch (counts) {
      case PERSONS -> Calculation.MAXIMUM;
      case TEXT -> Calculation.NONE;
      case RATIO -> Calculation.RATIO_OF_SUMS;
      case ENCOUNTERS, CONTACTS, ACTIVITIES, HOURS, RESULTS, MONEY -> Calculation.SUM;
    };
  }

  /** One budget line and its case. */
  static final class ItemStory {

    private final String code;
    private Delivery delivery = Delivery.GRANTEE;
    private Optional<Line> line = Optional.of(GROW);
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
      add(periods, accepted, new Span(YEAR, Frequency.QUARTER, quarter), explanation, values);
      return this;
    }

    ItemStory acceptedForTheYear(Measurement... values) {
      add(periods, accepted, new Span(YEAR, Frequency.YEAR, 1), "", values);
      return this;
    }

    ItemStory acceptedLastYear(int quarter, Measurement... values) {
      Span span = new Span(YEAR - 1, Frequency.QUARTER, quarter);
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
      Span span = new Span(YEAR, Frequency.QUARTER, quarter);
      told.put(PeriodId.of(CaseId.of(YEAR, code), span), narrative);
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
      Span span = new Span(YEAR, Frequency.QUARTER, quarter);
      Period period =
          period(span, new PeriodState.Reopened(Instant.EPOCH, "Omar", "fout"), 1, false);
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
      periods.add(period(new Span(YEAR, Frequency.QUARTER, quarter), state, round, late));
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
              LocalDate.of(YEAR, 1, 1),
              LocalDate.of(YEAR, 12, 31),
              "Activiteiten",
              List.of(),
              List.of(targets));
      return award(
          new AwardFile.State.Awarded(LocalDate.of(2024, 12, 1), "Omar", "Mina"),
          Optional.of(draft));
    }

    ItemStory award(AwardFile.State state, Optional<AwardDraft> draft) {
      Optional<ProviderId> who = provider.map(name -> new ProviderId("jinc"));
      award =
          Optional.of(new AwardFile(CaseId.of(YEAR, code), code, YEAR, plan, who, draft, state));
      return this;
    }

    ItemStory determined(long euros) {
      determination =
          Optional.of(
              new DeterminationDecision(
                  CaseId.of(YEAR, code),
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
          new Milestone(milestone, "Mijlpaal " + milestone, YEAR, Optional.of(4), false, "S1:796"));
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
              YEAR,
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
