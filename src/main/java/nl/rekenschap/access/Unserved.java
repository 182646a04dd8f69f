package nl.rekenschap.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Addresses under a path that no controller answers: whoever asks is told so, without a login. */
final class Unserved implements RequestMatcher {

  private final RequestMatcher under;
  private final ObjectProvider<RequestMappingHandlerMapping> controllers;

  Unserved(String under, ObjectProvider<RequestMappingHandlerMapping> controllers) {
    this.under = PathPatternRequestMatcher.withDefaults().matcher(under);
    this.controllers = controllers;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return under.matches(request) && !isServed(request);
  }

  private boolean isServed(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    try {
      return controllers.getObject().getHandler(request) != null;
    } catch (Exception servedOtherwise) {
      // Another method or form of the same address.
      return true;
    }
  }
}
