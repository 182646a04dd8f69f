package nl.rekenschap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session at the other login too (OpenID Connect RP-Initiated Logout 1.0): else the next
 * person at that browser is in at a click.
 */
final class OidcLogout implements LogoutHandler, LogoutSuccessHandler {

  /**
   * Where the other login is told.
   *
   * @param address empty when the other knows no such thing
   */
  record Out(String address, String idToken, Elsewhere elsewhere) implements java.io.Serializable {

    private static final long serialVersionUID = 1L;

    static Optional<Out> of(HttpSession session) {
      return session.getAttribute(OidcLogin.OUT) instanceof Out out
          ? Optional.of(out)
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "Out[address=" + address + "]";
    }
  }

  private final RedirectStrategy redirects;

  OidcLogout(RedirectStrategy redirects) {
    this.redirects = redirects;
  }

  /** While the session is still there. */
  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    CleanBrowser.of(request, response);
    HttpSession session = request.getSession(false);
    if (session != null) {
      Out.of(session).ifPresent(out -> request.setAttribute(OidcLogin.OUT, out));
    }
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
      throws IOException {
    redirects.sendRedirect(
        request,
        response,
        request.getAttribute(OidcLogin.OUT) instanceof Out out && !out.address().isEmpty()
            ? elsewhere(request, out)
            : "/");
  }

  /** The other goes back only to addresses that were named to it. */
  private static String elsewhere(HttpServletRequest request, Out out) {
    String back =
        ServletUriComponentsBuilder.fromContextPath(request).path("/login").build().toUriString();
    return UriComponentsBuilder.fromUriString(out.address())
        .queryParam("id_token_hint", "{token}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(out.idToken(), back)
        .toUriString();
  }
}
