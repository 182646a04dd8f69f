package nl.rekenschap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import nl.rekenschap.kernel.Sight;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * What follows a login that did not let in: try again, wait, or the second step. Who is half way is
 * nobody: the session only remembers whose second step is to come.
 */
@Component
class LoginEnd implements AuthenticationFailureHandler {

  static final String PENDING = "login-pending";

  private final SecondSteps secondSteps;
  private final InstantSource wall = InstantSource.system();

  LoginEnd(SecondSteps secondSteps) {
    this.secondSteps = secondSteps;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    switch (why) {
      case SecondSteps.HalfWay halfWay -> halfWay(request, response, halfWay.account());
      case LocalLogin.TooManyTries tries ->
          response.sendRedirect("/login?wait=" + SecondSteps.minutes(tries.pause()));
      // Something of ours is broken: a bug with a number on it, not a wrong password.
      case InternalAuthenticationServiceException broken -> throw broken;
      default -> response.sendRedirect("/login?error");
    }
  }

  private void halfWay(HttpServletRequest request, HttpServletResponse response, Account account)
      throws IOException {
    request.getSession(true);
    request.changeSessionId();
    boolean has = Sight.whole(() -> secondSteps.has(account.person().id()));
    request
        .getSession()
        .setAttribute(
            PENDING,
            new SecondSteps.Pending(
                account.person().id(),
                account.sessionNumber(),
                wall.instant(),
                has ? new byte[0] : Totp.secret()));
    response.sendRedirect(has ? SecondStepPages.CODE : SecondStepPages.ENROL);
  }
}
