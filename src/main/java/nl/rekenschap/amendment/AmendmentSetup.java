package nl.rekenschap.amendment;

import java.util.List;
import java.util.Set;
import nl.rekenschap.letter.LetterCatalogue;
import nl.rekenschap.workflow.Contestable;
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

  /** Who prepared or took an amendment does not handle an objection to it (Awb 10:3(3)). */
  @Bean
  Contestable contestableAmendment() {
    return new Contestable("amendment", Set.of(AmendmentTask.DRAFT, AmendmentTask.APPROVE));
  }
}
