package nl.rekenschap.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions here that ended at the other login, which tells so (OpenID Connect Back-Channel
 * Logout 1.0). Spring reads and checks its token; which sessions those are is in the database, so
 * any node may be told, and the one that has the session finds out at its next request.
 */
@Component
class OidcEnd implements LogoutHandler {

  /** With the name of the connection behind it. */
  static final String ADDRESS = "/logout/connect/back-channel/";

  private static final RequestMatcher HERE =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS + "{connection}");

  private final OwnSessionStore store;
  private final AccessStore people;

  OidcEnd(OwnSessionStore store, AccessStore people) {
    this.store = store;
    this.people = people;
  }

  void configure(HttpSecurity http) throws Exception {
    configure(http, this);
  }

  /** It comes with a token that the other signed; a browser's session has no part in it. */
  static void configure(HttpSecurity http, LogoutHandler end) throws Exception {
    http.addFilterAfter(new Door(), HeaderWriterFilter.class);
    http.oidcLogout(out -> out.backChannel(back -> back.logoutHandler(end)));
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication told) {
    if (told != null && told.getPrincipal() instanceof OidcLogoutToken token) {
      String registration = HERE.matcher(request).getVariables().getOrDefault("connection", "");
      Sight.whole(() -> end(registration, token))
          .forEach(
              whose ->
                  SecurityLog.done(
                      "sessions-ended", "account", whose, "because", "identity-provider"));
    }
  }

  /**
   * One session when the token names it, else all of that person that had begun when the token was
   * made: one that is sent again ends nothing more.
   */
  private List<PersonId> end(String registration, OidcLogoutToken token) {
    String issuer = String.valueOf(token.getIssuer());
    String session = token.getSessionId();
    if (session != null) {
      return store.endElsewhere(issuer, session);
    }
    Instant made = Objects.requireNonNull(token.getIssuedAt());
    return people
        .idOf(OidcPeople.identity(registration, issuer, String.valueOf(token.getSubject())))
        .map(id -> store.endElsewhere(new PersonId(id), issuer, made))
        .orElse(List.of());
  }

  /** One line for each that is refused, and no flood of them: each token costs some work. */
  private static final class Door extends OncePerRequestFilter {

    private static final int MOST_A_MINUTE = 600;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final JOSEObjectType TYPE = new JOSEObjectType("logout+jwt");

    private final PerMinute calls = new PerMinute(MOST_A_MINUTE, System::nanoTime);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return !HERE.matches(request);
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String address = request.getRemoteAddr();
      long wait = calls.another(address);
      if (wait > 0) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        response.sendError(TOO_MANY_REQUESTS);
        return;
      }
      if (isTyped(request.getParameter("logout_token"))) {
        check(request, response, chain);
      } else {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      }
      if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
        SecurityLog.refused("logout", "by", "oidc", "because", "token", "address", address);
      }
    }

    private static void check(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      try {
        chain.doFilter(request, response);
      } catch (AuthenticationServiceException unreadable) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      }
    }

    /** A token that was made for something else is none (OWASP ASVS 5.0, 10.5.5). */
    private static boolean isTyped(@Nullable String token) {
      try {
        return token != null && TYPE.equals(SignedJWT.parse(token).getHeader().getType());
      } catch (ParseException none) {
        return false;
      }
    }
  }
}
