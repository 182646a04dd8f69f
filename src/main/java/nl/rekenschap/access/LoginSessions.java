package nl.rekenschap.access;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps where people are logged in (OWASP ASVS 5.0, 7.5.2), by the clock on the wall. What a screen
 * asks by itself is no use of it, and the moment of use is kept to the minute.
 */
@Component
class LoginSessions implements LogoutHandler {

  private static final String MARK = "login-session";
  private static final Duration ROUGHLY = Duration.ofMinutes(1);

  /** What a session knows of its own line. */
  private record Mark(UUID id, PersonId person, Instant written) implements java.io.Serializable {

    private static final long serialVersionUID = 1L;
  }

  private final OwnSessionStore store;
  private final Duration longest;
  private final Duration idle;
  private final InstantSource wall = InstantSource.system();

  LoginSessions(
      OwnSessionStore store,
      LoginSettings settings,
      @Value("${server.servlet.session.timeout}") Duration idle) {
    this.store = store;
    this.longest = settings.longestSession();
    this.idle = idle;
  }

  /**
   * Notes that this session is used.
   *
   * @return false when its person ended it
   */
  boolean goesOn(HttpServletRequest request, Account account) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return true;
    }
    Mark mark = mark(session);
    if (mark == null || !mark.person().equals(account.person().id())) {
      begin(request, account);
      return true;
    }
    Optional<Boolean> ended = store.ended(mark.id());
    if (ended.isEmpty()) {
      begin(request, account);
    } else if (!ended.get()) {
      used(request, session, mark);
    }
    return !ended.orElse(false);
  }

  /** From now on it is known, with where it began when that was at another login. */
  void begin(HttpServletRequest request, Account account) {
    HttpSession session = request.getSession();
    Instant now = now();
    store.forgetBegunBefore(now.minus(longest));
    own(request).ifPresent(store::forget);
    Mark mark = new Mark(UUID.randomUUID(), account.person().id(), now);
    store.add(
        account,
        new OwnSession(mark.id(), now, now, RoughBrowser.of(request.getHeader("User-Agent"))),
        OidcLogout.Out.of(session).map(OidcLogout.Out::elsewhere));
    session.setAttribute(MARK, mark);
  }

  private void used(HttpServletRequest request, HttpSession session, Mark mark) {
    Instant used = lastUse(request, session);
    if (used.isAfter(mark.written().plus(ROUGHLY))) {
      store.used(mark.id(), used);
      session.setAttribute(MARK, new Mark(mark.id(), mark.person(), used));
    }
  }

  /** Of a screen's own requests it is not known yet whether somebody did something. */
  private Instant lastUse(HttpServletRequest request, HttpSession session) {
    String query = request.getQueryString();
    if (query == null || !query.contains("v-r=")) {
      return now();
    }
    return session.getAttribute(LastAct.ATTRIBUTE) instanceof Instant last ? last : Instant.MIN;
  }

  /** Those of that person that may still be used, the last used first. */
  List<OwnSession> of(PersonId person) {
    Instant now = now();
    return store.of(person, now.minus(longest), now.minus(idle));
  }

  /** That of this request. */
  @PermitAll
  static Optional<UUID> own(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).map(LoginSessions::mark).map(Mark::id);
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    own(request).ifPresent(id -> Sight.whole(() -> store.forget(id)));
  }

  private static @Nullable Mark mark(HttpSession session) {
    return session.getAttribute(MARK) instanceof Mark mark ? mark : null;
  }

  /** PostgreSQL keeps microseconds. */
  private Instant now() {
    return wall.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
