package nl.rekenschap.amendment;

import java.util.List;
import nl.rekenschap.letter.LetterCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns on the room's settings and offers its letters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AmendmentSettings.class)
class AmendmentSetup {

  @Bean
  LetterCatalogue amendmentLetters() {
    return () -> List.of(AmendmentLetter.values());
  }
}
