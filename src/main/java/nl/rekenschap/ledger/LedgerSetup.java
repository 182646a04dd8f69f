package nl.rekenschap.ledger;

import nl.rekenschap.kernel.Sight;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Has the books examined every night. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerSetup {

  @Bean
  SchedulingConfigurer examinations(Integrity integrity, LedgerSettings settings) {
    return tasks ->
        tasks.addCronTask(
            () -> Sight.whole((Runnable) integrity::examineAtNight), settings.examineAt());
  }
}
