package nl.rekenschap.recovery;

import java.util.List;
import nl.rekenschap.letter.LetterCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns on the room's settings and offers its letters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecoverySettings.class)
class RecoverySetup {

  @Bean
  LetterCatalogue recoveryLetters() {
    return () -> List.of(RecoveryLetter.values());
  }
}
