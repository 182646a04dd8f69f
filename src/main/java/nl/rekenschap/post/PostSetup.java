package nl.rekenschap.post;

import nl.rekenschap.kernel.Sight;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Turns on the postman's rounds. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PostSettings.class)
class PostSetup {

  @Bean
  SchedulingConfigurer rounds(Postman postman, Digest digest, PostSettings settings) {
    return tasks ->
        tasks.addFixedDelayTask(
            () ->
                Sight.whole(
                    () -> {
                      digest.write();
                      postman.deliver();
                    }),
            settings.pause());
  }
}
