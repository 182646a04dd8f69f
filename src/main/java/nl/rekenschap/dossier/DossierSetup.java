package nl.rekenschap.dossier;

import nl.rekenschap.kernel.Sight;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DossierSettings.class)
class DossierSetup {

  @Bean
  SchedulingConfigurer sealing(Sealer sealer, DossierSettings settings) {
    return tasks -> {
      if (settings.sealEvery().isPositive()) {
        tasks.addFixedDelayTask(() -> Sight.whole(sealer::look), settings.sealEvery());
      }
    };
  }
}
