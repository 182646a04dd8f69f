package nl.rekenschap.workbook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import nl.rekenschap.kernel.Sight;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the settings of this room, and its seal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkbookSettings.class)
class WorkbookSetup {

  private static final int KEY_BYTES = 32;

  @Bean
  Seal seal(WorkbookSettings settings, WorkbookStore store) {
    String key = settings.key();
    if (key != null) {
      return new Seal(() -> key.getBytes(StandardCharsets.UTF_8));
    }
    return new Seal(
        () -> {
          byte[] fresh = new byte[KEY_BYTES];
          new SecureRandom().nextBytes(fresh);
          // Whoever is the first to ask for a workbook may not read the key by himself.
          return Sight.whole(() -> store.keepKey(fresh));
        });
  }
}
