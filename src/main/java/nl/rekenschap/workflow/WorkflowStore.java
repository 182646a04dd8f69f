package nl.rekenschap.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The room's SQL: work items of our own, written in the engine's transaction, so that no screen
 * asks the engine's tables.
 */
@Repository
class WorkflowStore {

  private static final String ITEMS = "SELECT " + WorkRows.COLUMNS + " FROM " + WorkRows.TABLES;

  /**
   * The group is the task when that is for several roles, else the role; with the team that the
   * case is with, when somebody of it has such a role.
   */
  private static final String CREATED =
      """
      WITH label AS (
        SELECT l.*,
               CASE WHEN :several THEN 'task:' || :task ELSE :role END AS base,
               (SELECT DISTINCT s.team FROM workflow.team_serves s
                WHERE s.team = l.team AND s.role = ANY (:roles)) AS with_team
        FROM workflow.case_label l WHERE l.case_id = :case),
      placed AS (
        SELECT label.*, base || coalesce('/' || with_team, '') AS queue,
               year || :suffix AS period
        FROM label),
      known AS (
        INSERT INTO workflow.queue (queue, role, task, team)
        SELECT queue, :role, CASE WHEN :several THEN :task END, with_team FROM placed
        ON CONFLICT DO NOTHING),
      period AS (
        INSERT INTO workflow.choice (field, value, label, key)
        SELECT 'PERIOD', period, period, period FROM placed
        ON CONFLICT DO NOTHING),
      item AS (
        INSERT INTO workflow.work_item
          (id, case_id, scope, period, process, task, route, role, queue, team, title, year,
           provider_id, provider_name, intervention, intervention_name, line, line_name, districts,
           district_names, title_key, provider_key, words, due_on, priority, legal_last_day,
           returned, created_at, state)
        SELECT :id, case_id, :scope, period, :process, :task, :route, :role, queue, with_team,
               title, year, provider_id, provider_name, intervention, intervention_name, line,
               line_name, districts, district_names, title_key, provider_key,
               strip(to_tsvector('dutch', words) || to_tsvector('simple', words)), :due,
               :priority, :legal, EXISTS (
                 SELECT FROM workflow.work_item before
                 WHERE before.case_id = :case AND before.scope = :scope AND before.task = :task
                   AND before.state = 'DONE'),
               :at, 'OPEN'
        FROM placed
        RETURNING number, queue, due_key, districts),
      listed AS (
        INSERT INTO workflow.item_district (district, queue, due_key, number)
        SELECT district, queue, due_key, number FROM item CROSS JOIN unnest(districts) district)
      SELECT count(*) FROM item
      """;

  private final JdbcClient jdbc;

  WorkflowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A new item, called as its case is.
   *
   * @param roles whom the task is for; the first one is its own
   */
  record NewItem(
      String id,
      CaseId caseId,
      String scope,
      String process,
      HumanTask task,
      List<Role> roles,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate legalLastDay) {}

  void created(NewItem item, Instant at) {
    long made =
        jdbc.sql(CREATED)
            .param("id", item.id())
            .param("case", item.caseId().value())
            .param("scope", item.scope())
            .param("suffix", Periods.suffix(item.caseId(), item.scope()))
            .param("process", item.process())
            .param("task", item.task().id())
            .param("route", item.task().route())
            .param("role", item.task().role().name())
            .param("roles", item.roles().stream().map(Role::name).toArray(String[]::new))
            .param("several", item.roles().size() > 1)
            .param("due", item.dueOn())
            .param("priority", Priority.NORMAL.ordinal())
            .param("legal", item.legalLastDay())
            .param("at", Timestamp.from(at))
            .query(Long.class)
            .single();
    if (made != 1) {
      throw new IllegalStateException("a task of a case without a label: " + item.caseId());
    }
  }

  void due(CaseId caseId, String scope, LocalDate dueOn) {
    jdbc.sql(
            """
            WITH moved AS (
              UPDATE workflow.work_item
              SET due_on = :due, version = version + 1, changed_in = pg_current_xact_id()
              WHERE case_id = :case AND scope = :scope AND state = 'OPEN' AND due_on IS NOT NULL
              RETURNING number, due_key)
            UPDATE workflow.item_district d SET due_key = m.due_key
            FROM moved m WHERE d.number = m.number
            """)
        .param("case", caseId.value())
        .param("scope", scope)
        .param("due", dueOn)
        .update();
  }

  void legalLastDay(TaskId id, @Nullable LocalDate day) {
    jdbc.sql(
            """
            UPDATE workflow.work_item
            SET legal_last_day = :legal, version = version + 1, changed_in = pg_current_xact_id()
            WHERE id = :id AND state = 'OPEN'
              AND legal_last_day IS DISTINCT FROM CAST(:legal AS date)
            """)
        .param("id", id.value())
        .param("legal", day)
        .update();
  }

  void press(TaskId id, Priority priority) {
    jdbc.sql(
            """
            UPDATE workflow.work_item
            SET priority = :priority, version = version + 1, changed_in = pg_current_xact_id()
            WHERE id = :id AND state = 'OPEN'
            """)
        .param("id", id.value())
        .param("priority", priority.ordinal())
        .update();
  }

  void ended(String id, WorkItem.State state, @Nullable Person by, Instant at) {
    jdbc.sql(
            """
            WITH ended AS (
              UPDATE workflow.work_item
              SET state = :state, ended_at = :at, ended_by = :by, ended_by_name = :byName,
                  ended_for = :for, version = version + 1, changed_in = pg_current_xact_id()
              WHERE id = :id AND state = 'OPEN'
              RETURNING number),
            away AS (
              DELETE FROM workflow.item_district d USING ended e WHERE d.number = e.number)
            DELETE FROM workflow.seen s USING ended e WHERE s.number = e.number
            """)
        .param("id", id)
        .param("state", state.name())
        .param("at", Timestamp.from(at))
        .param("by", by == null ? null : by.id().value())
        .param("byName", by == null ? null : by.name())
        .param("for", by == null ? new String[0] : behalf(by))
        .update();
  }

  /** Everybody but the one who did it. */
  private static String[] behalf(Person by) {
    return by.hands().stream().skip(1).map(PersonId::value).toArray(String[]::new);
  }

  void assign(TaskId id, @Nullable Person to) {
    jdbc.sql(
            """
            UPDATE workflow.work_item
            SET assignee = :who, assignee_name = :name, version = version + 1,
                changed_in = pg_current_xact_id()
            WHERE id = :id
            """)
        .param("id", id.value())
        .param("who", to == null ? null : to.id().value())
        .param("name", to == null ? null : to.name())
        .update();
  }

  Optional<WorkItem> item(TaskId id) {
    return jdbc.sql(ITEMS + " WHERE w.id = :id")
        .param("id", id.value())
        .query(WorkRows::item)
        .optional();
  }

  /** Holds the item until the transaction ends, so that two people cannot both finish it. */
  Optional<WorkItem> lock(TaskId id) {
    return jdbc.sql(ITEMS + " WHERE w.id = :id FOR UPDATE OF w")
        .param("id", id.value())
        .query(WorkRows::item)
        .optional();
  }

  /** The same of several, in an order that keeps two people from waiting for each other. */
  List<WorkItem> lock(Collection<TaskId> ids) {
    return jdbc.sql(ITEMS + " WHERE w.id = ANY (:ids) ORDER BY w.case_id, w.id FOR UPDATE OF w")
        .param("ids", ids.stream().map(TaskId::value).toArray(String[]::new))
        .query(WorkRows::item)
        .list();
  }

  /** What that person has claimed; held until the transaction ends, as in {@link #lock}. */
  List<WorkItem> lockClaimedBy(PersonId person) {
    return jdbc.sql(
            ITEMS
                + " WHERE w.assignee = :person AND w.state = 'OPEN' ORDER BY w.id FOR UPDATE OF w")
        .param("person", person.value())
        .query(WorkRows::item)
        .list();
  }

  List<WorkItem> open(CaseId caseId) {
    return jdbc.sql(ITEMS + " WHERE w.case_id = :case AND w.state = 'OPEN' ORDER BY w.due_on, w.id")
        .param("case", caseId.value())
        .query(WorkRows::item)
        .list();
  }
}
