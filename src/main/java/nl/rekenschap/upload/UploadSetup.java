package nl.rekenschap.upload;

import java.nio.file.Path;
import nl.rekenschap.upload.UploadSettings.Scanning;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Brings the settings of this room, its folder and its scanner. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class UploadSetup {

  @Bean
  Quarantine quarantine(UploadSettings settings, @Value("${rekenschap.data}") Path data) {
    Path folder = settings.quarantine();
    return new Quarantine(folder == null ? data.resolve("quarantine") : folder);
  }

  /** Where nothing is said, a rehearsal goes without, and everything else does not. */
  @Bean
  Scanner scanner(UploadSettings settings, Environment environment) {
    Scanning chosen = settings.scanner();
    boolean off =
        chosen == null ? environment.acceptsProfiles(Profiles.of("demo")) : chosen == Scanning.OFF;
    if (off) {
      return new NoScanner();
    }
    Path socket = settings.socket();
    return socket == null
        ? Clamd.at(settings.host(), settings.port(), settings.scanTime())
        : Clamd.at(socket, settings.scanTime());
  }

  @Bean
  Intake intake(UploadSettings settings, Quarantine quarantine, Scanner scanner) {
    return new Intake(settings, quarantine, scanner);
  }
}
