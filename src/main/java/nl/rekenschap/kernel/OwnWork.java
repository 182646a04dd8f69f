package nl.rekenschap.kernel;

import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.stereotype.Component;

/**
 * What follows from an event is the product's own work, whoever caused it: the record is written,
 * people are told, lists are kept. It has all rows in sight.
 */
@Component("applicationEventMulticaster")
class OwnWork extends SimpleApplicationEventMulticaster {

  @Override
  protected void invokeListener(ApplicationListener<?> listener, ApplicationEvent event) {
    Sight.whole(() -> super.invokeListener(listener, event));
  }
}
