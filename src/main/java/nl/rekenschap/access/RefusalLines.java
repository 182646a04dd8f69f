package nl.rekenschap.access;

import java.time.Duration;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * One line in the security log for what somebody who is logged in asked and did not get (OWASP ASVS
 * 5.0, 16.3.2 and 16.3.3). What is another's and what does not exist have the same answer, and the
 * same line. A screen or a program that keeps on asking has one line a minute for the same reason,
 * so that it cannot fill the log.
 */
public final class RefusalLines {

  private static final long PAUSE = Duration.ofMinutes(1).toNanos();
  private static final int MOST = 1_000;
  private static final String MARK = RefusalLines.class.getName();
  private static final String NOT_FOUND = Refused.notFound().messageKey();

  private static final Latest<Long> TOLD = new Latest<>(MOST);

  private RefusalLines() {}

  /**
   * What a service, or the form of a screen, refused.
   *
   * @param where a name of ours; not what was asked
   */
  public static void of(Refused refused, String where) {
    String account = account();
    mark();
    if (account == null || refused.isTold()) {
      return;
    }
    String because = refused.messageKey();
    if (!isNews(account + " " + because)) {
      return;
    }
    if (because.equals(NOT_FOUND)) {
      SecurityLog.refused("object", "account", account, "at", where);
    } else {
      SecurityLog.done("refused input", "because", because, "account", account, "at", where);
    }
  }

  /**
   * An address of a screen that does not exist, or not for who asks.
   *
   * @param where a name of ours; not what was asked
   */
  public static void ofScreen(String where) {
    String account = account();
    if (account != null && isNews(account + " screen")) {
      SecurityLog.refused("screen", "account", account, "at", where);
    }
  }

  /** A call that the role of a person may not make. */
  static void ofCall(String account, String method) {
    mark();
    if (isNews(account + " " + method)) {
      SecurityLog.refused("call", "method", method, "account", account);
    }
  }

  /**
   * A program was refused before a service was asked: it sent what cannot be read, or to where
   * nothing is.
   *
   * @param isMarked whether the request bears {@link #mark}: then it has its line
   */
  static void ofProgram(String account, int status, boolean isMarked) {
    if (!isMarked && isNews(account + " " + status)) {
      SecurityLog.refused("request", "by", "key", "status", status, "account", account);
    }
  }

  /** The name of what a request bears that has had its line. */
  static String marked() {
    return MARK;
  }

  private static void mark() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(MARK, true, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /** Absent for timers and for whoever has not logged in; logging in has lines of its own. */
  private static @Nullable String account() {
    return Account.ofActor().map(Account::getUsername).orElse(null);
  }

  private static synchronized boolean isNews(String line) {
    long now = System.nanoTime();
    Long before = TOLD.get(line);
    if (before != null && now - before < PAUSE) {
      return false;
    }
    TOLD.put(line, now);
    return true;
  }
}
