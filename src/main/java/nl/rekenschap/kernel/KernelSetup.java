package nl.rekenschap.kernel;

import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Outside the rehearsal: the machine's clock, and nothing is practice. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class KernelSetup {

  @Bean
  BusinessClock businessClock() {
    return Instant::now;
  }

  @Bean
  Practice practice() {
    return new Practice(false);
  }
}
