package nl.rekenschap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets in who has passed the second step: under a new session id, to where one was going. */
@Component
class LetIn {

  private final Steads steads;
  private final ApplicationEventPublisher events;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();
  private final SavedRequestAwareAuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  LetIn(Steads steads, ApplicationEventPublisher events) {
    this.steads = steads;
    this.events = events;
  }

  /** The caller answers; see {@link #goOn}. */
  Authentication begin(Account account, HttpServletRequest request, HttpServletResponse response) {
    request.getSession().removeAttribute(LoginEnd.PENDING);
    request.changeSessionId();
    Authentication in = Sight.whole(() -> steads.of(account)).loggedIn();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(in);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    events.publishEvent(new InteractiveAuthenticationSuccessEvent(in, LetIn.class));
    SecurityLog.done(
        "login", "account", account.getUsername(), "by", "second-step", "who", account.logId());
    return in;
  }

  void goOn(Authentication in, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      onward.onAuthenticationSuccess(request, response, in);
    } catch (jakarta.servlet.ServletException e) {
      throw new IOException(e);
    }
  }
}
