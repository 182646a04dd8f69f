package nl.rekenschap.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Tells who comes back that the session has ended, and leads to where one was. */
@Route(value = "shell/away", autoLayout = false)
@AnonymousAllowed
public final class AwayView extends Page implements BeforeEnterObserver {

  private static final String MINUTES = "minutes";
  private static final String TO = "to";

  private final Paragraph told = new Paragraph();
  private final Anchor back = new Anchor("", Texts.text("shell.AwayView.goOn"));

  AwayView() {
    super(Texts.text("shell.AwayView.title"));
    addClassName("login");
    told.setId("away");
    back.setId("go-on");
    // By the browser itself: the login is asked for on the way.
    back.setRouterIgnore(true);
    add(told, back);
  }

  static String address(long minutes, String path) {
    return "shell/away?" + MINUTES + "=" + minutes + "&" + TO + "=" + path;
  }

  /** Leads to our own screens only, whatever the address says. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    told.setText(
        asked
            .getSingleParameter(MINUTES)
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(text -> Texts.text("shell.AwayView.told", Long.parseLong(text)))
            .orElseGet(() -> Texts.text("shell.AwayView.toldLong")));
    back.setHref(
        asked
            .getSingleParameter(TO)
            .filter(path -> path.matches("[a-z][a-z0-9/-]{0,200}"))
            .orElse("."));
  }
}
