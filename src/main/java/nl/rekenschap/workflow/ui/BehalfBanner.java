package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.Workflow;

/**
 * Says on the screen of a task for whom it is done, before it is done: both names will stand under
 * it. A task's screen is known by its address, which ends with the task's id.
 */
@org.springframework.stereotype.Component
class BehalfBanner implements VaadinServiceInitListener {

  static final String ID = "behalf";
  private static final long serialVersionUID = 1L;

  private final transient Workflow workflow;

  BehalfBanner(Workflow workflow) {
    this.workflow = workflow;
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource()
        .addUIInitListener(start -> start.getUI().addAfterNavigationListener(this::arrived));
  }

  private void arrived(AfterNavigationEvent event) {
    List<String> segments = event.getLocation().getSegments();
    event.getActiveChain().stream()
        .filter(Page.class::isInstance)
        .map(Page.class::cast)
        .findFirst()
        .ifPresent(page -> show(page, workflow.behalfAt(segments.getLast())));
  }

  private static void show(Page page, Optional<String> whom) {
    page.getChildren()
        .filter(part -> part.getId().filter(ID::equals).isPresent())
        .findFirst()
        .ifPresent(Component::removeFromParent);
    whom.ifPresent(name -> page.addComponentAtIndex(1, banner(name)));
  }

  private static Div banner(String name) {
    Div banner = new Div(new Paragraph(Texts.text("workflow.BehalfBanner.behalf", name)));
    banner.setId(ID);
    banner.addClassName("behalf");
    banner.getElement().setAttribute("role", "note");
    return banner;
  }
}
