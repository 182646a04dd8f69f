package nl.rekenschap.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.rekenschap.access.LastAct;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How long the person of a session has been away. A screen that asks for news by itself, and the
 * browser's heartbeat, are no sign of life; all else that comes in from any screen is. Counted on
 * the clock on the wall: the rehearsal's may run ahead.
 */
@Component
@EnableConfigurationProperties(ShellSettings.class)
public class Idle implements VaadinServiceInitListener {

  static final String LAST = LastAct.ATTRIBUTE;
  private static final String QUIET = Idle.class.getName() + ".quiet";
  private static final long serialVersionUID = 1L;

  private final transient InstantSource wall = InstantSource.system();
  private final Duration limit;

  Idle(ShellSettings settings) {
    limit = settings.idleLimit();
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.addVaadinRequestInterceptor(new SignsOfLife(this));
  }

  /** The request at hand is the screen's own: nobody did anything. */
  public static void nobodyActed() {
    VaadinRequest request = VaadinRequest.getCurrent();
    if (request != null) {
      request.setAttribute(QUIET, Boolean.TRUE);
    }
  }

  /** Notes that somebody is there, unless the request was the screen's own. */
  void heard(VaadinRequest request) {
    WrappedSession session = request.getWrappedSession(false);
    if (session != null && request.getAttribute(QUIET) == null) {
      session.setAttribute(LAST, wall.instant());
    }
  }

  /** Whether the person of this session has been away for as long as one may. */
  public boolean isAway() {
    return away().filter(time -> time.compareTo(limit) >= 0).isPresent();
  }

  private Optional<Duration> away() {
    return Optional.ofNullable(session())
        .map(session -> session.getAttribute(LAST))
        .filter(Instant.class::isInstance)
        .map(last -> Duration.between((Instant) last, wall.instant()));
  }

  private static @Nullable WrappedSession session() {
    VaadinRequest request = VaadinRequest.getCurrent();
    return request == null ? null : request.getWrappedSession(false);
  }

  /**
   * Ends the session and tells so on a screen that asks no login.
   *
   * @param path of the screen to which the person comes back after a new login
   */
  public void end(UI ui, String path) {
    long minutes = away().orElse(limit).toMinutes();
    ui.getPage().setLocation(AwayView.address(minutes, path));
    WrappedSession session = session();
    if (session != null) {
      session.invalidate();
    }
  }
}
