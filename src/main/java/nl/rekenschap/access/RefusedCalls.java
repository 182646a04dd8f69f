package nl.rekenschap.access;

import nl.rekenschap.kernel.Refused;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * A line for what a service refused, whichever screen or program asked. What one service is refused
 * by another and gets over is not told: only the outermost call counts.
 */
final class RefusedCalls implements MethodInterceptor {

  private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    if (inside.get() != null) {
      return call.proceed();
    }
    inside.set(true);
    try {
      return call.proceed();
    } catch (Refused refused) {
      RefusalLines.of(refused, name(call));
      throw refused;
    } finally {
      inside.remove();
    }
  }

  /** The service and its method. */
  static String name(MethodInvocation call) {
    return call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
  }
}
