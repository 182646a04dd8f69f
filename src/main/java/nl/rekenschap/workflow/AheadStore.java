package nl.rekenschap.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** SQL of open tasks by the day on which they are due. */
@Repository
class AheadStore {

  private static final String DUE =
      """
      SELECT w.id, w.case_id, w.scope, w.process, w.task, w.role, w.assignee, w.assignee_name,
        w.due_on, l.title, l.year, l.provider_id, l.provider_name
      FROM workflow.work_item w JOIN workflow.case_label l ON l.case_id = w.case_id
      WHERE w.state = 'OPEN' AND w.due_on BETWEEN :from AND :until
        AND (:staff OR (l.provider_id = :provider AND w.role = 'PROVIDER_CONTACT'))
      """;

  private final JdbcClient jdbc;

  AheadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DueTask> due(
      Ahead.Whose whose,
      Person person,
      Set<String> more,
      LocalDate from,
      LocalDate until,
      int most) {
    String which =
        switch (whose) {
          case Ahead.Whose.Mine mine -> " AND w.assignee = :who";
          case Ahead.Whose.Of of -> " AND w.assignee = :who";
          case Ahead.Whose.MyGroups groups -> " AND (w.role = ANY(:roles) OR w.task = ANY(:more))";
          case Ahead.Whose.Free free -> " AND w.role = ANY(:roles) AND w.assignee IS NULL";
          case Ahead.Whose.All all -> "";
        };
    PersonId who = whose instanceof Ahead.Whose.Of of ? of.person() : person.id();
    Set<Role> roles = whose instanceof Ahead.Whose.Free free ? Set.of(free.role()) : person.roles();
    return jdbc.sql(
DUE + which + " ORDER BY w.due_on, w.id LIMIT :most")
        .param("who", who.value())
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .param("more", more.toArray(String[]::new))
        .param("staff", person.isStaff())
        .param("provider", person.provider().map(ProviderId::value).orElse(""))
        .param("from", from)
        .param("until", until)
        .param("most", most)
        .query(AheadStore::due)
        .list();
  }

  List<Ahead.Share> load(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT assignee, max(assignee_name) AS name,
              CASE WHEN assignee IS NULL THEN role ELSE min(role) END AS role,
              CASE WHEN due_on >= :from THEN date_trunc('week', due_on)::date END AS week,
              count(*)::int AS tasks
            FROM workflow.work_item
            WHERE state = 'OPEN' AND due_on <= :until AND role <> 'PROVIDER_CONTACT'
            GROUP BY assignee, CASE WHEN assignee IS NULL THEN role END, week
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, number) ->
                new Ahead.Share(
                    person(row.getString("assignee")),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    row.getObject("week", LocalDate.class),
                    row.getInt("tasks")))
        .list();
  }

  List<Ahead.Late> late(LocalDate today) {
    return jdbc.sql(
            """
            SELECT l.provider_id, max(l.provider_name) AS name, count(*)::int AS tasks,
              min(w.due_on) AS oldest
            FROM workflow.work_item w JOIN workflow.case_label l ON l.case_id = w.case_id
            WHERE w.state = 'OPEN' AND w.due_on < :today AND l.provider_id IS NOT NULL
            GROUP BY l.provider_id ORDER BY tasks DESC, oldest, l.provider_id
            """)
        .param("today", today)
        .query(
            (row, number) ->
                new Ahead.Late(
                    new ProviderId(row.getString("provider_id")),
                    row.getString("name"),
                    row.getInt("tasks"),
                    row.getObject("oldest", LocalDate.class)))
        .list();
  }

  int overdue(LocalDate today) {
    return jdbc.sql(
            "SELECT count(*) FROM workflow.work_item WHERE state = 'OPEN' AND due_on < :today")
        .param("today", today)
        .query(Integer.class)
        .single();
  }

  int unclaimed() {
    return jdbc.sql(
            """
            SELECT count(*) FROM workflow.work_item WHERE state = 'OPEN' AND assignee IS NULL
            """)
        .query(Integer.class)
        .single();
  }

  Map<String, Integer> open(PersonId person, Set<String> tasks) {
    Map<String, Integer> open = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT task, count(*)::int AS tasks FROM workflow.work_item
            WHERE state = 'OPEN' AND task = ANY(:tasks)
              AND (assignee IS NULL OR assignee = :person)
            GROUP BY task ORDER BY task
            """)
        .param("tasks", tasks.toArray(String[]::new))
        .param("person", person.value())
        .query(
            row -> {
              open.put(row.getString("task"), row.getInt("tasks"));
            });
    return open;
  }

  Map<CaseId, CaseLabel> labels(Collection<CaseId> cases) {
    Map<CaseId, CaseLabel> labels = new HashMap<>();
    jdbc.sql(
            """
            SELECT case_id, title, year, provider_id, provider_name
            FROM workflow.case_label WHERE case_id = ANY(:cases)
            """)
        .param("cases", cases.stream().map(CaseId::value).toArray(String[]::new))
        .query(
            row -> {
              labels.put(new CaseId(row.getString("case_id")), label(row));
            });
    return labels;
  }

  Optional<String> nameOf(PersonId person) {
    return jdbc.sql(
            """
            SELECT assignee_name FROM workflow.work_item
            WHERE assignee = :person AND assignee_name IS NOT NULL LIMIT 1
            """)
        .param("person", person.value())
        .query(String.class)
        .optional();
  }

  private static DueTask due(ResultSet row, int number) throws SQLException {
    return new DueTask(
        new TaskId(row.getString("id")),
        new CaseId(row.getString("case_id")),
        row.getString("scope"),
        row.getString("process"),
        row.getString("task"),
        Role.valueOf(row.getString("role")),
        label(row),
        person(row.getString("assignee")),
        row.getString("assignee_name"),
        row.getObject("due_on", LocalDate.class));
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
}
