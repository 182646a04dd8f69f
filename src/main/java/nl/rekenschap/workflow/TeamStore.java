package nl.rekenschap.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams, their people and their cases. */
@Repository
class TeamStore {

  /** The team of the line; else that of the districts, when they have one and the same. */
  private static final String BY_DEFAULT =
      """
      coalesce(
        (SELECT s.team FROM workflow.team_share s WHERE s.kind = 'LINE' AND s.code = l.line),
        (SELECT CASE WHEN count(DISTINCT s.team) = 1 THEN min(s.team) END
         FROM workflow.team_share s WHERE s.kind = 'DISTRICT' AND s.code = ANY (l.districts)))
      """;

  private final JdbcClient jdbc;

  TeamStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Team> all() {
    return jdbc.sql(
            """
            SELECT t.id, t.name,
                   ARRAY(SELECT person FROM workflow.team_member m WHERE m.team = t.id) AS people,
                   ARRAY(SELECT code FROM workflow.team_share s
                         WHERE s.team = t.id AND s.kind = 'LINE') AS lines,
                   ARRAY(SELECT code FROM workflow.team_share s
                         WHERE s.team = t.id AND s.kind = 'DISTRICT') AS districts
            FROM workflow.team t ORDER BY t.name
            """)
        .query(
            (row, number) ->
                new Team(
                    row.getString("id"),
                    row.getString("name"),
                    texts(row.getArray("people")).stream()
                        .map(PersonId::new)
                        .collect(Collectors.toSet()),
                    texts(row.getArray("lines")),
                    texts(row.getArray("districts"))))
        .list();
  }

  private static Set<String> texts(java.sql.Array array) throws java.sql.SQLException {
    return Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
  }

  Optional<String> name(String id) {
    return jdbc.sql("SELECT name FROM workflow.team WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  boolean isMember(PersonId person) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM workflow.team_member WHERE person = :person)")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  void leaves(PersonId person) {
    jdbc.sql("DELETE FROM workflow.team_member WHERE person = :person")
        .param("person", person.value())
        .update();
  }

  void save(Team team) {
    jdbc.sql(
            """
            INSERT INTO workflow.team (id, name) VALUES (:id, :name)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name
            """)
        .param("id", team.id())
        .param("name", team.name())
        .update();
    forget("team_member", team.id());
    forget("team_share", team.id());
    jdbc.sql("INSERT INTO workflow.team_member (team, person) SELECT :id, unnest(:people)")
        .param("id", team.id())
        .param("people", team.members().stream().map(PersonId::value).toArray(String[]::new))
        .update();
    share(team.id(), "LINE", team.lines());
    share(team.id(), "DISTRICT", team.districts());
  }

  private void share(String team, String kind, Set<String> codes) {
    jdbc.sql("INSERT INTO workflow.team_share (team, kind, code) SELECT :id, :kind, unnest(:codes)")
        .param("id", team)
        .param("kind", kind)
        .param("codes", codes.toArray(String[]::new))
        .update();
  }

  private void forget(String table, String team) {
    jdbc.sql("DELETE FROM workflow." + table + " WHERE team = :team").param("team", team).update();
  }

  void remove(String id) {
    jdbc.sql("UPDATE workflow.case_label SET team = NULL, team_chosen = false WHERE team = :id")
        .param("id", id)
        .update();
    jdbc.sql("DELETE FROM workflow.team WHERE id = :id").param("id", id).update();
  }

  void serves(String team, Set<Role> roles) {
    forget("team_serves", team);
    jdbc.sql("INSERT INTO workflow.team_serves (team, role) SELECT :id, unnest(:roles)")
        .param("id", team)
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .update();
  }

  /** Whether a person chose that team for it before; absent when there is no such case. */
  Optional<Boolean> isChosen(CaseId caseId, @Nullable String team) {
    return jdbc.sql(
            """
            SELECT team_chosen AND team IS NOT DISTINCT FROM CAST(:team AS text)
            FROM workflow.case_label WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("team", team)
        .query(Boolean.class)
        .optional();
  }

  /** By hand. */
  void hand(CaseId caseId, @Nullable String team) {
    jdbc.sql(
            """
            UPDATE workflow.case_label SET team = :team, team_chosen = true
            WHERE case_id = :case
            """)
        .param("case", caseId.value())
        .param("team", team)
        .update();
  }

  /** Cases that nobody gave to a team go to the one that has their line or districts. */
  void assignCases() {
    jdbc.sql(
            """
            UPDATE workflow.case_label l SET team = %1$s
            WHERE NOT l.team_chosen AND l.team IS DISTINCT FROM %1$s
            """
                .formatted(BY_DEFAULT))
        .update();
  }

  /** The same for one case; whether it is with another team now. */
  boolean assignCase(CaseId caseId) {
    return jdbc.sql(
                """
            UPDATE workflow.case_label l SET team = %1$s
            WHERE l.case_id = :case AND NOT l.team_chosen AND l.team IS DISTINCT FROM %1$s
            """
                    .formatted(BY_DEFAULT))
            .param("case", caseId.value())
            .update()
        == 1;
  }

  /**
   * Puts open items into the lists in which they belong.
   *
   * @param caseId null for all cases
   * @param several tasks that are for several roles
   * @return how many stood elsewhere
   */
  long route(@Nullable CaseId caseId, Map<String, List<Role>> several) {
    List<String[]> pairs =
        several.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(role -> new String[] {e.getKey(), role.name()}))
            .toList();
    return jdbc.sql(ROUTE)
        .param("case", caseId == null ? null : caseId.value())
        .param("tasks", pairs.stream().map(pair -> pair[0]).toArray(String[]::new))
        .param("roles", pairs.stream().map(pair -> pair[1]).toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  private static final String ROUTE =
      """
      WITH several AS (
        SELECT * FROM unnest(CAST(:tasks AS text[]), CAST(:roles AS text[])) s(task, role)),
      based AS (
        SELECT w.number, w.role, w.task, l.team,
               w.task IN (SELECT task FROM several) AS many
        FROM workflow.work_item w JOIN workflow.case_label l ON l.case_id = w.case_id
        WHERE w.state = 'OPEN' AND (CAST(:case AS text) IS NULL OR w.case_id = :case)),
      placed AS (
        SELECT number, role, CASE WHEN many THEN task END AS task,
               CASE WHEN many THEN 'task:' || task ELSE role END AS base,
               (SELECT s.team FROM workflow.team_serves s
                WHERE s.team = based.team
                  AND (s.role = based.role
                       OR (based.task, s.role) IN (SELECT task, role FROM several))
                LIMIT 1) AS team
        FROM based),
      queued AS (SELECT *, base || coalesce('/' || team, '') AS queue FROM placed),
      known AS (
        INSERT INTO workflow.queue (queue, role, task, team)
        SELECT DISTINCT queue, role, task, team FROM queued
        ON CONFLICT DO NOTHING),
      moved AS (
        UPDATE workflow.work_item w
        SET queue = q.queue, team = q.team, version = w.version + 1,
            changed_in = pg_current_xact_id()
        FROM queued q WHERE q.number = w.number AND w.queue <> q.queue
        RETURNING w.number, w.queue),
      listed AS (
        UPDATE workflow.item_district d SET queue = m.queue
        FROM moved m WHERE d.number = m.number)
      SELECT count(*) FROM moved
      """;
}
