package nl.rekenschap.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.nodes.LifeCases;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.workflow.HumanTask;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The same diagrams on the engine alone, with its default settings and full history: nothing is
 * stored but what the engine stores, nobody is asked whether he may, and each question is answered
 * from memory.
 */
final class BareLives implements LifeBench.Lives, AutoCloseable {

  private static final String NAME = "bare";

  private final HikariDataSource pool;
  private final ProcessEngine engine;
  private final LifeCases cases;
  private final Crowd crowd;
  private final Timers timers;

  BareLives(String url, LifeCases cases, Crowd crowd) throws IOException {
    this.cases = cases;
    this.crowd = crowd;
    this.pool = pool(url);
    this.engine = start(pool);
    this.timers = Timers.of(engine, pool, "");
  }

  /** As many connections as the product has, from the same pool. */
  private static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(20);
    return pool;
  }

  private static ProcessEngine start(HikariDataSource pool) throws IOException {
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName(NAME);
    settings.setDataSource(pool);
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistory("full");
    settings.setBeans(BareSteps.all(() -> ProcessEngines.getProcessEngine(NAME)));
    ProcessEngine engine = settings.buildProcessEngine();
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    for (String pattern : List.of("classpath*:bpmn/*/*.bpmn", "classpath*:bpmn/*/*.dmn")) {
      for (Resource file : files.getResources(pattern)) {
        deployment.addInputStream(String.valueOf(file.getFilename()), file.getInputStream());
      }
    }
    deployment.deploy();
    return engine;
  }

  @Override
  public void live(int year) throws Exception {
    List<CaseId> all = cases.of(year);
    goTo(LocalDate.of(year - 1, 12, 1));
    crowd.each(all, this::begin);
    each("officer", all, AwardTask.DRAFT_AWARD);
    each("manager", all, AwardTask.APPROVE_AWARD);
    for (int quarter = 1; quarter <= 4; quarter++) {
      goTo(LocalDate.of(year, 1, 2).plusMonths(3L * quarter));
      each(LifeCases.PROVIDER, all, ReportingTask.SUBMIT_FIGURES);
      each("officer", all, ReviewTask.REVIEW_SUBMISSION);
    }
    each(LifeCases.PROVIDER, all, DeterminationTask.SUBMIT);
    Consumer<CaseId> proposed =
        caseId -> {
          complete(caseId, "officer", DeterminationTask.CHECK);
          complete(caseId, "officer", DeterminationTask.PROPOSE);
        };
    crowd.each(all, proposed);
    each("manager", all, DeterminationTask.APPROVE);
    goTo(LocalDate.of(year + 1, 1, 2));
  }

  @Override
  public long closed() {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey("subsidy-life")
        .finished()
        .count();
  }

  private void goTo(LocalDate day) {
    timers.rest();
    Date nine = Date.from(day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant());
    ClockUtil.offset(nine.getTime() - System.currentTimeMillis());
    timers.runWhatIsDue();
  }

  private void begin(CaseId caseId) {
    String id = caseId.value();
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("subsidy-life", id, Map.of("caseId", id, "scope", id));
  }

  private void each(String person, List<CaseId> all, HumanTask task) throws Exception {
    crowd.each(all, caseId -> complete(caseId, person, task));
  }

  private void complete(CaseId caseId, String person, HumanTask task) {
    TaskService tasks = engine.getTaskService();
    Task waiting =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(caseId.value())
            .taskDefinitionKey(task.id())
            .singleResult();
    tasks.claim(waiting.getId(), person);
    tasks.complete(waiting.getId());
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }

  /** The moment at which that day begins, as a diagram's timer wants it. */
  static Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
