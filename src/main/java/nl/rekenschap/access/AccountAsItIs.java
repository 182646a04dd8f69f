package nl.rekenschap.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import nl.rekenschap.kernel.Sight;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the account up at every request, also at those of a screen that is open: who was removed is
 * out at the next click, and a role, duty or stand-in that was given or taken counts from then on.
 */
final class AccountAsItIs extends OncePerRequestFilter {

  private final AccessStore store;
  private final Steads steads;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  AccountAsItIs(AccessStore store, Steads steads) {
    this.store = store;
    this.steads = steads;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Account> held = Account.ofActor();
    if (held.isPresent()) {
      Optional<Account> now =
          Sight.whole(() -> store.account(held.get().person().id()).map(steads::of));
      if (now.isEmpty()) {
        logOut(request);
      } else if (!now.equals(held)) {
        renew(now.get(), request, response);
      }
    }
    chain.doFilter(request, response);
  }

  /** What follows finds nobody, and no session: Vaadin then sends the browser to the login page. */
  private static void logOut(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** In the session too: within a screen Vaadin looks there first. */
  private void renew(Account now, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(now.loggedIn());
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
