package nl.rekenschap.workflow;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.PersonChanged;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Teams, and which cases are with them. A task stands in a team's list only when somebody of the
 * team may do it; else in that of the whole group, so that nothing waits unseen.
 */
@Service
public class Teams {

  private static final int LONGEST = 80;
  private static final int MOST = 200;

  private final TeamStore store;
  private final Catalogue catalogue;
  private final Access access;
  private final ApplicationEventPublisher events;

  Teams(TeamStore store, Catalogue catalogue, Access access, ApplicationEventPublisher events) {
    this.store = store;
    this.catalogue = catalogue;
    this.access = access;
    this.events = events;
  }

  /** All teams by name. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<Team> all() {
    return store.all();
  }

  /**
   * Makes a team or changes it; open work moves to where it belongs from now on.
   *
   * @throws Refused at {@code id}, {@code name}, {@code members}, {@code lines} or {@code
   *     districts}
   */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void save(Team team) {
    check(team);
    store.save(team);
    settle();
  }

  /** Its cases go back to the whole group. */
  @RolesAllowed(Names.ADMINISTRATOR)
  @Transactional
  public void remove(String id) {
    store.remove(id);
    settle();
  }

  /**
   * Hands a case to a team, or back to the whole group; it stays there whatever the defaults say.
   * Nothing happens when it was handed there before.
   *
   * @param team absent for the whole group
   * @throws Refused at {@code team} or {@code reason}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.ADMINISTRATOR})
  @Transactional
  public void hand(CaseId caseId, @Nullable String team, String reason) {
    access.requireCase(caseId);
    String why = reason.strip();
    if (why.isEmpty() || why.length() > 1000 || why.chars().anyMatch(Character::isISOControl)) {
      throw Refused.at("reason", "workflow.Teams.reason");
    }
    handOver(caseId, new Wish.ToTeam(team, nameOf(team)), why);
  }

  /** The same, when the team and the reason were looked at before. */
  void handOver(CaseId caseId, Wish.ToTeam to, String why) {
    if (store.isChosen(caseId, to.team()).orElseThrow(Refused::notFound)) {
      return;
    }
    store.hand(caseId, to.team());
    store.route(caseId, catalogue.forSeveral());
    String name = to.name();
    events.publishEvent(
        name == null
            ? CaseEvent.internal(caseId, "workflow.event.toGroup", "reason", why)
            : CaseEvent.internal(caseId, "workflow.event.toTeam", "team", name, "reason", why));
  }

  /**
   * @return absent for the whole group
   * @throws Refused at {@code team}
   */
  @Nullable String nameOf(@Nullable String team) {
    return team == null
        ? null
        : store.name(team).orElseThrow(() -> Refused.at("team", "workflow.Teams.none"));
  }

  /** Whether the acting person may hand cases to teams. */
  @PermitAll
  public boolean mayHand() {
    Person person = access.current();
    return Stream.of(Role.GRANT_OFFICER, Role.MANAGER, Role.ADMINISTRATOR).anyMatch(person::has);
  }

  private void check(Team team) {
    if (!team.id().matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw Refused.at("id", "workflow.Teams.id");
    }
    String name = team.name().strip();
    if (name.isEmpty()
        || name.length() > LONGEST
        || !name.equals(team.name())
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Refused.at("name", "workflow.Teams.name", LONGEST);
    }
    if (team.members().size() > MOST || !team.members().stream().allMatch(this::isStaff)) {
      throw Refused.at("members", "workflow.Teams.members");
    }
    for (Team other : store.all()) {
      if (!other.id().equals(team.id())) {
        if (other.name().equalsIgnoreCase(name)) {
          throw Refused.at("name", "workflow.Teams.nameTaken", other.name());
        }
        requireApart("lines", team.lines(), other.lines(), other);
        requireApart("districts", team.districts(), other.districts(), other);
      }
    }
  }

  private static void requireApart(String field, Set<String> ours, Set<String> theirs, Team other) {
    Set<String> both = new TreeSet<>(ours);
    both.retainAll(theirs);
    if (!both.isEmpty()) {
      throw Refused.at(field, "workflow.Teams.taken", String.join(", ", both), other.name());
    }
  }

  private boolean isStaff(PersonId id) {
    return access.person(id).filter(Person::isStaff).isPresent();
  }

  /** Work of who left a team, or got another role, does not stay where nobody looks. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(PersonChanged change) {
    PersonId person = change.before().id();
    if (!store.isMember(person)) {
      return;
    }
    if (change.now().filter(Person::isStaff).isEmpty()) {
      store.leaves(person);
    }
    settle();
  }

  /** Every case with its team, and every open task in the list of who does it. */
  private void settle() {
    for (Team team : store.all()) {
      store.serves(team.id(), rolesOf(team));
    }
    store.assignCases();
    store.route(null, catalogue.forSeveral());
  }

  private Set<Role> rolesOf(Team team) {
    return team.members().stream()
        .map(access::person)
        .flatMap(Optional::stream)
        .flatMap(person -> person.roles().stream())
        .filter(Role::isStaff)
        .map(Objects::requireNonNull)
        .collect(Collectors.toSet());
  }
}
