package nl.rekenschap.bench;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes the product's choices back: the engine runs as it comes. */
@Component
@Profile(EngineDefaults.PROFILE)
class EngineDefaults implements BeanPostProcessor {

  static final String PROFILE = "enginedefaults";

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof SpringProcessEngineConfiguration engine) {
      SpringProcessEngineConfiguration asItComes = new SpringProcessEngineConfiguration();
      engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
      engine.setHistoryRemovalTimeStrategy(asItComes.getHistoryRemovalTimeStrategy());
      engine.setHistoryCleanupStrategy(asItComes.getHistoryCleanupStrategy());
      engine.setIdBlockSize(asItComes.getIdBlockSize());
      engine.setProducePrioritizedJobs(asItComes.isProducePrioritizedJobs());
      engine.setMetricsEnabled(true);
      engine.setTaskMetricsEnabled(true);
      engine.setDbMetricsReporterActivate(true);
      engine.setStandaloneTasksEnabled(true);
      engine.setJobExecutor(new DefaultJobExecutor());
    }
    return bean;
  }
}
