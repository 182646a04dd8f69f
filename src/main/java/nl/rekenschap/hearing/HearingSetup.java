package nl.rekenschap.hearing;

import java.util.List;
import nl.rekenschap.letter.LetterCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns on the room's settings and offers its letter. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HearingSettings.class)
class HearingSetup {

  @Bean
  LetterCatalogue hearingLetters() {
    return () -> List.of(HearingLetter.values());
  }
}
