package nl.rekenschap.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UpkeepSettings.class)
class UpkeepSetup {

  /** Only when somebody collects. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("rekenschap.upkeep.telemetry")
  static class Collected {

    @Bean
    Telemetry telemetry(Upkeep upkeep, MeterRegistry registry) {
      return new Telemetry(upkeep, registry);
    }

    @Bean
    SchedulingConfigurer counting(Telemetry telemetry, UpkeepSettings settings) {
      return tasks -> tasks.addFixedDelayTask(telemetry::count, settings.every());
    }

    /** Between the framework and what sends. */
    @Bean
    static BeanPostProcessor plainSpans() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof SpanExporter sender ? new PlainSpans(sender) : bean;
        }
      };
    }
  }
}
