package nl.rekenschap;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where the product can be reached. */
@Component
class StartMessage {

  private final Environment environment;

  StartMessage(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void ready() {
    String port = environment.getProperty("local.server.port");
    if (port != null) {
      String host = environment.getProperty("server.address", "localhost");
      System.out.println("Rekenschap draait op http://" + host + ":" + port);
    }
  }
}
