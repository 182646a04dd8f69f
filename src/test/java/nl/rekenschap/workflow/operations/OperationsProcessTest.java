package nl.rekenschap.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.rehearsal.Rehearsal;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Workflow;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The administrator and the engine: two versions of a diagram, steps that fail, timers at rest. */
@RoomTest
class OperationsProcessTest {

  private static final CaseId JINC = new CaseId("2025-jinc");
  private static final CaseId LEERGELD = new CaseId("2025-leergeld");

  @Autowired private World world;
  @Autowired private Operations operations;
  @Autowired private Versions versions;
  @Autowired private Migrating migrating;
  @Autowired private OperationsSituation situation;
  @Autowired private AwardSituation awards;
  @Autowired private Workflow workflow;
  @Autowired private Rehearsal rehearsal;
  @Autowired private ProcessEngine engine;

  @BeforeEach
  void two_awards_run() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
  }

  @AfterEach
  void the_diagrams_of_the_product_stay() {
    situation.tidy();
  }

  @Test
  void a_step_that_failed_too_often_stands_in_the_list_with_its_cause() {
    situation.failed(JINC);

    Failure failure = world.as("manager", operations::failures).getFirst();

    assertThat(failure.step()).isEqualTo("Iets doen");
    assertThat(failure.cause()).isEqualTo(FailureCause.DIAGRAM);
    assertThat(failure.caseId()).isEqualTo(JINC);
    assertThat(failure.label()).isNotNull();
    assertThat(world.as("manager", operations::stuck)).isOne();
    assertThat(world.as("admin", () -> operations.trace(failure.job()))).contains("answer");
  }

  @Test
  void a_step_that_is_tried_again_after_mending_goes_on_and_the_case_tells_who_had_it_done() {
    String process = situation.failed(JINC);
    String job = situation.job(process).getId();
    situation.mended(process);

    world.as("admin", () -> operations.retry(List.of(job)));

    assertThat(world.as("admin", operations::stuck)).isZero();
    assertThat(situation.job(process).getRetries()).isEqualTo(3);
    assertThat(world.happenedInside(JINC)).contains("workflow.event.triedAgain");
    assertThat(world.as("admin", operations::newest).getFirst().what())
        .isEqualTo(Operation.What.RETRIED);
    engine.getManagementService().executeJob(job);
    assertThat(situation.job(process)).isNull();
  }

  @Test
  void of_several_steps_all_are_tried_again_or_none() {
    String process = situation.failed(JINC);
    String job = situation.job(process).getId();

    assertThat(refused(() -> operations.retry(List.of(job, "bestaat-niet"))))
        .isEqualTo("workflow.operation.gone");
    assertThat(refused(() -> operations.retry(List.of(job, "'; --")))).isEqualTo("kernel.notFound");
    assertThat(refused(() -> operations.retry(List.of()))).isEqualTo("workflow.operation.none");

    assertThat(situation.job(process).getRetries()).isZero();
    assertThat(world.as("admin", operations::newest)).isEmpty();
  }

  @Test
  void only_the_administrator_tries_again_moves_and_pauses() {
    for (String who : List.of("manager", "officer", "controller", "jinc")) {
      assertThat(denied(who, () -> operations.retry(List.of("x")))).isTrue();
      assertThat(denied(who, () -> operations.pause(1, "x"))).isTrue();
      assertThat(denied(who, operations::resume)).isTrue();
      assertThat(denied(who, () -> operations.trace("x"))).isTrue();
      assertThat(denied(who, versions::all)).isTrue();
      assertThat(denied(who, () -> migrating.preview("x"))).isTrue();
    }
    assertThat(denied("officer", operations::stuck)).isTrue();
  }

  @Test
  void each_version_tells_how_many_cases_follow_it_and_where_they_wait() {
    finishDraft(LEERGELD);
    String old = newest().id();
    situation.newAward("Verlening opstellen", "Verlening schrijven");

    assertThat(awardVersions()).extracting(Version::newest).containsExactly(true, false);
    assertThat(awardVersions()).extracting(Version::running).containsExactly(0, 2);
    assertThat(world.as("admin", () -> versions.places(old)))
        .extracting(Place::element)
        .containsExactly("Task_ApproveAward", "Task_DraftAward");
    assertThat(world.as("admin", () -> versions.cases(old, "Task_DraftAward")))
        .extracting(RunningCase::caseId)
        .containsExactly(JINC);
    assertThat(world.as("admin", () -> versions.cases(old, ""))).hasSize(2);
    assertThat(world.as("admin", () -> versions.cases(old, "Bestaat_Niet"))).isEmpty();
    assertThat(world.as("admin", () -> versions.diagram(old))).contains("Verlening opstellen");
  }

  @Test
  void all_cases_go_over_with_their_tasks_and_the_record_of_each_tells_why() {
    String old = newest().id();
    var task = world.task(JINC, AwardTask.DRAFT_AWARD);
    situation.newAward("Verlening opstellen", "Verlening schrijven");
    Migration shown = world.as("admin", () -> migrating.preview(old));
    assertThat(shown.moving()).extracting(RunningCase::caseId).containsExactly(JINC, LEERGELD);
    assertThat(shown.staying()).isEmpty();
    assertThat(awardVersions()).extracting(Version::running).containsExactly(0, 2);

    world.as("admin", () -> migrating.migrate(shown, "nieuwe werkwijze"));

    assertThat(awardVersions()).extracting(Version::running).containsExactly(2);
    assertThat(world.happenedInside(JINC)).contains("workflow.event.migrated");
    assertThat(world.happenedInside(LEERGELD)).contains("workflow.event.migrated");
    assertThat(world.as("admin", operations::newest).getFirst().number()).isEqualTo(2);
    assertThat(world.task(JINC, AwardTask.DRAFT_AWARD)).isEqualTo(task);
    finishDraft(JINC);
    assertThat(world.openTasks(JINC)).contains("Task_ApproveAward");
  }

  @Test
  void who_waits_where_the_newest_version_has_no_place_stays_and_is_named() {
    finishDraft(LEERGELD);
    String old = newest().id();
    situation.newAward("\"Task_DraftAward\"", "\"Task_DraftAnew\"");

    Migration shown = world.as("admin", () -> migrating.preview(old));

    assertThat(shown.moving()).extracting(RunningCase::caseId).containsExactly(LEERGELD);
    assertThat(shown.staying()).hasSize(1);
    assertThat(shown.staying().getFirst().running().caseId()).isEqualTo(JINC);
    assertThat(shown.staying().getFirst().waitsAt()).isEqualTo("Verlening opstellen");
    assertThat(shown.places())
        .filteredOn(place -> !place.moves())
        .extracting(Place::element)
        .containsExactly("Task_DraftAward");
    world.as("admin", () -> migrating.migrate(shown, "x"));
    assertThat(awardVersions()).extracting(Version::running).containsExactly(1, 1);
    assertThat(world.happened(JINC)).doesNotContain("workflow.event.migrated");
  }

  @Test
  void when_a_case_went_on_since_the_preview_nothing_is_moved_at_all() {
    finishDraft(LEERGELD);
    String old = newest().id();
    situation.newAward("\"Task_ApproveAward\"", "\"Task_ApproveAnew\"");
    Migration shown = world.as("admin", () -> migrating.preview(old));
    assertThat(shown.moving()).extracting(RunningCase::caseId).containsExactly(JINC);
    finishDraft(JINC);

    assertThat(refused(() -> migrating.migrate(shown, "x")))
        .isEqualTo("workflow.migration.changed");

    assertThat(awardVersions()).extracting(Version::running).contains(2);
    assertThat(world.happened(JINC)).doesNotContain("workflow.event.migrated");
    assertThat(world.as("admin", operations::newest)).isEmpty();
  }

  @Test
  void a_move_needs_a_reason_something_to_move_and_a_newer_version() {
    String old = newest().id();
    assertThat(refused(() -> migrating.preview(old))).isEqualTo("workflow.migration.newest");
    assertThat(refused(() -> migrating.preview("award:1:x"))).isEqualTo("kernel.notFound");
    assertThat(refused(() -> migrating.preview("'; DROP"))).isEqualTo("kernel.notFound");
    situation.newAward("Verlening opstellen", "Verlening schrijven");
    Migration shown = world.as("admin", () -> migrating.preview(old));
    assertThat(refused(() -> migrating.migrate(shown, " "))).isEqualTo("kernel.prose.missing");
    situation.newAward("Verlening opstellen", "Verlening nog eens schrijven");
    assertThat(refused(() -> migrating.migrate(shown, "x")))
        .as("there is a newer version than the one that was shown")
        .isEqualTo("workflow.migration.changed");
    world.dropProcesses(JINC);
    world.dropProcesses(LEERGELD);
    Migration none = world.as("admin", () -> migrating.preview(old));
    assertThat(refused(() -> migrating.migrate(none, "x"))).isEqualTo("workflow.migration.nothing");
  }

  @Test
  void while_timers_are_paused_no_node_takes_one_up_and_afterwards_all_go_off() {
    situation.waitsForTimer(JINC);
    assertThat(world.as("admin", operations::waitingTimers)).isOne();

    world.as("admin", () -> operations.pause(2, "onderhoud"));

    assertThat(taken()).isZero();
    assertThat(refused(() -> rehearsal.timePassesTo(world.today().plusDays(1))))
        .isEqualTo("workflow.operation.resting");
    world.as("admin", operations::resume);
    assertThat(taken()).isOne();
    assertThat(world.as("admin", operations::newest))
        .extracting(Operation::what)
        .containsExactly(Operation.What.RESUMED, Operation.What.PAUSED);
  }

  @Test
  void a_pause_ends_by_itself_and_there_is_one_at_a_time() {
    situation.waitsForTimer(JINC);
    world.as("admin", () -> operations.pause(2, "onderhoud"));
    assertThat(refused(() -> operations.pause(1, "nog een")))
        .isEqualTo("workflow.operation.paused");

    world.itIs("2025-01-11");

    assertThat(world.as("admin", () -> operations.pause())).isEmpty();
    assertThat(taken()).isOne();
    assertThat(refused(operations::resume)).isEqualTo("workflow.operation.notPaused");
    world.as("admin", () -> operations.pause(1, "nog een"));
    assertThat(world.as("admin", () -> operations.pause())).isPresent();
  }

  @Test
  void a_pause_is_as_long_as_asked_within_reason_and_says_why() {
    assertThat(refused(() -> operations.pause(0, "x"))).isEqualTo("workflow.operation.hours");
    assertThat(refused(() -> operations.pause(73, "x"))).isEqualTo("workflow.operation.hours");
    assertThat(refused(() -> operations.pause(1, ""))).isEqualTo("kernel.prose.missing");
    assertThat(world.as("admin", () -> operations.pause())).isEmpty();
  }

  /** How many timers a node would take up now. */
  private int taken() {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(new AcquireJobsCmd(configuration.getJobExecutor(), 10))
        .size();
  }

  private void finishDraft(CaseId caseId) {
    world.as(
        "officer",
        () ->
            workflow.complete(
                world.task(caseId, AwardTask.DRAFT_AWARD), AwardTask.DRAFT_AWARD, () -> {}));
  }

  private Version newest() {
    return awardVersions().getFirst();
  }

  private List<Version> awardVersions() {
    return world.as("admin", versions::all).stream()
        .filter(version -> version.process().equals("award"))
        .toList();
  }

  private String refused(Runnable work) {
    Refused refused = catchThrowableOfType(Refused.class, () -> world.as("admin", work));
    assertThat(refused).isNotNull();
    return refused.messageKey();
  }

  private boolean denied(String who, Runnable work) {
    return catchThrowableOfType(AccessDeniedException.class, () -> world.as(who, work)) != null;
  }
}
