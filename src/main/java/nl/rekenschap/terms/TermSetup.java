package nl.rekenschap.terms;

import nl.rekenschap.kernel.Sight;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TermSettings.class)
class TermSetup {

  @Bean
  SchedulingConfigurer watches(TermWatch watch, TermSettings settings) {
    return tasks -> {
      if (settings.watchEvery().isPositive()) {
        tasks.addFixedDelayTask(() -> Sight.whole((Runnable) watch::look), settings.watchEvery());
      }
    };
  }
}
