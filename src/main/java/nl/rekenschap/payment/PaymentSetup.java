package nl.rekenschap.payment;

import java.util.List;
import nl.rekenschap.letter.LetterCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the room's settings and offers its letter. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class PaymentSetup {

  @Bean
  LetterCatalogue paymentLetters() {
    return () -> List.of(PaymentLetter.values());
  }
}
