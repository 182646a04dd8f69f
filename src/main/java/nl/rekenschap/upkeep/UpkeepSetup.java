package nl.rekenschap.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.exporter.SpanFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What a trace may tell: no addresses with ids in them, no messages of failures. */
    private static final Set<String> TOLD =
        Set.of(
            "method", "uri", "status", "outcome", "exception", "code.function", "code.namespace");

    @Bean
    Telemetry telemetry(Upkeep upkeep, MeterRegistry registry) {
      return new Telemetry(upkeep, registry);
    }

    @Bean
    SchedulingConfigurer counting(Telemetry telemetry, UpkeepSettings settings) {
      return tasks -> tasks.addFixedDelayTask(telemetry::count, settings.every());
    }

    @Bean
    SpanFilter nothingOfPersons() {
      return span -> {
        Map<String, String> told =
            span.getTags().entrySet().stream()
                .filter(tag -> TOLD.contains(tag.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return span.setTags(told).setEvents(List.of());
      };
    }
  }
}
