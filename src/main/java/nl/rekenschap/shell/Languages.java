package nl.rekenschap.shell;

import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

/** Dutch first, whatever the browser asks for; English when the person chose it. */
final class Languages {

  static final Locale DUTCH = Locale.of("nl");
  static final Locale ENGLISH = Locale.of("en");
  private static final String CHOSEN = Languages.class.getName();

  private Languages() {}

  static boolean isDutch(Locale locale) {
    return locale.getLanguage().equals(DUTCH.getLanguage());
  }

  static void choose(Locale locale) {
    VaadinSession.getCurrent().setAttribute(CHOSEN, locale);
  }

  static Locale chosen() {
    return VaadinSession.getCurrent().getAttribute(CHOSEN) instanceof Locale locale
        ? locale
        : DUTCH;
  }
}
