package nl.rekenschap.reporting;

import nl.rekenschap.award.ReportCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the settings of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingSettings.class)
class ReportingSetup {

  /** An award agrees on the days that this room's settings name. */
  @Bean
  ReportCalendar reportCalendar(ReportingSettings settings) {
    return settings::dueOn;
  }

  @Bean
  RuleLimits ruleLimits(ReportingSettings settings) {
    return settings.rules();
  }
}
