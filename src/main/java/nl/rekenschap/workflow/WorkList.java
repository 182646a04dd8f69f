package nl.rekenschap.workflow;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows each person the work that it may see: a page in one statement, however much there is. */
@Service
public class WorkList {

  /** Counting stops here; who wants to know more asks for the exact number. */
  public static final int COUNT_UP_TO = 1000;

  private static final int MOST_CHOICES = 50;

  private final WorkListStore store;
  private final LabelStore labels;
  private final Catalogue catalogue;
  private final Access access;
  private final BusinessClock clock;

  WorkList(
      WorkListStore store,
      LabelStore labels,
      Catalogue catalogue,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.labels = labels;
    this.catalogue = catalogue;
    this.access = access;
    this.clock = clock;
  }

  /**
   * One page for the acting person.
   *
   * @param from a place that an earlier page gave; absent for the first page
   * @param size 1 to 500
   */
  @PermitAll
  public WorkPage page(WorkQuery query, @Nullable Cursor from, int size) {
    if (size < 1 || size > 500) {
      throw new IllegalArgumentException("page out of range");
    }
    return store.page(query, viewer(), clock.today(), from, size);
  }

  /** How many lines that is, counted up to {@link #COUNT_UP_TO}. */
  @PermitAll
  public Count count(WorkQuery query) {
    long found = store.count(query, viewer(), clock.today(), COUNT_UP_TO + 1L);
    return new Count(Math.min(found, COUNT_UP_TO), found > COUNT_UP_TO);
  }

  /** How many lines that is, counted to the end. */
  @PermitAll
  public long exactCount(WorkQuery query) {
    return store.count(query, viewer(), clock.today(), null);
  }

  /**
   * Values that the acting person can narrow a list to, by name.
   *
   * @param beginsWith of a word of the name, capitals and accents aside; empty for all
   * @return at most fifty; none for who is no staff, and none of KIND, for which the screen has the
   *     words
   */
  @PermitAll
  public List<Choice> choices(WorkField field, String beginsWith) {
    // Who is no staff would learn from it who else is a provider.
    return access.current().isStaff() ? labels.choices(field, beginsWith, MOST_CHOICES) : List.of();
  }

  /** How those values are called; what nobody knows is left out. For staff only, as above. */
  @PermitAll
  public List<Choice> named(WorkField field, Set<String> values) {
    return access.current().isStaff() ? labels.named(field, values) : List.of();
  }

  /** Ids of all kinds of tasks. */
  @PermitAll
  public Set<String> kinds() {
    return catalogue.kinds();
  }

  /**
   * The acting person has opened what is at that address: if it is a task, it is unread no longer.
   *
   * @param route of the screen, without what follows it
   * @param id of a task; whatever else it is says nothing
   */
  @PermitAll
  public void opened(String route, String id) {
    if (TaskId.isOne(id)) {
      access.actor().ifPresent(person -> store.seen(route, id, person.id().value()));
    }
  }

  /** The present moment, to ask {@link #changedSince} about later. Take it before the page. */
  @PermitAll
  public String mark() {
    access.current();
    return store.mark();
  }

  /** Whether any work came, went or changed since that mark; cheap enough to ask often. */
  @PermitAll
  public boolean changedSince(String mark) {
    access.current();
    return store.changedSince(mark);
  }

  private Viewer viewer() {
    return Viewer.of(access.current(), access.steads(), catalogue);
  }
}
