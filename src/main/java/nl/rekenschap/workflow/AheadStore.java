package nl.rekenschap.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final String LINE =
      """
      SELECT w.id, w.case_id, w.scope, w.process, w.task, w.role, w.assignee, w.assignee_name,
        w.due_on, w.title, w.year, w.provider_id, w.provider_name
      """;

  private static final String IN_THOSE_DAYS =
      """
       WHERE w.state = 'OPEN' AND w.due_key BETWEEN :from AND :until
        AND (:staff OR (w.provider_id = :provider AND w.role = 'PROVIDER_CONTACT'))
      """;

  private static final String SOONEST_FIRST = " ORDER BY w.due_key, w.number LIMIT :most";

  /** The groups whose lists are mine, as in the work list. */
  private static final String MY_GROUPS =
      """
       AND (k.task IS NULL AND k.role = ANY(:roles) OR k.task = ANY(:several))
        AND (k.team IS NULL OR k.team IN
          (SELECT m.team FROM workflow.team_member m WHERE m.person = ANY(:people)))
      """;

  private final JdbcClient jdbc;

  AheadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DueTask> due(Ahead.Whose whose, Viewer viewer, LocalDate from, LocalDate until, int most) {
    Set<String> people =
        whose instanceof Ahead.Whose.Of of ? Set.of(of.person().value()) : viewer.people();
    Set<String> roles =
        whose instanceof Ahead.Whose.Free free ? Set.of(free.role().name()) : viewer.roles();
    return jdbc.sql(sql(whose))
        .param("people", people.toArray(String[]::new))
        .param("roles", roles.toArray(String[]::new))
        .param("several", viewer.severalFor().toArray(String[]::new))
        .param("staff", viewer.staff())
        .param("provider", viewer.provider())
        .param("from", from)
        .param("until", until)
        .param("most", most)
        .query(AheadStore::due)
        .list();
  }

  private static String sql(Ahead.Whose whose) {
    return switch (whose) {
      case Ahead.Whose.Mine mine -> claimed();
      case Ahead.Whose.Of of -> claimed();
      case Ahead.Whose.MyGroups groups -> merged(MY_GROUPS, "");
      case Ahead.Whose.Free free -> merged("", " AND w.role = ANY(:roles) AND w.assignee IS NULL");
      case Ahead.Whose.All all -> merged("", "");
    };
  }

  private static String claimed() {
    return LINE
        + " FROM workflow.work_item w"
        + IN_THOSE_DAYS
        + " AND w.assignee = ANY(:people)"
        + SOONEST_FIRST;
  }

  /** The front of each group's list, along its index, and of these the soonest. */
  private static String merged(String groups, String items) {
    return LINE
        + " FROM workflow.queue k CROSS JOIN LATERAL (SELECT w.* FROM workflow.work_item w"
        + IN_THOSE_DAYS
        + " AND w.queue = k.queue"
        + items
        + SOONEST_FIRST
        + ") w WHERE true"
        + groups
        + SOONEST_FIRST;
  }

  List<Ahead.Share> load(LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT assignee, max(assignee_name) AS name, min(role) AS role,
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
            SELECT provider_id, max(provider_name) AS name, count(*)::int AS tasks,
              min(due_on) AS oldest
            FROM workflow.work_item
            WHERE state = 'OPEN' AND due_key < :today AND provider_id IS NOT NULL
            GROUP BY provider_id ORDER BY tasks DESC, oldest, provider_id
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
