package nl.rekenschap.workflow.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import nl.rekenschap.workflow.WorkList;
import org.springframework.stereotype.Component;

/**
 * Whoever comes to the screen of a task has read it, also in a new tab and by a link in a mail. A
 * task's screen is known by its address, which ends with the task's id.
 */
@Component
class Opened implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  private final transient WorkList work;

  Opened(WorkList work) {
    this.work = work;
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource()
        .addUIInitListener(start -> start.getUI().addAfterNavigationListener(this::arrived));
  }

  private void arrived(AfterNavigationEvent event) {
    List<String> segments = event.getLocation().getSegments();
    if (segments.size() > 2) {
      work.opened(String.join("/", segments.subList(0, segments.size() - 1)), segments.getLast());
    }
  }
}
