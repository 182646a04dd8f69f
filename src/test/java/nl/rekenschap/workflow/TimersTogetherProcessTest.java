package nl.rekenschap.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.operations.FailureCause;
import nl.rekenschap.workflow.operations.Operations;
import nl.rekenschap.workflow.operations.OperationsSituation;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Timers that are due at the same moment are done in bundles, as if each had been done alone. */
@RoomTest
class TimersTogetherProcessTest {

  private static final ProviderId JINC = new ProviderId("jinc");
  private static final String REMINDED = "reporting.event.reminded";
  private static final String QUEUED = "post.event.queued";

  /** Those of JINC who are told to do something. */
  private static final int CONTACTS = 2;

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @Autowired private World world;
  @Autowired private ProcessEngine engine;
  @Autowired private TimerStore store;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Statements statements;
  @Autowired private Dossier dossier;
  @Autowired private Operations operations;
  @Autowired private OperationsSituation situation;
  @Autowired private ReportingSituation reports;
  @Autowired private Workflow workflow;

  private final List<JobExecutor> nodes = new ArrayList<>();

  @BeforeEach
  void it_is_winter() {
    world.itIs("2025-01-10");
  }

  @AfterEach
  void the_timers_rest_and_the_diagrams_of_the_product_stay() {
    nodes.forEach(JobExecutor::shutdown);
    situation.tidy();
  }

  @Test
  void of_forty_timers_one_fails_and_the_others_are_done() {
    List<String> processes = waiting(40);
    String broken = processes.get(17);
    processes.stream().filter(process -> !process.equals(broken)).forEach(situation::mended);

    node().start();
    await().atMost(LONG_ENOUGH).until(() -> retriesOf(broken) == 0 && running() == 1);

    assertThat(situation.job(broken)).isNotNull();
    assertThat(world.as("admin", operations::stuck)).isOne();
    assertThat(world.as("admin", operations::failures).getFirst().cause())
        .isEqualTo(FailureCause.DIAGRAM);
    assertThat(world.as("admin", () -> operations.trace(situation.job(broken).getId())))
        .contains("answer");
  }

  @Test
  void what_failed_too_often_is_done_in_a_bundle_after_mending_and_no_longer_stands_as_stuck() {
    List<String> processes = waiting(3);
    node().start();
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> processes.stream().allMatch(process -> retriesOf(process) == 0));
    nodes.getFirst().shutdown();
    processes.forEach(situation::mended);
    List<String> jobs = processes.stream().map(process -> situation.job(process).getId()).toList();
    world.as("admin", () -> operations.retry(jobs));

    node().start();
    await().atMost(LONG_ENOUGH).until(() -> running() == 0);

    assertThat(world.as("admin", operations::stuck)).isZero();
    assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
  }

  @Test
  void two_nodes_remind_each_case_once_and_tell_each_record_who_was_told() {
    List<CaseId> cases = reported(30);
    CaseId one = cases.getFirst();
    int reminded = times(one, REMINDED);
    int told = times(one, QUEUED);
    long mails = mails();
    world.itIs("2025-05-02");

    node().start();
    node().start();
    await().atMost(LONG_ENOUGH).until(() -> due() == 0);

    assertThat(mails()).isEqualTo(mails + CONTACTS * cases.size());
    for (CaseId caseId : cases) {
      assertThat(times(caseId, REMINDED)).isEqualTo(reminded + 1);
      assertThat(times(caseId, QUEUED)).isEqualTo(told + CONTACTS);
      assertThat(world.as("manager", () -> dossier.firstBroken(caseId))).isEmpty();
    }
  }

  @Test
  void two_who_hold_the_same_timers_do_each_of_them_once() throws InterruptedException {
    List<CaseId> cases = reported(20);
    int reminded = times(cases.getFirst(), REMINDED);
    world.itIs("2025-05-02");
    List<String> jobs = dueJobs();
    assertThat(jobs).hasSize(cases.size());

    // It is at work, but what is due has been taken: nobody but these two does it.
    take();
    JobExecutor node = node();
    node.start();
    List<Thread> both =
        IntStream.range(0, 2)
            .mapToObj(i -> Thread.ofPlatform().start(node.getExecuteJobsRunnable(jobs, impl())))
            .toList();
    for (Thread one : both) {
      one.join();
    }

    assertThat(due()).isZero();
    for (CaseId caseId : cases) {
      assertThat(times(caseId, REMINDED)).isEqualTo(reminded + 1);
    }
    assertThat(world.as("admin", operations::stuck)).isZero();
  }

  @Test
  void a_bundle_asks_for_all_its_timers_at_once() {
    reported(20);
    world.itIs("2025-05-02");
    List<String> jobs = dueJobs();
    take();
    JobExecutor node = node();
    node.start();

    List<String> sent =
        statements.of(() -> node.getExecuteJobsRunnable(jobs, impl()).run()).stream()
            .filter(sql -> sql.strip().toLowerCase(Locale.ROOT).startsWith("select"))
            .toList();

    assertThat(due()).isZero();
    assertThat(sent.size()).as(String.join("\n", sent)).isLessThan(jobs.size());
  }

  /** Periods of so many cases that wait for their figures, some days before the last day. */
  private List<CaseId> reported(int number) {
    List<CaseId> cases =
        IntStream.rangeClosed(1, number).mapToObj(i -> new CaseId("2025-proef-" + i)).toList();
    for (CaseId caseId : cases) {
      Sight.whole(
          () -> {
            reports.plan(caseId, "jinc", JINC);
            reports.start(caseId, "JINC", JINC, 1);
          });
    }
    world.timePassesTo("2025-04-29");
    return cases;
  }

  private List<String> waiting(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> situation.waitsForTimer(new CaseId("2025-proef-" + i)))
        .toList();
  }

  /** Another node of the product, as far as timers go. */
  private JobExecutor node() {
    WorkflowSettings.Timers timers =
        new WorkflowSettings.Timers(
            2, 15, Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMinutes(2));
    JobExecutor node =
        new TimersTogether(timers, store, new ReadAhead(store, events), new PeopleFirst());
    node.setWaitTimeInMillis(100);
    node.setMaxWait(200);
    node.setLockTimeInMillis(120_000);
    node.registerProcessEngine(impl());
    nodes.add(node);
    return node;
  }

  private ProcessEngineImpl impl() {
    return (ProcessEngineImpl) engine;
  }

  /** As another node does, which then says nothing more. */
  private void take() {
    world
        .owner()
        .sql("UPDATE engine.act_ru_job SET lock_owner_ = 'a test', lock_exp_time_ = '2099-01-01'")
        .update();
  }

  private int times(CaseId caseId, String what) {
    return Collections.frequency(world.happened(caseId), what);
  }

  private List<String> dueJobs() {
    return engine.getManagementService().createJobQuery().executable().list().stream()
        .map(Job::getId)
        .toList();
  }

  private long due() {
    return engine.getManagementService().createJobQuery().executable().count();
  }

  private int retriesOf(String process) {
    Job job = situation.job(process);
    return job == null ? -1 : job.getRetries();
  }

  private long running() {
    return engine.getRuntimeService().createProcessInstanceQuery().count();
  }

  private long mails() {
    return world.owner().sql("SELECT count(*) FROM post.mail").query(Long.class).single();
  }
}
