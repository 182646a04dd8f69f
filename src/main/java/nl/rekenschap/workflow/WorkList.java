package nl.rekenschap.workflow;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows each person the work that it may see: a page in one statement, however much there is. */
@Service
public class WorkList {

  /** Counting stops here; who wants to know more asks for the exact number. */
  public static final int COUNT_UP_TO = 1000;

  private final WorkListStore store;
  private final Access access;
  private final BusinessClock clock;

  WorkList(WorkListStore store, Access access, BusinessClock clock) {
    this.store = store;
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
    return store.page(query, access.current(), clock.today(), from, size);
  }

  /** How many lines that is, counted up to {@link #COUNT_UP_TO}. */
  @PermitAll
  public Count count(WorkQuery query) {
    long found = store.count(query, access.current(), clock.today(), COUNT_UP_TO + 1L);
    return new Count(Math.min(found, COUNT_UP_TO), found > COUNT_UP_TO);
  }

  /** How many lines that is, counted to the end. */
  @PermitAll
  public long exactCount(WorkQuery query) {
    return store.count(query, access.current(), clock.today(), Long.MAX_VALUE);
  }

  /**
   * Values that the acting person can narrow a list to, by name.
   *
   * @param beginsWith of a word of the name, capitals and accents aside; empty for all
   * @return at most fifty
   */
  @PermitAll
  public List<Choice> choices(WorkField field, String beginsWith) {
    return store.choices(field, beginsWith, access.current());
  }

  /** The acting person has opened it: it is unread no longer. */
  @PermitAll
  public void seen(TaskId id) {
    store.seen(id, access.current());
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
}
