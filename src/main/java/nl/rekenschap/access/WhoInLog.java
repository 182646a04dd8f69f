package nl.rekenschap.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts into each line of the log who asked for what it tells of (OWASP ASVS 5.0, 16.2.1), as long
 * as that is being done: by an id that is used for nothing else, neither a name nor an account. A
 * thread that works for nobody says so; so does one that is used again.
 */
final class WhoInLog extends OncePerRequestFilter {

  /** Key in a line's own properties. */
  static final String KEY = "who";

  private static final String ASKED_BY = WhoInLog.class.getName();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String before = MDC.get(KEY);
    put(asking(request));
    try {
      chain.doFilter(request, response);
    } finally {
      put(before);
    }
  }

  /** The page that says what went wrong is made for who asked the page before it. */
  private static @Nullable String asking(HttpServletRequest request) {
    Account.ofActor().ifPresent(account -> request.setAttribute(ASKED_BY, account.logId()));
    return request.getAttribute(ASKED_BY) instanceof String id ? id : null;
  }

  /** While that account acts on this thread. */
  static <T> T during(Account account, Supplier<T> work) {
    String before = MDC.get(KEY);
    put(account.logId());
    try {
      return work.get();
    } finally {
      put(before);
    }
  }

  private static void put(@Nullable String id) {
    if (id == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, id);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
