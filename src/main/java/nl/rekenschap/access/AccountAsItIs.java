package nl.rekenschap.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the account up at every request, also at those of a screen that is open: who was removed,
 * has another password or was logged out everywhere is out at the next click, and a role, duty or
 * stand-in that was given or taken counts from then on. However busy, a session ends in the end, by
 * the clock on the wall: the rehearsal's may leap.
 */
final class AccountAsItIs extends OncePerRequestFilter {

  static final String BEGAN = "login-began";

  /** When the session of that person began. */
  record Began(PersonId person, Instant at) implements java.io.Serializable {

    private static final long serialVersionUID = 1L;
  }

  private static final SecurityContextRepository CONTEXTS =
      new HttpSessionSecurityContextRepository();

  private final AccessStore store;
  private final Steads steads;
  private final Duration longest;
  private final InstantSource wall;
  private final LoginSessions sessions;

  AccountAsItIs(
      AccessStore store,
      Steads steads,
      LoginSessions sessions,
      Duration longest,
      InstantSource wall) {
    this.store = store;
    this.steads = steads;
    this.sessions = sessions;
    this.longest = longest;
    this.wall = wall;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Account> held = Account.ofActor();
    if (held.isPresent()) {
      Optional<Account> now =
          Sight.whole(() -> store.account(held.get().person().id()).map(steads::of));
      if (now.isEmpty() || now.get().sessionNumber() != held.get().sessionNumber()) {
        logOut(request, held.get(), "account-changed");
      } else if (isTooLong(request, held.get())) {
        logOut(request, held.get(), "longest-session");
      } else if (!Sight.whole(() -> sessions.goesOn(request, held.get()))) {
        logOut(request, held.get(), "ended");
      } else if (!now.equals(held)) {
        renew(now.get(), request, response);
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isTooLong(HttpServletRequest request, Account account) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return false;
    }
    if (session.getAttribute(BEGAN) instanceof Began began
        && began.person().equals(account.person().id())) {
      return !wall.instant().isBefore(began.at().plus(longest));
    }
    session.setAttribute(BEGAN, new Began(account.person().id(), wall.instant()));
    return false;
  }

  /** What follows finds nobody, and no session: Vaadin then sends the browser to the login page. */
  private static void logOut(HttpServletRequest request, Account account, String because) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityLog.done("session-ended", "account", account.getUsername(), "because", because);
  }

  /** In the session too: within a screen Vaadin looks there first. */
  static void renew(Account now, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(now.loggedIn());
    SecurityContextHolder.setContext(context);
    CONTEXTS.saveContext(context, request, response);
  }
}
