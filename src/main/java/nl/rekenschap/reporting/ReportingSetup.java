package nl.rekenschap.reporting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the settings of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingSettings.class)
class ReportingSetup {

  @Bean
  RuleLimits ruleLimits(ReportingSettings settings) {
    return settings.rules();
  }
}
