package nl.rekenschap.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;

/** Where one comes in after login: at the work that this person has. */
@Route("")
@PermitAll
public final class StartPage extends Div implements BeforeEnterObserver {

  private final transient Access access;

  StartPage(Access access) {
    this.access = access;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.forwardTo(startOf(access.current()));
  }

  private static String startOf(Person person) {
    if (person.has(Role.PROVIDER_CONTACT)) {
      return "subsidy/home";
    }
    return person.isStaff() ? "workflow/list" : "council";
  }
}
