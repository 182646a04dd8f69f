package nl.rekenschap.access;

import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/** A line for a call that the role of a person may not make; see {@link RefusalLines}. */
final class DeniedCalls implements AuthorizationEventPublisher {

  @Override
  public <T> void publishAuthorizationEvent(
      Supplier<Authentication> who, T called, @Nullable AuthorizationResult result) {
    if (result != null && !result.isGranted() && called instanceof MethodInvocation call) {
      RefusalLines.ofCall(who.get().getName(), RefusedCalls.name(call));
    }
  }
}
