package nl.rekenschap.agenda;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.workflow.Ahead;
import nl.rekenschap.workflow.Ahead.Share;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.WorkField;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.WorkQuery.Scope;
import nl.rekenschap.workflow.operations.Operations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What falls due, for whom, and what somebody has to keep an eye on. */
@Service
public class Agenda {

  /** What is past its day is shown from so many days back. */
  private static final int PAST_DAYS = 731;

  private final Sources sources;
  private final Ahead ahead;
  private final WorkList list;
  private final Provider providers;
  private final Operations operations;
  private final AgendaSettings settings;
  private final Access access;
  private final BusinessClock clock;

  Agenda(
      Sources sources,
      Ahead ahead,
      WorkList list,
      Provider providers,
      Operations operations,
      AgendaSettings settings,
      Access access,
      BusinessClock clock) {
    this.sources = sources;
    this.ahead = ahead;
    this.list = list;
    this.providers = providers;
    this.operations = operations;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
  }

  /**
   * A clock of the municipality's own that has few days left, or none.
   *
   * @param label absent when the case has no name
   */
  public record AtRisk(CaseClock clock, Optional<CaseLabel> label, long daysLeft) {}

  /** What falls due in the weeks that are asked for, soonest first; a provider's own only. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Coming> coming(Asked asked) {
    return sources.between(asked, asked.from(), asked.until(), reader());
  }

  /** What fell due before the weeks that are asked for, and still waits; oldest first. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Coming> late(Asked asked) {
    LocalDate last = asked.from().minusDays(1);
    LocalDate today = clock.today();
    LocalDate until = last.isBefore(today) ? last : today.minusDays(1);
    return sources.between(asked, until.minusDays(PAST_DAYS), until, reader());
  }

  private Person reader() {
    Person person = access.current();
    if (!person.isStaff() && person.provider().isEmpty()) {
      throw Refused.notFound();
    }
    return person;
  }

  /**
   * Open tasks of the municipality by week: of each colleague, and of each group what nobody has
   * claimed.
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional(readOnly = true)
  public Workload workload() {
    LocalDate from = Asked.monday(clock.today());
    LocalDate until = from.plusWeeks(settings.weeks()).minusDays(1);
    List<Share> shares = ahead.load(from, until);
    return Workload.of(from, settings.weeks(), shares);
  }

  /** Terms of the municipality's own that are at risk or past, the most urgent first. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional(readOnly = true)
  public List<AtRisk> atRisk() {
    LocalDate today = clock.today();
    List<CaseClock> urgent =
        sources.ownClocks().stream()
            .filter(one -> one.state(today) != CaseClock.State.STOPPED)
            .filter(one -> one.reckoning().daysLeft(today) <= settings.riskDays())
            .toList();
    Map<CaseId, CaseLabel> labels = sources.labels(urgent.stream().map(CaseClock::caseId).toList());
    return urgent.stream()
        .map(
            one ->
                new AtRisk(
                    one,
                    Optional.ofNullable(labels.get(one.caseId())),
                    one.reckoning().daysLeft(today)))
        .sorted(Comparator.comparing(AtRisk::daysLeft))
        .toList();
  }

  /** With how many days left a term is at risk. */
  @PermitAll
  public int riskDays() {
    return settings.riskDays();
  }

  /** What a manager has to keep an eye on. */
  @RolesAllowed(Names.MANAGER)
  @Transactional(readOnly = true)
  public ManagersBoard board() {
    WorkQuery all = WorkQuery.of(Scope.ALL);
    return new ManagersBoard(
        toDecide(),
        list.exactCount(all.unclaimed(true)),
        list.exactCount(all.overdue(true)),
        ahead.late(clock.today()),
        atRisk().size(),
        operations.stuck());
  }

  /** Counted by the work list itself, so that each number is that of the list it opens. */
  private Map<String, Long> toDecide() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (String task : ahead.decisions()) {
      long number =
          list.exactCount(WorkQuery.of(Scope.MY_GROUPS).only(WorkField.KIND, Set.of(task)));
      if (number > 0) {
        numbers.put(task, number);
      }
    }
    return numbers;
  }

  /** Programme lines by code, to choose from. */
  @PermitAll
  public Map<String, String> lines() {
    access.current();
    return sources.lines();
  }

  /** Providers by name, to choose from; a provider itself has nothing to choose. */
  @PermitAll
  public Map<String, ProviderId> providers() {
    Map<String, ProviderId> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (access.current().isStaff()) {
      providers.names().forEach((id, name) -> byName.put(name, id));
    }
    return byName;
  }

  /**
   * Whose claimed tasks the acting person may ask for, by name: colleagues, or those of its own.
   */
  @PermitAll
  public Map<PersonId, String> colleagues() {
    Person me = access.current();
    return Arrays.stream(Role.values())
        .filter(role -> me.isStaff() ? role.isStaff() : me.has(role))
        .flatMap(role -> access.peopleWith(role, me.provider().orElse(null)).stream())
        .filter(one -> !one.id().equals(me.id()))
        .distinct()
        .sorted(Comparator.comparing(Person::name))
        .collect(
            Collectors.toMap(Person::id, Person::name, (one, other) -> one, LinkedHashMap::new));
  }

  /** Whether the acting person reads along for a provider and not for the municipality. */
  @PermitAll
  public boolean isProviders() {
    return access.current().has(Role.PROVIDER_CONTACT);
  }
}
