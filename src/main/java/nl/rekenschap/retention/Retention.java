package nl.rekenschap.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long cases are kept, and what keeps one longer. Terms are those of the Selectielijst
 * gemeenten en intergemeentelijke organen 2020 (Archiefwet 1995, art. 5) until the municipality
 * sets another.
 */
@Service
public class Retention {

  private static final int LONGEST = 500;
  private static final int MOST_YEARS = 100;

  private final RetentionStore store;
  private final ListStore lists;
  private final CaseEnds ends;
  private final RetentionSettings settings;
  private final Access access;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Retention(
      RetentionStore store,
      ListStore lists,
      CaseEnds ends,
      RetentionSettings settings,
      Access access,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.lists = lists;
    this.ends = ends;
    this.settings = settings;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  /** The term of each result, in the order of the list. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<RetentionPeriod> terms() {
    Map<ResultType, RetentionPeriod> terms = store.terms();
    return java.util.Arrays.stream(ResultType.values())
        .flatMap(r -> Optional.ofNullable(terms.get(r)).stream())
        .toList();
  }

  /**
   * Sets the term of a result from now on.
   *
   * @param years absent for kept for good
   * @param source what it rests on, such as the municipality's own list
   * @throws Refused at field {@code years} or {@code source}
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER})
  @Transactional
  public void setTerm(ResultType result, Optional<Integer> years, String source) {
    if (years.filter(number -> number < 0 || number > MOST_YEARS).isPresent()) {
      throw Refused.at("years", "retention.term.years", MOST_YEARS);
    }
    String restsOn = Prose.required("source", source, LONGEST);
    store.set(
        new RetentionPeriod(
            result, years, years.isEmpty(), restsOn, Optional.empty(), Optional.empty()),
        access.current(),
        clock.now());
  }

  /** What becomes of that case, and why. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public Fate fate(CaseId caseId) {
    return reckoning().of(ends.of(caseId).orElseThrow(Refused::notFound));
  }

  Reckoning reckoning() {
    return new Reckoning(store.terms(), settings.wholeYears());
  }

  /** What keeps that case, and kept it; newest first. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<Hold> holds(CaseId caseId) {
    access.requireCase(caseId);
    return store.holds(caseId);
  }

  /**
   * Keeps a case, whatever its term says, while an objection, an inquiry or a trial needs it.
   *
   * @param until last day; absent for until it is ended
   * @throws Refused at field {@code until} or {@code reason}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  @Transactional
  public void hold(CaseId caseId, Optional<LocalDate> until, String reason) {
    if (ends.of(caseId).isEmpty()) {
      throw Refused.notFound();
    }
    if (until.filter(day -> day.isBefore(clock.today())).isPresent()) {
      throw Refused.at("until", "retention.hold.past", clock.today());
    }
    String why = Prose.required("reason", reason, LONGEST);
    store.hold(caseId, why, clock.today(), until, access.current(), clock.now());
    events.publishEvent(
        CaseEvent.internal(
            caseId,
            "retention.event.held",
            "reason",
            why,
            "until",
            until.map(Dutch::date).orElse("–")));
  }

  /**
   * Ends it before its time.
   *
   * @throws Refused at field {@code because}; {@code retention.hold.ended} when it was ended
   *     already
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  @Transactional
  public void release(long hold, String because) {
    Hold held = store.hold(hold).orElseThrow(Refused::notFound);
    String why = Prose.required("because", because, LONGEST);
    if (!store.end(hold, why, access.current(), clock.now())) {
      throw new Refused("retention.hold.ended");
    }
    events.publishEvent(
        CaseEvent.internal(held.caseId(), "retention.event.released", "reason", why));
  }

  /** Whether the acting person may say that a case stays. */
  @PermitAll
  public boolean mayHold() {
    return access
        .actor()
        .filter(
            person ->
                person.has(nl.rekenschap.access.Role.GRANT_OFFICER)
                    || person.has(nl.rekenschap.access.Role.MANAGER)
                    || person.has(nl.rekenschap.access.Role.CONTROLLER))
        .isPresent();
  }

  /** What is left of that case, when it was destroyed. */
  @ForRooms
  public Optional<Tombstone> tombstone(CaseId caseId) {
    return lists.tombstone(caseId);
  }
}
