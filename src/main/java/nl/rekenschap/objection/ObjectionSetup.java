package nl.rekenschap.objection;

import java.util.List;
import java.util.Set;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.letter.LetterCatalogue;
import nl.rekenschap.recovery.RecoveryTask;
import nl.rekenschap.workflow.Contestable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Turns on the room's settings, offers its letters, and says of the rooms that it knows what can be
 * contested; other rooms offer a {@link Contestable} of their own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObjectionSettings.class)
class ObjectionSetup {

  @Bean
  LetterCatalogue objectionLetters() {
    return () -> List.of(ObjectionLetter.values());
  }

  /** An award or its refusal. */
  @Bean
  Contestable contestableAward() {
    return new Contestable("award", Set.of(AwardTask.DRAFT_AWARD, AwardTask.APPROVE_AWARD));
  }

  @Bean
  Contestable contestableDetermination() {
    return new Contestable(
        Objection.DETERMINATION, Set.of(DeterminationTask.PROPOSE, DeterminationTask.APPROVE));
  }

  @Bean
  Contestable contestableRecovery() {
    return new Contestable("recovery", Set.of(RecoveryTask.DRAFT, RecoveryTask.APPROVE));
  }
}
