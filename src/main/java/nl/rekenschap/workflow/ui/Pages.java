package nl.rekenschap.workflow.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.workflow.Cursor;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkPage;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.WorkQuery.Scope;
import org.jspecify.annotations.Nullable;

/** The lines that are on the screen: a first page, and what was asked for after it. */
final class Pages {

  static final int SIZE = 50;

  /** What one statement reads at most; after so many lines a screen begins anew. */
  static final int MOST = 500;

  private final WorkList work;
  private WorkQuery query = WorkQuery.of(Scope.MY_GROUPS);
  private @Nullable Cursor from;
  private @Nullable Cursor next;
  private List<WorkItem> items = List.of();
  private String mark = "";

  Pages(WorkList work) {
    this.work = work;
  }

  /** The beginning of another list, so many lines of it. */
  void ask(WorkQuery other, int lines) {
    query = other;
    from = null;
    read(lines);
  }

  /** The same lines, as they are now. */
  void again() {
    read(items.size());
  }

  private void read(int lines) {
    mark = work.mark();
    WorkPage page = work.page(query, from, Math.clamp(lines, SIZE, MOST));
    items = page.items();
    next = page.next();
  }

  /** The page after these lines; it takes their place when there are many. */
  Optional<WorkItem> more() {
    if (next == null) {
      return Optional.empty();
    }
    boolean anew = items.size() + SIZE > MOST;
    WorkPage page = work.page(query, next, SIZE);
    if (anew) {
      from = next;
    }
    List<WorkItem> all = new ArrayList<>(anew ? List.of() : items);
    all.addAll(page.items());
    items = all;
    next = page.next();
    return page.items().stream().findFirst();
  }

  boolean hasMore() {
    return next != null;
  }

  /** Whether lines stand before these that are shown no longer. */
  boolean isAway() {
    return from != null;
  }

  /** Whether anything happened elsewhere since these were read. */
  boolean isOld() {
    return work.changedSince(mark);
  }

  List<WorkItem> items() {
    return items;
  }

  WorkQuery query() {
    return query;
  }

  Optional<WorkItem> item(String id) {
    return items.stream().filter(item -> item.id().value().equals(id)).findFirst();
  }

  /** Where that item stands; -1 when it is not among them. */
  int place(String id) {
    return item(id).map(items::indexOf).orElse(-1);
  }
}
