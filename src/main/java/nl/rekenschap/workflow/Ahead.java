package nl.rekenschap.workflow;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks by the day on which they are due: what comes when, and for whom. */
@Service
public class Ahead {

  /** Most tasks in one answer. */
  public static final int MOST = 2000;

  private final AheadStore store;
  private final Catalogue catalogue;
  private final Access access;

  Ahead(AheadStore store, Catalogue catalogue, Access access) {
    this.store = store;
    this.catalogue = catalogue;
    this.access = access;
  }

  /** Whose tasks. */
  public sealed interface Whose {
    /** Claimed by the acting person. */
    record Mine() implements Whose {}

    /** For a group that the acting person is in. */
    record MyGroups() implements Whose {}

    /** All that the acting person may see. */
    record All() implements Whose {}

    /** Claimed by that colleague. */
    record Of(PersonId person) implements Whose {}

    /** For that group, and claimed by nobody. */
    record Free(Role role) implements Whose {}
  }

  /**
   * Open tasks that are due.
   *
   * @param person who has claimed it; absent while nobody has
   * @param name of that person
   * @param week Monday of the week in which they are due; absent when they are due before the first
   */
  public record Share(
      @Nullable PersonId person,
      @Nullable String name,
      Role role,
      @Nullable LocalDate week,
      int tasks) {}

  /** Tasks of one provider that are past their day. */
  public record Late(ProviderId provider, String name, int tasks, LocalDate oldest) {}

  /**
   * Open tasks that the acting person may see and that are due in those days, soonest first; at
   * most {@link #MOST}.
   *
   * @param until last day that counts
   */
  @PermitAll
  @Transactional(readOnly = true)
  public List<DueTask> due(Whose whose, LocalDate from, LocalDate until) {
    return store.due(
        whose, Viewer.of(access.current(), access.steads(), catalogue), from, until, MOST);
  }

  /**
   * How many open tasks are due in each week, by who has claimed them and, where nobody has, by
   * group; what was due before counts apart. For people of the municipality.
   *
   * @param from a Monday
   * @param until a Sunday
   */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Share> load(LocalDate from, LocalDate until) {
    requireStaff();
    return store.load(from, until);
  }

  /** Tasks past their day, by the provider whose case it is; most first. */
  @PermitAll
  public List<Late> late(LocalDate today) {
    requireStaff();
    return store.late(today);
  }

  /**
   * Tasks in which the acting person decides on what a colleague prepared.
   *
   * @return ids of the user tasks in the diagrams, sorted
   */
  @PermitAll
  public SortedSet<String> decisions() {
    Person person = access.current();
    return catalogue.deciding().stream()
        .filter(task -> catalogue.isFor(task, person))
        .map(HumanTask::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * How cases are called, for rooms that have checked who asks; those without a name are absent.
   */
  @ForRooms
  public Map<CaseId, CaseLabel> labelsOf(Collection<CaseId> cases) {
    return cases.isEmpty() ? Map.of() : store.labels(cases);
  }

  private void requireStaff() {
    if (!access.current().isStaff()) {
      throw Refused.notFound();
    }
  }
}
