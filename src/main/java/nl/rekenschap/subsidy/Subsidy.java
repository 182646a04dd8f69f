package nl.rekenschap.subsidy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.Area.Level;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Intervention.Placement;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.retention.Retention;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Subject;
import nl.rekenschap.workflow.Subject.Named;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole life of a subsidy: it starts here, and its file shows all of it. */
@Service
public class Subsidy {

  private final SubsidyStore store;
  private final Overviews overviews;
  private final Programme programme;
  private final Provider providers;
  private final Workflow workflow;
  private final Retention retention;
  private final Access access;
  private final BusinessClock clock;
  private final Practice practice;
  private final ApplicationEventPublisher events;

  Subsidy(
      SubsidyStore store,
      Overviews overviews,
      Programme programme,
      Provider providers,
      Workflow workflow,
      Retention retention,
      Access access,
      BusinessClock clock,
      Practice practice,
      ApplicationEventPublisher events) {
    this.store = store;
    this.overviews = overviews;
    this.programme = programme;
    this.providers = providers;
    this.workflow = workflow;
    this.retention = retention;
    this.access = access;
    this.clock = clock;
    this.practice = practice;
    this.events = events;
  }

  /**
   * Starts every budget line item of that year that has not been started: all or none.
   *
   * @return how many were started; 0 when all were already
   * @throws Refused {@code subsidy.start.noPlan} when the programme has nothing for that year
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.POLICY_ADVISER})
  @Transactional
  public int start(int year) {
    List<BudgetItem> items = programme.itemsOf(year);
    if (items.isEmpty()) {
      throw new Refused("subsidy.start.noPlan", Integer.toString(year));
    }
    store.lock(year);
    Set<CaseId> known = store.ofYear(year).stream().map(CaseFile::id).collect(Collectors.toSet());
    List<BudgetItem> fresh =
        items.stream().filter(i -> isFresh(CaseId.of(year, i.code()), known)).toList();
    fresh.forEach(this::start);
    return fresh.size();
  }

  /** What was destroyed does not come back. */
  private boolean isFresh(CaseId id, Set<CaseId> known) {
    return !known.contains(id) && retention.tombstone(id).isEmpty();
  }

  private void start(BudgetItem item) {
    CaseId id = CaseId.of(item.year(), item.code());
    store.add(
        new CaseFile(
            id,
            item.code(),
            item.name(),
            item.line().map(Line::name),
            item.year(),
            item.amount(),
            null,
            Frequency.NONE,
            false,
            practice.active(),
            clock.now(),
            null));
    events.publishEvent(
        CaseEvent.of(id, "subsidy.event.started", Map.of("year", Integer.toString(item.year()))));
    Optional<Organisation> provider = item.provider().flatMap(providers::find);
    workflow.start(
        "subsidy-life",
        id,
        id.value(),
        new CaseLabel(
            item.name(),
            item.year(),
            provider.map(Organisation::id).orElse(null),
            provider.map(Organisation::name).orElse(null),
            subjectOf(item)));
  }

  /** What the work list can be narrowed to of it. */
  private Subject subjectOf(BudgetItem item) {
    Map<String, Area> areas =
        programme.areas().stream().collect(Collectors.toMap(Area::code, area -> area));
    List<Named> districts =
        programme.intervention(item.code()).areas().stream()
            .map(Placement::area)
            .map(area -> area.parent().map(areas::get).orElse(area))
            .filter(area -> area.level() == Level.DISTRICT)
            .map(area -> new Named(area.code(), area.name()))
            .toList();
    return new Subject(
        new Named(item.code(), item.name()),
        item.line().map(line -> new Named(line.code(), line.name())).orElse(null),
        districts);
  }

  /** All cases of a year. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<CaseFile> ofYear(int year) {
    return store.ofYear(year);
  }

  /** All items of a year with what became of them. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public YearOverview overview(int year) {
    return overviews.of(year);
  }

  /** The years of the programme in force; none when there is no programme. */
  @PermitAll
  public List<Integer> years() {
    return programme.current().stream()
        .flatMap(p -> IntStream.rangeClosed(p.firstYear(), p.lastYear()).boxed())
        .toList();
  }

  /** The cases of the organisation that the acting person acts for, newest year first. */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public List<CaseFile> mine() {
    Person person = access.current();
    ProviderId provider = person.provider().orElseThrow(Refused::notFound);
    return store.ofIds(access.casesOf(provider));
  }

  /**
   * One case.
   *
   * @throws Refused when it does not exist or is somebody else's
   */
  @PermitAll
  public CaseFile file(CaseId id) {
    access.requireCase(id);
    return store.file(id).orElseThrow(Refused::notFound);
  }

  /** Name of a provider; absent when there is none. */
  @PermitAll
  public Optional<String> providerName(Optional<ProviderId> provider) {
    return provider.flatMap(providers::find).map(Organisation::name);
  }
}
