package nl.rekenschap.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import org.jspecify.annotations.Nullable;

/** Hears each request of a screen after it was answered; see {@link Idle}. */
final class SignsOfLife implements VaadinRequestInterceptor {

  private static final long serialVersionUID = 1L;

  private final Idle idle;

  SignsOfLife(Idle idle) {
    this.idle = idle;
  }

  @Override
  public void requestStart(VaadinRequest request, VaadinResponse response) {
    // Who acted is known when the request was read.
  }

  @Override
  public void handleException(
      VaadinRequest request,
      VaadinResponse response,
      @Nullable VaadinSession session,
      Exception problem) {
    // Told elsewhere.
  }

  @Override
  public void requestEnd(
      VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
    String kind = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
    if (!ApplicationConstants.REQUEST_TYPE_HEARTBEAT.equals(kind)) {
      idle.heard(request);
    }
  }
}
