package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import nl.rekenschap.shell.Idle;
import org.jspecify.annotations.Nullable;

/**
 * Asks for news every few seconds while a form is open, until the person has been away too long:
 * asking for news is no sign of life.
 */
final class Polling {

  private static final int POLL_MILLIS = 4000;

  private final Idle idle;
  private final Runnable news;
  private @Nullable Registration polling;

  Polling(Idle idle, Runnable news) {
    this.idle = idle;
    this.news = news;
  }

  /**
   * @param path of the screen, to which the person comes back
   */
  void start(UI ui, String path) {
    stop(ui);
    ui.setPollInterval(POLL_MILLIS);
    polling = ui.addPollListener(poll -> poll(ui, path));
  }

  private void poll(UI ui, String path) {
    Idle.nobodyActed();
    news.run();
    if (idle.isAway()) {
      stop(ui);
      idle.end(ui, path);
    }
  }

  void stop(UI ui) {
    ui.setPollInterval(-1);
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }
}
