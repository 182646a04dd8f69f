package nl.rekenschap.determination;

import java.util.List;
import nl.rekenschap.letter.LetterCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns on the room's settings and offers its letters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeterminationSettings.class)
class DeterminationSetup {

  @Bean
  LetterCatalogue determinationLetters() {
    return () -> List.of(DeterminationLetter.values());
  }
}
