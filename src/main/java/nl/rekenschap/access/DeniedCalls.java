package nl.rekenschap.access;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.rekenschap.kernel.SecurityLog;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/**
 * One line for a call that the role of a person may not make (OWASP ASVS 5.0, 16.3.2). A screen or
 * a program that keeps on asking has one line a minute, so that it cannot fill the log.
 */
final class DeniedCalls implements AuthorizationEventPublisher {

  private static final long PAUSE = Duration.ofMinutes(1).toNanos();
  private static final int MOST = 1_000;

  private final LongSupplier nanos;
  private final Latest<Long> told = new Latest<>(MOST);

  /**
   * @param nanos a clock that only runs forward
   */
  DeniedCalls(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public <T> void publishAuthorizationEvent(
      Supplier<Authentication> who, T called, @Nullable AuthorizationResult result) {
    if (result == null || result.isGranted() || !(called instanceof MethodInvocation call)) {
      return;
    }
    String account = who.get().getName();
    String method =
        call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
    if (isNews(account + " " + method)) {
      SecurityLog.refused("call", "method", method, "account", account);
    }
  }

  private synchronized boolean isNews(String line) {
    long now = nanos.getAsLong();
    Long before = told.get(line);
    if (before != null && now - before < PAUSE) {
      return false;
    }
    told.put(line, now);
    return true;
  }
}
