package nl.rekenschap.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The engine's open tasks beside the open items, in one view of the database. */
@Component
class OpenTasks {

  private static final int PAGE = 5000;

  private final ProcessEngine engine;
  private final RepairStore store;

  OpenTasks(@Lazy ProcessEngine engine, RepairStore store) {
    this.engine = engine;
    this.store = store;
  }

  /**
   * @param compared open tasks of the engine that were looked at
   * @param suspects ids of tasks that were not alike on both sides
   */
  record Differences(long compared, List<String> suspects) {}

  /** An open task, of the engine or of the list. */
  record Open(String id, @Nullable String assignee) {}

  /**
   * Goes down both sides by id, piece by piece, so that a million fit in little memory; repeatable
   * read makes them sides of one moment. The database alone says which id comes first.
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public Differences compare() {
    List<String> suspects = new ArrayList<>();
    long compared = 0;
    String after = "";
    while (after != null) {
      List<Open> theirs = tasksAfter(after);
      String upTo = theirs.size() < PAGE ? null : theirs.getLast().id();
      suspects.addAll(different(theirs, store.openBetween(after, upTo)));
      compared += theirs.size();
      after = upTo;
    }
    return new Differences(compared, suspects);
  }

  private static List<String> different(List<Open> theirs, List<Open> ours) {
    Map<String, Open> left = new HashMap<>();
    ours.forEach(open -> left.put(open.id(), open));
    List<String> different = new ArrayList<>();
    for (Open their : theirs) {
      if (!Objects.equals(left.remove(their.id()), their)) {
        different.add(their.id());
      }
    }
    different.addAll(left.keySet());
    return different;
  }

  /** The engine's own queries page by counting, which takes longer with each page. */
  private List<Open> tasksAfter(String after) {
    String table = engine.getManagementService().getTableName(Task.class);
    return engine
        .getTaskService()
        .createNativeTaskQuery()
        .sql("SELECT * FROM " + table + " WHERE ID_ > #{after} ORDER BY ID_")
        .parameter("after", after)
        .listPage(0, PAGE)
        .stream()
        .map(task -> new Open(task.getId(), task.getAssignee()))
        .toList();
  }
}
