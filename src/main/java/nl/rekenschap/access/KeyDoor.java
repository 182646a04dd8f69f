package nl.rekenschap.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in that bring a key (RFC 6750): they act as its person. A key that is unknown,
 * wrong, expired or revoked, or whose person may not any more, gets one and the same answer.
 */
final class KeyDoor extends OncePerRequestFilter {

  private static final int TOO_MANY_REQUESTS = 429;

  private final RequestMatcher addresses;
  private final KeyStore store;
  private final BusinessClock clock;
  private final PerMinute wrongKeys;
  private final PerMinute calls;

  /**
   * @param addresses that programs ask
   * @param calls counts those with a key that works, by key
   */
  KeyDoor(
      RequestMatcher addresses,
      KeyStore store,
      BusinessClock clock,
      PerMinute wrongKeys,
      PerMinute calls) {
    this.addresses = addresses;
    this.store = store;
    this.clock = clock;
    this.wrongKeys = wrongKeys;
    this.calls = calls;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null || !addresses.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    KeyStore.Lock lock =
        Sight.whole(() -> lock(request.getHeader(HttpHeaders.AUTHORIZATION))).orElse(null);
    if (lock == null) {
      refuse(request, response);
      return;
    }
    long wait = calls.another(lock.key().id());
    if (wait > 0) {
      SecurityLog.refused(
          "call", "by", "key", "because", "pause", "account", lock.account().getUsername());
      slowDown(response, wait);
      return;
    }
    Sight.whole(() -> used(lock, clock.now()));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(lock.account().loggedIn());
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
    if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
      RefusalLines.ofProgram(
          lock.account().getUsername(),
          response.getStatus(),
          request.getAttribute(RefusalLines.marked()) != null);
    }
  }

  private Optional<KeyStore.Lock> lock(String header) {
    String[] parts = header.strip().split(" +", 2);
    if (parts.length < 2 || !parts[0].equalsIgnoreCase("Bearer")) {
      return Optional.empty();
    }
    Instant now = clock.now();
    return KeySecret.of(parts[1].strip())
        .flatMap(secret -> store.lock(secret.id()).filter(found -> secret.matches(found.hash())))
        .filter(found -> !found.key().isExpiredAt(now) && Keys.isFor(found.account().person()));
  }

  /** A busy program comes in thousands of times a day, and has one line of it. */
  private void used(KeyStore.Lock lock, Instant now) {
    Optional<LocalDate> last = lock.key().lastUsed().map(KeyDoor::day);
    if (!last.equals(Optional.of(day(now)))) {
      Account account = lock.account();
      SecurityLog.done(
          "login", "account", account.getUsername(), "by", "key", "who", account.logId());
    }
    store.used(lock.key().id(), now);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(BusinessClock.ZONE).toLocalDate();
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String address = request.getRemoteAddr();
    long wait = wrongKeys.another(address);
    SecurityLog.refused(
        "login", "by", "key", "because", wait > 0 ? "pause" : "wrong", "address", address);
    if (wait > 0) {
      slowDown(response, wait);
    } else {
      challenge(response);
    }
  }

  private static void slowDown(HttpServletResponse response, long seconds) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    response.sendError(TOO_MANY_REQUESTS);
  }

  /** The answer to who brings no key, or none that works. */
  static void challenge(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"rekenschap\"");
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
