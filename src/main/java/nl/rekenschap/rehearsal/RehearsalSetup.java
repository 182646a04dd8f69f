package nl.rekenschap.rehearsal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import nl.rekenschap.kernel.CannotStart;
import nl.rekenschap.kernel.Practice;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Everything entered in the rehearsal is practice; and it is not for a network. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(RehearsalSettings.class)
class RehearsalSetup {

  @Bean
  Practice practice() {
    return new Practice(true);
  }

  /** Refused before anything is made: no database appears for a start that is not allowed. */
  @Bean
  static BeanFactoryPostProcessor onThisMachineOnly(Environment environment) {
    refuseNetwork(environment.getProperty("server.address", ""));
    return factory -> {};
  }

  /** Known passwords and a clock that anyone may move do not belong on a network. */
  private static void refuseNetwork(String address) {
    try {
      if (address.isBlank() || !InetAddress.getByName(address).isLoopbackAddress()) {
        throw new CannotStart(
            "Het demoprofiel start alleen op dit apparaat zelf (server.address=127.0.0.1), niet op"
                + " een netwerkadres. (The demo profile refuses a non-loopback address.)");
      }
    } catch (UnknownHostException e) {
      throw new CannotStart("server.address is geen adres: " + address, e);
    }
  }
}
