package nl.rekenschap.award;

import java.util.List;
import nl.rekenschap.letter.LetterCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the room's settings and offers its letters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AwardSettings.class)
class AwardSetup {

  @Bean
  LetterCatalogue awardLetters() {
    return () -> List.of(AwardLetter.values());
  }
}
