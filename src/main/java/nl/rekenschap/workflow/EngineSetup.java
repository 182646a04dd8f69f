package nl.rekenschap.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.ClockMoved;
import nl.rekenschap.workflow.operations.RestingTimers;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, embedded and closed: allow-listed beans, no scripts, diagrams from the jar only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkflowSettings.class)
class EngineSetup {

  @Bean
  @DependsOn("migrations")
  SpringProcessEngineConfiguration engineConfiguration(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      ApplicationContext context,
      WorkItemListener workItems,
      RestingTimers resting,
      WorkflowSettings settings,
      TimerStore timers,
      PeopleFirst people)
      throws IOException {
    SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
    engine.setProcessEngineName("rekenschap");
    engine.setDataSource(dataSource);
    engine.setTransactionManager(transactions);
    engine.setDatabaseSchema(EngineTables.SCHEMA);
    engine.setDatabaseTablePrefix(EngineTables.SCHEMA + ".");
    // The tables are the owner's (EngineTables); here it is only checked that they fit.
    engine.setDatabaseSchemaUpdate("false");
    EngineTuning.tune(engine, settings.timers(), timers, new ReadAhead(timers, context), people);
    engine.setJobExecutorActivate(false);
    engine.setBeans(new StepBeans(context));
    engine.setCustomPostBPMNParseListeners(
        new ArrayList<BpmnParseListener>(List.of(new ClosedDiagrams(workItems))));
    engine.setDeploymentName("rekenschap");
    engine.setDeploymentResources(diagrams());
    // A diagram gets a new version when it changed, and not when another one did (decision 0022).
    engine.setDeployChangedOnly(true);
    engine.setCustomPreCommandInterceptorsTxRequired(
        new ArrayList<CommandInterceptor>(List.of(resting, new StepsSeeAll())));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        new ArrayList<CommandInterceptor>(List.of(new StepsSeeAll())));
    // What we do not use costs rows or opens doors (see decision 0003).
    engine.setTaskMetricsEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setCmmnEnabled(false);
    engine.setStandaloneTasksEnabled(false);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setAuthorizationEnabled(false);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setDefaultNumberOfRetries(3);
    return engine;
  }

  @Bean
  ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
    ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(configuration);
    return factory;
  }

  /** Timers start when everything else has, and stop before anything else does. */
  @Bean
  SmartLifecycle timers(
      ProcessEngine processEngine,
      SpringProcessEngineConfiguration configuration,
      BusinessClock clock) {
    return new Timers(configuration, clock);
  }

  private static Resource[] diagrams() throws IOException {
    PathMatchingResourcePatternResolver all = new PathMatchingResourcePatternResolver();
    return java.util.stream.Stream.of("classpath*:bpmn/*/*.bpmn", "classpath*:bpmn/*/*.dmn")
        .flatMap(
            pattern -> {
              try {
                return java.util.Arrays.stream(all.getResources(pattern));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .toArray(Resource[]::new);
  }

  /** Runs the job executor as part of the application's life, by the business clock. */
  static final class Timers implements SmartLifecycle {

    private final SpringProcessEngineConfiguration configuration;
    private final BusinessClock clock;

    Timers(SpringProcessEngineConfiguration configuration, BusinessClock clock) {
      this.configuration = configuration;
      this.clock = clock;
    }

    @Override
    public void start() {
      follow(clock.now());
      configuration.getJobExecutor().start();
    }

    @Override
    public void stop() {
      configuration.getJobExecutor().shutdown();
    }

    @Override
    public boolean isRunning() {
      return configuration.getJobExecutor().isActive();
    }

    @Override
    public int getPhase() {
      return Integer.MAX_VALUE;
    }

    @EventListener
    void moved(ClockMoved moved) {
      follow(moved.now());
    }

    private static void follow(java.time.Instant now) {
      long ahead = now.toEpochMilli() - System.currentTimeMillis();
      if (Math.abs(ahead) > 1000) {
        ClockUtil.offset(ahead);
      } else {
        ClockUtil.reset();
      }
    }
  }
}
