package nl.rekenschap.workflow.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a person was in the list when it opened a task, so that it comes back there. */
record Trail(String task, int place, int lines) implements Serializable {

  private static final String LOOK = Trail.class.getName() + ".look";

  /** Keeps it for this session. */
  void leave() {
    VaadinSession.getCurrent().setAttribute(Trail.class, this);
  }

  /** What was kept, once. */
  static Optional<Trail> take() {
    Trail trail = VaadinSession.getCurrent().getAttribute(Trail.class);
    VaadinSession.getCurrent().setAttribute(Trail.class, null);
    return Optional.ofNullable(trail);
  }

  /** How the list was last looked at in this session, search and all; as text. */
  static @Nullable String look() {
    return (String) VaadinSession.getCurrent().getAttribute(LOOK);
  }

  static void look(String text) {
    VaadinSession.getCurrent().setAttribute(LOOK, text);
  }
}
