package nl.rekenschap.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The room's SQL: work items of our own, written in the engine's transaction, so that no screen
 * asks the engine's tables.
 */
@Repository
class WorkflowStore {

  private static final String ITEMS =
      """
      SELECT w.id, w.case_id, w.scope, w.process, w.task, w.route, w.role, w.assignee,
             w.assignee_name, w.due_on, w.created_at, w.state, w.ended_at, w.ended_by,
             w.ended_by_name, l.title, l.year, l.provider_id, l.provider_name
      FROM workflow.work_item w JOIN workflow.case_label l ON l.case_id = w.case_id
      """;

  /** What a person may see at all: staff every item, a provider its own. */
  private static final String MAY_SEE =
      """
       AND (:staff OR (l.provider_id = :provider AND w.role = 'PROVIDER_CONTACT'))
      """;

  private final JdbcClient jdbc;

  WorkflowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void label(CaseId caseId, CaseLabel label) {
    jdbc.sql(
            """
            INSERT INTO workflow.case_label (case_id, title, year, provider_id, provider_name)
            VALUES (:case, :title, :year, :provider, :providerName)
            ON CONFLICT (case_id) DO UPDATE
            SET title = excluded.title, year = excluded.year, provider_id = excluded.provider_id,
                provider_name = excluded.provider_name
            """)
        .param("case", caseId.value())
        .param("title", label.title())
        .param("year", label.year())
        .param("provider", label.provider() == null ? null : label.provider().value())
        .param("providerName", label.providerName())
        .update();
  }

  Optional<CaseLabel> label(CaseId caseId) {
    return jdbc.sql(
            """
            SELECT title, year, provider_id, provider_name
            FROM workflow.case_label WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .query((row, number) -> label(row))
        .optional();
  }

  void nameProvider(CaseId caseId, ProviderId provider, String providerName) {
    jdbc.sql(
            """
            UPDATE workflow.case_label
            SET provider_id = :provider, provider_name = :name WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("provider", provider.value())
        .param("name", providerName)
        .update();
  }

  void created(
      String id,
      CaseId caseId,
      String scope,
      String process,
      HumanTask task,
      @Nullable LocalDate dueOn,
      Instant at) {
    jdbc.sql(
            """
            INSERT INTO workflow.work_item
              (id, case_id, scope, process, task, route, role, due_on, created_at, state)
            VALUES (:id, :case, :scope, :process, :task, :route, :role, :due, :at, 'OPEN')
            """)
        .param("id", id)
        .param("case", caseId.value())
        .param("scope", scope)
        .param("process", process)
        .param("task", task.id())
        .param("route", task.route())
        .param("role", task.role().name())
        .param("due", dueOn)
        .param("at", Timestamp.from(at))
        .update();
  }

  void due(CaseId caseId, String scope, LocalDate dueOn) {
    jdbc.sql(
            """
            UPDATE workflow.work_item SET due_on = :due
            WHERE case_id = :case AND scope = :scope AND state = 'OPEN' AND due_on IS NOT NULL
            """)
        .param("case", caseId.value())
        .param("scope", scope)
        .param("due", dueOn)
        .update();
  }

  void ended(String id, WorkItem.State state, @Nullable Person by, Instant at) {
    jdbc.sql(
            """
            UPDATE workflow.work_item
            SET state = :state, ended_at = :at, ended_by = :by, ended_by_name = :byName
            WHERE id = :id AND state = 'OPEN'
            """)
        .param("id", id)
        .param("state", state.name())
        .param("at", Timestamp.from(at))
        .param("by", by == null ? null : by.id().value())
        .param("byName", by == null ? null : by.name())
        .update();
  }

  void assign(TaskId id, @Nullable Person to) {
    jdbc.sql("UPDATE workflow.work_item SET assignee = :who, assignee_name = :name WHERE id = :id")
        .param("id", id.value())
        .param("who", to == null ? null : to.id().value())
        .param("name", to == null ? null : to.name())
        .update();
  }

  Optional<WorkItem> item(TaskId id) {
    return jdbc.sql(ITEMS + " WHERE w.id = :id")
        .param("id", id.value())
        .query(WorkflowStore::item)
        .optional();
  }

  /** Holds the item until the transaction ends, so that two people cannot both finish it. */
  Optional<WorkItem> lock(TaskId id) {
    return jdbc.sql(ITEMS + " WHERE w.id = :id FOR UPDATE OF w")
        .param("id", id.value())
        .query(WorkflowStore::item)
        .optional();
  }

  /** What that person has claimed; held until the transaction ends, as in {@link #lock}. */
  List<WorkItem> lockClaimedBy(PersonId person) {
    return jdbc.sql(
            ITEMS
                + " WHERE w.assignee = :person AND w.state = 'OPEN' ORDER BY w.id FOR UPDATE OF w")
        .param("person", person.value())
        .query(WorkflowStore::item)
        .list();
  }

  List<WorkItem> open(CaseId caseId) {
    return jdbc.sql(ITEMS + " WHERE w.case_id = :case AND w.state = 'OPEN' ORDER BY w.due_on, w.id")
        .param("case", caseId.value())
        .query(WorkflowStore::item)
        .list();
  }

  /** Names of tasks that this person finished in that case and scope. */
  Set<String> doneBy(PersonId person, CaseId caseId, String scope) {
    return jdbc.sql(
            """
            SELECT DISTINCT task FROM workflow.work_item
            WHERE case_id = :case AND scope = :scope AND ended_by = :person AND state = 'DONE'
            """)
        .param("case", caseId.value())
        .param("scope", scope)
        .param("person", person.value())
        .query((row, number) -> row.getString(1))
        .set();
  }

  /** Who finished one of these tasks in that case. */
  Set<PersonId> doersOf(CaseId caseId, Set<String> tasks) {
    return jdbc.sql(
            """
            SELECT DISTINCT ended_by FROM workflow.work_item
            WHERE case_id = :case AND task = ANY(:tasks) AND state = 'DONE'
              AND ended_by IS NOT NULL
            """)
        .param("case", caseId.value())
        .param("tasks", tasks.toArray(String[]::new))
        .query((row, number) -> new PersonId(row.getString(1)))
        .set();
  }

  /**
   * @param more tasks that are for this person beside those of the own groups
   */
  List<WorkItem> list(
      WorkFilter filter, Person person, Set<String> more, LocalDate today, int offset, int limit) {
    String which =
        switch (filter.scope()) {
          case MINE -> " WHERE w.state = 'OPEN' AND w.assignee = :me";
          case MY_GROUPS ->
              " WHERE w.state = 'OPEN' AND (w.role = ANY(:roles) OR w.task = ANY(:more))";
          case ALL -> " WHERE w.state = 'OPEN'";
          case DONE -> " WHERE w.state = 'DONE' AND w.ended_by = :me";
        };
    String order =
        filter.scope() == WorkFilter.Scope.DONE
            ? " ORDER BY w.ended_at DESC, w.id"
            : " ORDER BY w.due_on NULLS LAST, w.created_at, w.id";
    String sql =
        ITEMS
            + which
            + MAY_SEE
            + " AND (:text = '' OR l.title ILIKE :like OR l.provider_name ILIKE :like)"
            + " AND (NOT :overdue OR w.due_on < :today)"
            + order
            + " LIMIT :limit OFFSET :offset";
    return jdbc.sql(sql)
        .param("me", person.id().value())
        .param("roles", person.roles().stream().map(Role::name).toArray(String[]::new))
        .param("more", more.toArray(String[]::new))
        .param("staff", person.isStaff())
        .param("provider", person.provider().map(ProviderId::value).orElse(""))
        .param("text", filter.text().strip())
        .param("like", "%" + escaped(filter.text().strip()) + "%")
        .param("overdue", filter.overdueOnly())
        .param("today", today)
        .param("limit", limit)
        .param("offset", offset)
        .query(WorkflowStore::item)
        .list();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static WorkItem item(ResultSet row, int number) throws SQLException {
    return new WorkItem(
        new TaskId(row.getString("id")),
        0,
        0,
        new CaseId(row.getString("case_id")),
        row.getString("scope"),
        row.getString("year"),
        row.getString("process"),
        row.getString("task"),
        row.getString("route"),
        Role.valueOf(row.getString("role")),
        row.getString("role"),
        null,
        label(row),
        TaskFacts.PLAIN,
        person(row.getString("assignee")),
        row.getString("assignee_name"),
        row.getObject("due_on", LocalDate.class),
        row.getTimestamp("created_at").toInstant(),
        WorkItem.State.valueOf(row.getString("state")),
        instant(row.getTimestamp("ended_at")),
        person(row.getString("ended_by")),
        row.getString("ended_by_name"),
        false);
  }

  private static CaseLabel label(ResultSet row) throws SQLException {
    String provider = row.getString("provider_id");
    return new CaseLabel(
        row.getString("title"),
        row.getInt("year"),
        provider == null ? null : new ProviderId(provider),
        row.getString("provider_name"));
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
