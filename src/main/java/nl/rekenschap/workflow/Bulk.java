package nl.rekenschap.workflow;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns, gives back or reminds of several items at once, as they were shown. What changed
 * meanwhile, or may not, is left and named; then the rest is done or nothing is, as the person
 * chose. The reason stands in the record of each case, and what was done and left in one of its
 * own.
 */
@Service
public class Bulk {

  /** Most items at a time. */
  public static final int MOST = 200;

  private static final int LONGEST_HISTORY = 100;

  private final WorkflowStore store;
  private final BulkStore acts;
  private final Access access;
  private final Hands hands;
  private final WishRules rules;
  private final WishWork work;
  private final Teams teams;
  private final BusinessClock clock;

  Bulk(
      WorkflowStore store,
      BulkStore acts,
      Access access,
      Hands hands,
      WishRules rules,
      WishWork work,
      Teams teams,
      BusinessClock clock) {
    this.store = store;
    this.acts = acts;
    this.access = access;
    this.hands = hands;
    this.rules = rules;
    this.work = work;
    this.teams = teams;
    this.clock = clock;
  }

  /** What happens when not all of it can be done. */
  public enum OnChange {
    NOTHING,
    THE_REST
  }

  /**
   * An item as it was shown.
   *
   * @param version that the person saw
   */
  public record Chosen(TaskId id, int version) {

    public static Chosen of(WorkItem item) {
      return new Chosen(item.id(), item.version());
    }
  }

  /**
   * What became of one.
   *
   * @param item as it was just before; absent when it does not exist for this person
   * @param refused why it was left; absent when nothing stood in the way
   */
  public record Outcome(TaskId id, Optional<WorkItem> item, Optional<Refused> refused) {

    @Nullable String caseId() {
      return item.map(one -> one.caseId().value()).orElse(null);
    }

    @Nullable String task() {
      return item.map(WorkItem::task).orElse(null);
    }
  }

  /**
   * @param number under which it stands in the record of such acts
   * @param carriedOut false when nothing was done, because something had changed
   */
  public record Result(long number, boolean carriedOut, List<Outcome> outcomes) {

    /** Those that were left. */
    public List<Outcome> left() {
      return outcomes.stream().filter(one -> one.refused().isPresent()).toList();
    }

    public int done() {
      return carriedOut ? outcomes.size() - left().size() : 0;
    }
  }

  /**
   * An act of before.
   *
   * @param verb {@code ASSIGN}, {@code RELEASE}, {@code REMIND}, {@code PRESS}, {@code EASE} or
   *     {@code TEAM}
   * @param assignedTo name of the colleague or the team
   * @param whys in Dutch, why items were left
   */
  public record Done(
      long number,
      Instant at,
      String verb,
      Optional<String> assignedTo,
      String because,
      String byName,
      int done,
      int all,
      List<String> whys) {}

  /**
   * Gives them to a colleague; see {@link Assignments#assign}.
   *
   * @throws Refused at {@code because}; {@code workflow.bulk.nothingChosen}, {@code
   *     workflow.bulk.tooMany}
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public Result assign(List<Chosen> chosen, PersonId to, String because, OnChange onChange) {
    return act(chosen, new Wish.Assign(to), because, onChange);
  }

  /** Gives them back to their groups; see {@link Assignments#release} and {@link #assign}. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public Result release(List<Chosen> chosen, String because, OnChange onChange) {
    return act(chosen, new Wish.Release(), because, onChange);
  }

  /** Reminds whose work it is; see {@link Assignments#remind} and {@link #assign}. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public Result remind(List<Chosen> chosen, String because, OnChange onChange) {
    return act(chosen, new Wish.Remind(), because, onChange);
  }

  /** Marks them as urgent, or no longer; see {@link #assign}. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional
  public Result press(List<Chosen> chosen, Priority to, String because, OnChange onChange) {
    return act(chosen, new Wish.Press(to), because, onChange);
  }

  /**
   * Hands their cases to a team, with all that waits in them; see {@link Teams#hand} and {@link
   * #assign}.
   *
   * @param team absent for the whole group
   * @throws Refused at {@code team}, and as {@link #assign}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER, Names.ADMINISTRATOR})
  @Transactional
  public Result hand(
      List<Chosen> chosen, @Nullable String team, String because, OnChange onChange) {
    return act(chosen, new Wish.ToTeam(team, teams.nameOf(team)), because, onChange);
  }

  /** What the acting person did so, newest first; a manager or administrator reads everybody's. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<Done> history() {
    Person person = access.current();
    boolean all = person.has(Role.MANAGER) || person.has(Role.ADMINISTRATOR);
    return acts.newest(all ? null : person.id().value(), LONGEST_HISTORY);
  }

  /** Everything is looked at before anything is done, while nobody else can change it. */
  private Result act(List<Chosen> chosen, Wish wish, String typed, OnChange onChange) {
    if (chosen.isEmpty()) {
      throw new Refused("workflow.bulk.nothingChosen");
    }
    if (chosen.size() > MOST) {
      throw new Refused("workflow.bulk.tooMany", MOST);
    }
    String because = Prose.required("because", typed, Assignments.LONGEST);
    List<Outcome> outcomes = look(chosen, wish);
    boolean carriedOut =
        onChange == OnChange.THE_REST || outcomes.stream().allMatch(one -> one.refused().isEmpty());
    if (carriedOut) {
      carryOut(outcomes, wish, because);
    }
    return new Result(keep(wish, because, onChange, carriedOut, outcomes), carriedOut, outcomes);
  }

  private List<Outcome> look(List<Chosen> chosen, Wish wish) {
    Map<TaskId, Integer> seen = new HashMap<>();
    chosen.forEach(one -> seen.put(one.id(), one.version()));
    List<Outcome> outcomes = new ArrayList<>();
    for (WorkItem item : store.lock(seen.keySet())) {
      outcomes.add(look(item, wish, seen.remove(item.id())));
    }
    seen.keySet()
        .forEach(
            id -> outcomes.add(new Outcome(id, Optional.empty(), Optional.of(Refused.notFound()))));
    return outcomes;
  }

  private Outcome look(WorkItem item, Wish wish, @Nullable Integer version) {
    Person by = hands.at(item);
    try {
      rules.check(item, wish, by);
      if (version == null || item.version() != version) {
        throw new Refused("workflow.bulk.changed");
      }
      return new Outcome(item.id(), Optional.of(item), Optional.empty());
    } catch (Refused refused) {
      boolean exists = !refused.messageKey().equals(Refused.notFound().messageKey());
      return new Outcome(item.id(), Optional.of(item).filter(one -> exists), Optional.of(refused));
    }
  }

  private void carryOut(List<Outcome> outcomes, Wish wish, String because) {
    List<WorkItem> items =
        outcomes.stream()
            .filter(one -> one.refused().isEmpty())
            .flatMap(one -> one.item().stream())
            .toList();
    items.forEach(item -> work.carryOut(item, wish, hands.on(item), because));
    if (!items.isEmpty()) {
      work.tell(items, wish, access.actFor(Optional.empty()), because);
    }
  }

  private long keep(
      Wish wish, String because, OnChange onChange, boolean carriedOut, List<Outcome> outcomes) {
    Person by = access.actFor(Optional.empty());
    List<String> whys =
        outcomes.stream().map(one -> one.refused().map(InDutch::sentence).orElse("")).toList();
    return acts.add(
        new BulkStore.Act(wish, because, onChange, carriedOut, by, outcomes),
        to(wish),
        whys,
        clock.now());
  }

  private @Nullable String to(Wish wish) {
    return switch (wish) {
      case Wish.Assign assign ->
          access.person(assign.to()).map(Person::name).orElse(assign.to().value());
      case Wish.ToTeam toTeam -> toTeam.name();
      default -> null;
    };
  }
}
