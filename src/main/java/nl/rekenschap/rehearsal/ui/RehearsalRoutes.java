package nl.rekenschap.rehearsal.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rehearsal's screen is there in the demo profile only. */
@Component
@Profile("demo")
class RehearsalRoutes implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    RouteConfiguration routes = RouteConfiguration.forApplicationScope();
    if (!routes.isRouteRegistered(RehearsalView.class)) {
      routes.setAnnotatedRoute(RehearsalView.class);
    }
  }
}
