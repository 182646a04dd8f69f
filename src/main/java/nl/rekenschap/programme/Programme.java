package nl.rekenschap.programme;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Span;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The programme as it was decided. Reading is open to everyone: the plan is a public document.
 *
 * <p>One programme is in force. A year before or after it is answered from another programme of the
 * same municipality, when one is there. Without any programme the lists are empty.
 *
 * <p>Long because it is the room's face: the reading stands in the stores.
 */
@Service
public class Programme {

  /** Bytes that a programme file may have at most. */
  public static final int LARGEST_FILE = YamlFile.MAX_BYTES;

  private final ProgrammeStore store;
  private final InterventionStore interventions;
  private final IndicatorStore indicators;
  private final PlaceStore places;
  private final PlanMemory memory;
  private final SourcesStore sources;
  private final PlanImport planImport;
  private final ApplicationEventPublisher events;

  Programme(
      ProgrammeStore store,
      InterventionStore interventions,
      IndicatorStore indicators,
      PlaceStore places,
      PlanMemory memory,
      SourcesStore sources,
      PlanImport planImport,
      ApplicationEventPublisher events) {
    this.store = store;
    this.interventions = interventions;
    this.indicators = indicators;
    this.places = places;
    this.memory = memory;
    this.sources = sources;
    this.planImport = planImport;
    this.events = events;
  }

  /**
   * A programme in short.
   *
   * @param municipalityCode CBS code, such as {@code GM0268}
   */
  public record Summary(
      String code,
      String title,
      String municipalityCode,
      String municipalityName,
      int firstYear,
      int lastYear,
      boolean inForce) {

    public List<Integer> years() {
      return new Years(firstYear, lastYear).all();
    }
  }

  /** The programme the product works with; empty before the first import. */
  @PermitAll
  public Optional<Summary> current() {
    return memory.now().inForce().map(Programme::summary);
  }

  /** Whose programme it is; absent before the first import. */
  @PermitAll
  public Optional<String> municipality() {
    return current().map(Summary::municipalityName);
  }

  /** All programmes that were imported, the oldest first. */
  @PermitAll
  public List<Summary> programmes() {
    return memory.now().all().stream().map(Programme::summary).toList();
  }

  private static Summary summary(ProgrammeStore.Stored stored) {
    return new Summary(
        stored.code(),
        stored.title(),
        stored.municipalityCode(),
        stored.municipalityName(),
        stored.years().first(),
        stored.years().last(),
        stored.inForce());
  }

  /** Everything that runs in a year, in the plan's order; also what runs without a budget. */
  @PermitAll
  public List<BudgetItem> itemsOf(int year) {
    PlanMemory.Now now = memory.now();
    return now.of(year)
        .map(code -> now.list(List.of("items", code, year), () -> store.items(code, year)))
        .orElse(List.of());
  }

  /**
   * One budget line in a year.
   *
   * @throws Refused {@code kernel.notFound} when it does not exist or does not run in that year
   */
  @PermitAll
  public BudgetItem item(String code, int year) {
    return itemsOf(year).stream()
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  /**
   * From which file a year's plan was read.
   *
   * @param fingerprint SHA-256 in hex over what the file says, the same however it is laid out
   */
  public record Imported(String programme, String fileName, String fingerprint, Instant at) {}

  /** Absent when no programme has that year. */
  @PermitAll
  public Optional<Imported> importOf(int year) {
    return memory.now().of(year).flatMap(store::imported);
  }

  /** What the letters in the sources of that year's plan stand for. */
  @PermitAll
  public Sources sourcesOf(int year) {
    PlanMemory.Now now = memory.now();
    return now.of(year)
        .map(code -> now.answer(List.of("sources", code), () -> sources.of(code)))
        .orElse(Sources.NONE);
  }

  /** Sum of the budget table in a year; zero when nothing is budgeted. */
  @PermitAll
  public Money budgetOf(int year) {
    return Money.sum(
        itemsOf(year).stream().map(BudgetItem::amount).flatMap(Optional::stream).toList());
  }

  /** The money made available for a year before carry-over, where the plan says so. */
  @PermitAll
  public Optional<Money> fundingOf(int year) {
    return memory.now().of(year).flatMap(code -> store.funding(code, year));
  }

  /**
   * The indicators of an item in a year, each in the version that holds at its end; none for an
   * item without indicators. One that begins or ends within the year is among them.
   */
  @PermitAll
  public List<IndicatorForYear> indicatorsOf(String itemCode, int year) {
    return indicatorsOf(itemCode, new Span(year, Frequency.YEAR, 1));
  }

  /**
   * The indicators that hold in a part of a year. A version counts when it starts on or before the
   * first day, or within a longer part.
   */
  @PermitAll
  public List<IndicatorForYear> indicatorsOf(String itemCode, Span span) {
    PlanMemory.Now now = memory.now();
    return now.of(span.year())
        .map(
            code ->
                now.list(
                    List.of("indicators", code, itemCode, span),
                    () -> indicators.of(code, itemCode, span)))
        .orElse(List.of());
  }

  /**
   * Those of the same year that begin only after a part of it: "niet van toepassing", never 0. Each
   * as it holds at the end of the year.
   */
  @PermitAll
  public List<IndicatorForYear> indicatorsNotYet(String itemCode, Span span) {
    List<IndicatorForYear> later =
        indicatorsOf(itemCode, span.year()).stream()
            .filter(indicator -> indicator.startsAfter(span))
            .toList();
    if (later.isEmpty()) {
      return later;
    }
    Set<String> present =
        indicatorsOf(itemCode, span).stream()
            .map(IndicatorForYear::code)
            .collect(Collectors.toSet());
    return later.stream().filter(indicator -> !present.contains(indicator.code())).toList();
  }

  /** All wordings of an item's indicators in the programme in force, the oldest first of each. */
  @PermitAll
  public List<IndicatorVersion> indicatorVersionsOf(String itemCode) {
    return ofCurrent("versions " + itemCode, code -> indicators.versions(code, itemCode));
  }

  /** What is due in a year for an item; first by quarter, then what has a year only. */
  @PermitAll
  public List<Milestone> milestonesOf(String itemCode, int year) {
    return memory
        .now()
        .of(year)
        .map(code -> indicators.milestones(code, itemCode, year))
        .orElse(List.of());
  }

  /**
   * What the plan says about an item, from the programme in force or else the newest that has it.
   *
   * @throws Refused {@code kernel.notFound} when no programme of the municipality has it
   */
  @PermitAll
  public Intervention intervention(String code) {
    return inNewest("intervention", code, programme -> interventions.find(programme, code));
  }

  /**
   * Whether the plan wants the numbers of an item explained in words; as {@link #intervention} says
   * it, without reading all the rest of it.
   *
   * @throws Refused {@code kernel.notFound} when no programme of the municipality has it
   */
  @PermitAll
  public boolean isNarrativeAsked(String code) {
    return inNewest(
        "narrativeAsked", code, programme -> interventions.narrativeAsked(programme, code));
  }

  private <T> T inNewest(String what, String item, Function<String, Optional<T>> find) {
    PlanMemory.Now now = memory.now();
    return now.newestFirst().stream()
        .flatMap(code -> now.answer(List.of(what, code, item), () -> find.apply(code)).stream())
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  @PermitAll
  public List<Line> lines() {
    return ofCurrent("lines", store::lines);
  }

  @PermitAll
  public List<Area> areas() {
    return ofCurrent("areas", places::areas);
  }

  @PermitAll
  public List<School> schools() {
    return ofCurrent("schools", places::schools);
  }

  @PermitAll
  public List<ProviderEntry> providers() {
    return ofCurrent("providers", store::providers);
  }

  @PermitAll
  public List<Motion> motions() {
    return ofCurrent("motions", store::motions);
  }

  /** What the council asked to be told every year. */
  @PermitAll
  public List<CouncilIndicator> councilIndicators() {
    return ofCurrent("councilIndicators", store::councilIndicators);
  }

  /** Open points and contradictions that touch the whole programme. */
  @PermitAll
  public List<Fact> notes() {
    return ofCurrent("notes", store::notes);
  }

  /**
   * The ledger of money carried over between years.
   *
   * @throws Refused {@code kernel.notFound} when the programme carries nothing over
   */
  @PermitAll
  public CarryOver carryOver() {
    PlanMemory.Now now = memory.now();
    return now.inForce()
        .map(ProgrammeStore.Stored::code)
        .flatMap(code -> now.answer(List.of("carryOver", code), () -> store.carryOver(code)))
        .orElseThrow(Refused::notFound);
  }

  private <T> List<T> ofCurrent(String what, Function<String, List<T>> read) {
    PlanMemory.Now now = memory.now();
    return now.inForce()
        .map(ProgrammeStore.Stored::code)
        .map(code -> now.list(List.of(what, code), () -> read.apply(code)))
        .orElse(List.of());
  }

  /**
   * Takes a programme file in, all of it or nothing. The first programme is put in force; another
   * one waits for {@link #putInForce}. Publishes {@link ProgrammeImported} when something changed.
   *
   * @param yaml at most {@link #LARGEST_FILE} bytes of UTF-8
   */
  @RolesAllowed("ADMINISTRATOR")
  public ImportResult importFile(String fileName, byte[] yaml) {
    return planImport.take(fileName, yaml);
  }

  /**
   * Makes an imported programme the one the product works with. Publishes {@link ProgrammeInForce}.
   *
   * @throws Refused {@code kernel.notFound} when it was not imported
   */
  @RolesAllowed("ADMINISTRATOR")
  @Transactional
  public void putInForce(String programme) {
    store.lock();
    if (store.find(programme).isEmpty()) {
      throw Refused.notFound();
    }
    store.putInForce(programme);
    memory.forget();
    events.publishEvent(new ProgrammeInForce(programme));
  }
}
