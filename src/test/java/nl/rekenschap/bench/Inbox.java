package nl.rekenschap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.workflow.Cursor;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkPage;
import nl.rekenschap.workflow.WorkQuery;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/** A product with so many open items, and the three ways to read a page of them. */
final class Inbox implements AutoCloseable {

  static final int PAGE = 50;

  /** What a page shows; the search words are not read. */
  private static final String COLUMNS =
      """
      w.id, w.number, w.version, w.case_id, w.scope, w.period, w.process, w.task, w.route, w.role,
      w.queue, w.team, w.title, w.year, w.provider_id, w.provider_name, w.intervention,
      w.intervention_name, w.line, w.line_name, w.district_names, w.priority, w.legal_last_day,
      w.returned, w.assignee, w.assignee_name, w.due_on, w.created_at, w.state,
      w.ended_at, w.ended_by, w.ended_by_name
      """;

  private final Running running;
  private final int items;
  final WorkList list;
  final TaskService tasks;
  private final DataSource source;

  private Inbox(Running running, int items) {
    this.running = running;
    this.items = items;
    this.list = running.bean(WorkList.class);
    this.tasks = running.bean(ProcessEngine.class).getTaskService();
    this.source = running.owner();
  }

  static Inbox of(int items) throws Exception {
    Running running = Running.start();
    new ManyItems(running).fill(items);
    return new Inbox(running, items);
  }

  int items() {
    return items;
  }

  Running running() {
    return running;
  }

  /** Does all of this as that person, who is logged in once. */
  void as(String person, Callable<?> work) {
    running
        .bean(Access.class)
        .actingAs(
            new PersonId(person),
            () -> {
              try {
                work.call();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
              return Boolean.TRUE;
            });
  }

  List<WorkItem> page(WorkQuery query, @Nullable Cursor from) {
    return list.page(query, from, PAGE).items();
  }

  /** Where the page of that number begins, found as a person does. */
  @Nullable Cursor before(WorkQuery query, int page) {
    Cursor from = null;
    for (int i = 1; i < page; i++) {
      WorkPage read = list.page(query, from, PAGE);
      from = read.next();
      if (from == null) {
        return null;
      }
    }
    return from;
  }

  /** What somebody who knows the tables would write for this question alone. */
  record Bare(String key, String from, String where) {

    static final Bare BY_DUE = new Bare("due_key", "workflow.work_item", "");

    static Bare by(String key) {
      return new Bare(key, "workflow.work_item", "");
    }

    static Bare only(String where) {
      return new Bare("due_key", "workflow.work_item", " AND " + where);
    }

    String sql() {
      return """
      SELECT %1$s FROM (
        SELECT f.number, f.key FROM unnest(?) k(queue) CROSS JOIN LATERAL (
          SELECT i.number, i.%2$s AS key FROM %3$s i
          WHERE i.queue = k.queue %4$s
          ORDER BY i.%2$s, i.number LIMIT %5$d) f
        ORDER BY f.key, f.number LIMIT %5$d) f
      JOIN workflow.work_item w ON w.number = f.number ORDER BY f.key, f.number
      """
          .formatted(
              COLUMNS,
              key,
              from,
              (from.endsWith("work_item") ? "AND i.state = 'OPEN'" : "") + where,
              PAGE);
    }
  }

  List<String> bare(Bare bare, List<String> groups) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(bare.sql())) {
      statement.setArray(1, connection.createArrayOf("text", groups.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int i = 2; i <= columns; i++) {
            row.getString(i);
          }
          ids.add(row.getString(1));
        }
      }
    }
    return ids;
  }

  TaskQuery engine(List<String> groups) {
    return tasks.createTaskQuery().taskCandidateGroupIn(groups).includeAssignedTasks();
  }

  static List<Task> first(TaskQuery query) {
    return query.listPage(0, PAGE);
  }

  @Override
  public void close() throws Exception {
    running.close();
  }
}
