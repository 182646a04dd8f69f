package nl.rekenschap.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.dossier.Entry;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a test says about its situation: which day it is, who acts, what waits. People are those of
 * the rehearsal (officer, adviser, manager, controller, council, admin, jinc, leergeld, …), and
 * {@link #person} makes more. Long because tests find all of it in one place.
 */
@Component
@Profile("roomtest")
public class World {

  private static final List<String> KEPT =
      List.of("programme", "provider", "engine", "information_schema", "pg_catalog", "public");

  private final TestClock clock;
  private final Access access;
  private final Workflow workflow;
  private final Dossier dossier;
  private final ProcessEngine engine;
  private final JdbcClient jdbc;
  private final String database;
  private final JdbcClient owner;
  private List<String> rehearsed = List.of();
  private List<Map<String, @Nullable Object>> duties = List.of();

  World(
      TestClock clock,
      Access access,
      Workflow workflow,
      Dossier dossier,
      ProcessEngine engine,
      JdbcClient jdbc,
      @Value("${spring.datasource.url}") String database) {
    this.database = database;
    this.owner = JdbcClient.create(new DriverManagerDataSource(database));
    this.clock = clock;
    this.access = access;
    this.workflow = workflow;
    this.dossier = dossier;
    this.engine = engine;
    this.jdbc = jdbc;
  }

  /** Nothing runs and nothing is stored, but for the programme, the providers and the people. */
  public void clean() {
    Sight.whole(this::cleanAll);
  }

  private void cleanAll() {
    letTimersRest();
    List<String> running =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .rootProcessInstances()
            .list()
            .stream()
            .map(ProcessInstance::getId)
            .toList();
    running.forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "next test"));
    List<String> finished =
        engine.getHistoryService().createHistoricProcessInstanceQuery().finished().list().stream()
            .map(instance -> instance.getId())
            .toList();
    if (!finished.isEmpty()) {
      engine.getHistoryService().deleteHistoricProcessInstancesIfExists(finished);
    }
    List<String> tables =
        jdbc.sql(
                """
                SELECT schemaname || '.' || tablename FROM pg_tables
                WHERE schemaname <> ALL (:kept)
                  AND tablename NOT IN
                    ('flyway_schema_history', 'person', 'person_role', 'person_duty')
                """)
            .param("kept", KEPT.toArray(String[]::new))
            .query(String.class)
            .list();
    // Emptying a table that is empty takes as long as any, and most are.
    owner
        .sql(
            """
            DO $$
            DECLARE name text; there boolean; filled text = '';
            BEGIN
              FOREACH name IN ARRAY '{%s}'::text[] LOOP
                EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO there;
                IF there THEN filled = filled || ', ' || name; END IF;
              END LOOP;
              IF filled <> '' THEN EXECUTE 'TRUNCATE ' || substr(filled, 3) || ' CASCADE'; END IF;
            END $$
            """
                .formatted(String.join(",", tables)))
        .update();
    sendHome();
  }

  /** The database as its owner sees and changes it: each statement on a connection of its own. */
  public JdbcClient owner() {
    return owner;
  }

  /** That work, as somebody with the keys of the database could do it, all or nothing. */
  public void tamper(String... statements) {
    DataSourceTransactionManager transactions =
        new DataSourceTransactionManager(new DriverManagerDataSource(database));
    JdbcClient keys =
        JdbcClient.create(java.util.Objects.requireNonNull(transactions.getDataSource()));
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              keys.sql("SET LOCAL session_replication_role = replica").update();
              for (String statement : statements) {
                keys.sql(statement).update();
              }
            });
  }

  /** With what nobody sees, as at a request of who is not logged in. */
  public void asNobody(Runnable work) {
    TestEyes.nobody(work);
  }

  /** Time passes only when a test says so; a timer that fires by itself would meddle. */
  private void letTimersRest() {
    JobExecutor timers =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    if (timers.isActive()) {
      timers.shutdown();
    }
  }

  /**
   * People whom a test made would be told, and could act, in the next one; and whom it removed or
   * changed is as before.
   */
  private void sendHome() {
    if (rehearsed.isEmpty()) {
      rehearsed = jdbc.sql("SELECT id FROM access.person").query(String.class).list();
      duties = duties();
      return;
    }
    String[] kept = rehearsed.toArray(String[]::new);
    if (!duties().equals(duties)) {
      jdbc.sql("DELETE FROM access.person_duty").update();
      duties.forEach(
          row ->
              jdbc.sql("INSERT INTO access.person_duty (person_id, duty) VALUES (:id, :duty)")
                  .param("id", row.get("person_id"))
                  .param("duty", row.get("duty"))
                  .update());
    }
    jdbc.sql("DELETE FROM access.person_role WHERE person_id <> ALL (:kept)")
        .param("kept", kept)
        .update();
    jdbc.sql("DELETE FROM access.person WHERE id <> ALL (:kept)").param("kept", kept).update();
    jdbc.sql("UPDATE access.person SET active = true, blocked_at = NULL, last_login_at = NULL")
        .update();
  }

  private List<Map<String, @Nullable Object>> duties() {
    return jdbc.sql("SELECT person_id, duty FROM access.person_duty ORDER BY person_id, duty")
        .query()
        .listOfRows();
  }

  /** It is nine in the morning of that day; timers are not run. */
  public void itIs(String day) {
    clock.set(nine(day));
  }

  /** It is that moment; for {@link Workflow#letTimePass}. */
  public void itIsNow(Instant moment) {
    clock.set(moment);
  }

  /** Time passes, timer by timer, until nine in the morning of that day. */
  public void timePassesTo(String day) {
    Sight.whole(() -> workflow.letTimePass(nine(day), clock::set));
  }

  public LocalDate today() {
    return clock.today();
  }

  public <T> T as(String person, Supplier<T> work) {
    return access.actingAs(new PersonId(person), work);
  }

  public void as(String person, Runnable work) {
    access.actingAs(
        new PersonId(person),
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /** A contact of that provider, for this test only. */
  public String contact(String id, String provider, Duty... duties) {
    Sight.whole(
        () ->
            access.create(
                new Person(
                    new PersonId(id),
                    id,
                    id + "@oefen.invalid",
                    Set.of(Role.PROVIDER_CONTACT),
                    Optional.of(new ProviderId(provider)),
                    Set.of(duties)),
                "demo"));
    return id;
  }

  /** A person for this test only. */
  public String person(String id, Role... roles) {
    if (access.person(new PersonId(id)).isEmpty()) {
      Sight.whole(
          () ->
              access.create(
                  new Person(
                      new PersonId(id), id, id + "@oefen.invalid", Set.of(roles), Optional.empty()),
                  "demo"));
    }
    return id;
  }

  /** The open task of that kind in that case; the test fails when there is none. */
  public TaskId task(CaseId caseId, HumanTask task) {
    return open(caseId).stream()
        .filter(item -> item.task().equals(task.id()))
        .map(WorkItem::id)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(task.id() + " does not wait, but " + openTasks(caseId)));
  }

  /** The open task of that kind about that period. */
  public TaskId task(CaseId caseId, HumanTask task, String scope) {
    return open(caseId).stream()
        .filter(item -> item.task().equals(task.id()) && item.scope().equals(scope))
        .map(WorkItem::id)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(task.id() + " does not wait, but " + openTasks(caseId)));
  }

  /** Ids of the tasks that wait in that case, sorted. */
  public List<String> openTasks(CaseId caseId) {
    return open(caseId).stream().map(WorkItem::task).sorted().toList();
  }

  public List<WorkItem> open(CaseId caseId) {
    return as("admin", () -> workflow.openItems(caseId));
  }

  /** Message keys of what the record says has happened, in order. */
  public List<String> happened(CaseId caseId) {
    return as("admin", () -> dossier.entries(caseId)).stream().map(Entry::what).toList();
  }

  /** What of that the provider does not read. */
  public List<String> happenedInside(CaseId caseId) {
    return as("admin", () -> dossier.entries(caseId)).stream()
        .filter(Entry::internal)
        .map(Entry::what)
        .distinct()
        .toList();
  }

  /** Whether nothing of that case runs any more. */
  public boolean hasEnded(CaseId caseId) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId.value())
            .count()
        == 0;
  }

  /** Whatever runs of that case stops, as when an operator ends it. */
  public void dropProcesses(CaseId caseId) {
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseId.value())
        .rootProcessInstances()
        .list()
        .forEach(run -> engine.getRuntimeService().deleteProcessInstance(run.getId(), "dropped"));
  }

  /** Ids of the elements that that diagram has passed or waits in. */
  public Set<String> visited(String process) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
        .filter(a -> a.getProcessDefinitionKey().equals(process))
        .map(a -> a.getActivityId())
        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
  }

  private static Instant nine(String day) {
    return LocalDate.parse(day).atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
  }
}
