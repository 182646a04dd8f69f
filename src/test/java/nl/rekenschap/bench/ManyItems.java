package nl.rekenschap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.workflow.Team;
import nl.rekenschap.workflow.Teams;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Very many open work items, and the same tasks in the engine: of 2,000 providers (some with much
 * more than others), 200 interventions, six lines, nine districts and five years, for 64 groups of
 * the municipality and the providers, a quarter of them claimed by 200 people. Two items a case.
 */
final class ManyItems {

  static final String NARROW = "narrow";
  static final String WIDE = "wide";
  static final List<String> NARROW_GROUPS =
      List.of("GRANT_OFFICER", "GRANT_OFFICER/team-1", "GRANT_OFFICER/team-2");
  private static final int TEAMS = 15;
  private static final List<Role> ROLES =
      List.of(Role.GRANT_OFFICER, Role.POLICY_ADVISER, Role.MANAGER, Role.CONTROLLER);

  private static final String LABELS =
      """
      INSERT INTO workflow.case_label
        (case_id, title, year, provider_id, provider_name, intervention, intervention_name, line,
         line_name, districts, district_names, title_key, provider_key, words, team, team_chosen)
      SELECT case_id, title, year, 'p' || p, provider, 'i' || v, intervention, 'l' || v % 6,
             'Lijn ' || v % 6, districts,
             (SELECT coalesce(string_agg(d || E'\\t' || 'Stadsdeel ' || d, E'\\n'), '')
              FROM unnest(districts) d),
             lower(title || ' ' || year), lower(provider),
             lower(title || ' ' || year || ' zaak ' || c || ' lijn ' || v % 6),
             CASE WHEN c % 16 > 0 THEN 'team-' || c % 16 END, true
      FROM (
        SELECT c, p, v, year, n.provider, n.intervention, n.intervention || ' ' || n.provider AS title,
               year || '-zaak-' || c AS case_id,
               CASE WHEN v % 5 < 3 THEN '{}'::text[]
                    ELSE ARRAY(SELECT 'd' || (v + k * 2) % 9 FROM generate_series(0, v % 3) k)
               END AS districts
        FROM (SELECT c, 2022 + c % 5 AS year, (c * 31) % 200 AS v,
                     (power(((c::bigint * 7919) % 100003) / 100003::float8, 1.3) * 2000)::int % 2000 AS p
              FROM generate_series(1, :items / 2) c) spread
        CROSS JOIN LATERAL (
          SELECT (ARRAY['Stichting','Vereniging','Coöperatie','Bureau','Huis'])[1 + p % 5] || ' '
                   || (ARRAY['Kansrijk','Leerlust','Buurtwerk','Samenspel','Taalrijk','Wijkkracht',
                             'Opstap'])[1 + p % 7] || ' ' || p AS provider,
                 (ARRAY['Huiswerkbegeleiding','Zomerschool','Weekendschool','Taalklas','Sportclub',
                        'Muziekles','Techniekkring','Mentoraat','Brugfunctionaris',
                        'Gezinsaanpak'])[1 + v % 10] || ' ' || v AS intervention) n) z
      """;

  private static final String ITEMS =
      """
      INSERT INTO workflow.work_item
        (id, case_id, scope, period, process, task, route, role, queue, team, title, year,
         provider_id, provider_name, intervention, intervention_name, line, line_name, districts,
         district_names, title_key, provider_key, words, due_on, priority, legal_last_day,
         returned, created_at, state, assignee, assignee_name)
      SELECT 'bench-' || i, l.case_id, l.case_id,
             l.year || CASE WHEN i % 5 = 0 THEN '' ELSE '-q' || i % 5 END, 'award',
             CASE q.role
               WHEN 'GRANT_OFFICER' THEN (ARRAY['Task_DraftAward','Task_NameProvider',
                 'Task_AssessNotice','Task_DraftAmendment','Task_AssessObjection',
                 'Task_RecordViews','Task_SetTerm','Task_CheckCompleteness',
                 'Task_ProposeDetermination','Task_DecideOnMissing'])[1 + h / 11 % 10]
               WHEN 'POLICY_ADVISER' THEN (ARRAY['Task_ReportOwnAction','Task_ReportMilestone',
                 'Task_DraftReport'])[1 + h / 11 % 3]
               WHEN 'MANAGER' THEN (ARRAY['Task_ApproveAward','Task_ApproveAmendment',
                 'Task_DecideObjection','Task_ApproveDetermination'])[1 + h / 11 % 4]
               WHEN 'CONTROLLER' THEN 'Task_CheckReport'
               ELSE (ARRAY['Task_SubmitFigures','Task_SubmitAccountability',
                 'Task_GiveViews'])[1 + h / 11 % 3]
             END,
             'award/draft', q.role, q.role || coalesce('/' || q.team, ''), q.team,
             l.title, l.year, l.provider_id, l.provider_name, l.intervention, l.intervention_name,
             l.line, l.line_name, l.districts, l.district_names, l.title_key, l.provider_key,
             strip(to_tsvector('dutch', l.words) || to_tsvector('simple', l.words)),
             CASE WHEN h % 12 > 0 THEN DATE '2026-09-01' + (h % 360)::int END,
             CASE WHEN h % 20 = 0 THEN 2 WHEN h % 20 < 4 THEN 0 ELSE 1 END,
             CASE WHEN h % 2 = 0 THEN DATE '2026-09-01' + (h % 720)::int END,
             h % 33 = 0, TIMESTAMPTZ '2026-01-01' + i * INTERVAL '20 seconds', 'OPEN',
             claim.person, claim.person
      FROM (SELECT i, abs(hashint4(i)::bigint) AS h FROM generate_series(1, :items) i) g
      JOIN workflow.case_label l
        ON l.case_id = (2022 + (1 + i % (:items / 2)) % 5) || '-zaak-' || (1 + i % (:items / 2))
      CROSS JOIN LATERAL (
        SELECT CASE WHEN h % 100 < 35 THEN 'PROVIDER_CONTACT'
                    ELSE (ARRAY['GRANT_OFFICER','GRANT_OFFICER','GRANT_OFFICER','POLICY_ADVISER',
                                'MANAGER','CONTROLLER'])[1 + h / 7 % 6]
               END AS role) r
      CROSS JOIN LATERAL (
        SELECT r.role, CASE WHEN r.role <> 'PROVIDER_CONTACT' THEN l.team END AS team) q
      CROSS JOIN LATERAL (
        SELECT CASE WHEN h % 4 = 0 THEN
                 CASE h / 4 % 200 WHEN 0 THEN 'narrow' WHEN 1 THEN 'wide'
                                  ELSE 'person-' || h / 4 % 200 END END AS person) claim
      """;

  private static final List<String> ENGINE =
      List.of(
          """
          INSERT INTO engine.act_ru_execution
            (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_,
             is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_)
          SELECT 'run-' || w.id, 1, 'run-' || w.id, w.case_id,
                 (SELECT max(id_) FROM engine.act_re_procdef WHERE key_ = 'award'), w.task, true,
                 false, true, false, 1, 0
          FROM workflow.work_item w
          """,
          """
          INSERT INTO engine.act_ru_task
            (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
             priority_, create_time_, due_date_, suspension_state_)
          SELECT w.id, 1, 'run-' || w.id, 'run-' || w.id,
                 (SELECT max(id_) FROM engine.act_re_procdef WHERE key_ = 'award'), w.title, w.task,
                 w.assignee, w.priority * 25, w.created_at AT TIME ZONE 'UTC', w.due_on, 1
          FROM workflow.work_item w
          """,
          """
          INSERT INTO engine.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
          SELECT 'link-' || w.id, 1, w.queue, 'candidate', w.id FROM workflow.work_item w
          """);

  private final Running running;
  private final JdbcClient jdbc;

  ManyItems(Running running) {
    this.running = running;
    this.jdbc = JdbcClient.create(running.owner());
  }

  static List<String> wideGroups() {
    List<String> groups = new ArrayList<>();
    for (Role role : ROLES) {
      groups.add(role.name());
      IntStream.rangeClosed(1, TEAMS).forEach(i -> groups.add(role + "/team-" + i));
    }
    return groups;
  }

  /** Fills an empty product; the indexes of the list are made when the rows are there. */
  void fill(int items) {
    people();
    List<String> indexes =
        jdbc.sql(
                """
                SELECT indexdef FROM pg_indexes
                WHERE schemaname = 'workflow' AND tablename = 'work_item'
                  AND indexname NOT LIKE 'work\\_item%'
                """)
            .query(String.class)
            .list();
    jdbc.sql(
            """
            SELECT 'DROP INDEX workflow.' || indexname FROM pg_indexes
            WHERE schemaname = 'workflow' AND tablename = 'work_item'
              AND indexname NOT LIKE 'work\\_item%'
            """)
        .query(String.class)
        .list()
        .forEach(this::run);
    jdbc.sql(LABELS).param("items", items).update();
    jdbc.sql(ITEMS).param("items", items).update();
    indexes.forEach(this::run);
    run(
        """
        INSERT INTO workflow.queue (queue, role, team)
        SELECT DISTINCT queue, role, team FROM workflow.work_item ON CONFLICT DO NOTHING
        """);
    run(
        """
        INSERT INTO workflow.item_district (district, queue, due_key, number)
        SELECT d, queue, due_key, number FROM workflow.work_item CROSS JOIN unnest(districts) d
        """);
    ENGINE.forEach(this::run);
    run("VACUUM ANALYZE");
    // What filling left to be written would be written for minutes, beside what is measured.
    run("CHECKPOINT");
  }

  private void run(String sql) {
    jdbc.sql(sql).update();
  }

  /** One person in 3 groups and one in 64. */
  private void people() {
    running.world().person(NARROW, Role.GRANT_OFFICER);
    running.world().person(WIDE, ROLES.toArray(Role[]::new));
    Teams teams = running.bean(Teams.class);
    for (int i = 1; i <= TEAMS; i++) {
      Set<PersonId> members =
          (i <= 2 ? List.of(NARROW, WIDE) : List.of(WIDE))
              .stream().map(PersonId::new).collect(Collectors.toSet());
      Team team = new Team("team-" + i, "Team " + i, members, Set.of(), Set.of());
      running.world().as("admin", () -> teams.save(team));
    }
  }
}
