package nl.rekenschap.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for news every few seconds while a screen is open, until the person has been away too long:
 * asking for news is no sign of life. Several parts of a screen may ask, each at its own pace at
 * least: the browser has one pace, that of whoever asks most often.
 */
public final class Polling {

  private final Idle idle;
  private final Duration pace;
  private final Runnable news;
  private @Nullable Registration polling;

  public Polling(Idle idle, Duration pace, Runnable news) {
    this.idle = idle;
    this.pace = pace;
    this.news = news;
  }

  /**
   * @param path of the screen, to which the person comes back
   */
  public void start(UI ui, String path) {
    stop(ui);
    Paces.of(ui).add(ui, pace);
    polling = ui.addPollListener(poll -> poll(ui, path));
  }

  private void poll(UI ui, String path) {
    Idle.nobodyActed();
    if (Paces.of(ui).over) {
      return;
    }
    news.run();
    if (idle.isAway()) {
      // For all who ask in this window.
      Paces.of(ui).end(ui);
      stop(ui);
      idle.end(ui, path);
    }
  }

  public void stop(UI ui) {
    if (polling != null) {
      polling.remove();
      polling = null;
      Paces.of(ui).remove(ui, pace);
    }
  }

  /** Who asks in one window. */
  private static final class Paces implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NEVER = -1;

    private final List<Duration> asked = new ArrayList<>();
    private boolean over;

    static Paces of(UI ui) {
      Paces known = ComponentUtil.getData(ui, Paces.class);
      if (known == null) {
        known = new Paces();
        ComponentUtil.setData(ui, Paces.class, known);
      }
      return known;
    }

    void add(UI ui, Duration pace) {
      asked.add(pace);
      keep(ui);
    }

    void remove(UI ui, Duration pace) {
      asked.remove(pace);
      keep(ui);
    }

    void end(UI ui) {
      over = true;
      asked.clear();
      keep(ui);
    }

    private void keep(UI ui) {
      ui.setPollInterval(
          asked.stream().min(Duration::compareTo).map(d -> (int) d.toMillis()).orElse(NEVER));
    }
  }
}
