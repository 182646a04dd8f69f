package nl.rekenschap.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.CouncilIndicator;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Motion;
import nl.rekenschap.programme.School;
import nl.rekenschap.programme.Sources;

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
}
