package nl.rekenschap.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test its {@link Visitors}. After each test what the browsers complained about fails it;
 * of a test that failed a picture of every window stays in target/browser.
 */
class Browsing implements ParameterResolver, AfterEachCallback {

  private static final Namespace HERE = Namespace.create(Browsing.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitors.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium =
        context
            .getRoot()
            .getStore(HERE)
            .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    return ofThisTest(context)
        .computeIfAbsent(
            Visitors.class, key -> new Visitors(chromium, address(context)), Visitors.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitors visitors = ofThisTest(context).remove(Visitors.class, Visitors.class);
    if (visitors == null) {
      return;
    }
    try {
      if (context.getExecutionException().isPresent()) {
        visitors.picture(
            context.getRequiredTestClass().getSimpleName()
                + "-"
                + context.getRequiredTestMethod().getName());
      } else {
        visitors.assertNoComplaints();
      }
    } finally {
      visitors.leave();
    }
  }

  private static Store ofThisTest(ExtensionContext context) {
    return context.getStore(Namespace.create(Browsing.class, context.getUniqueId()));
  }

  private static String address(ExtensionContext context) {
    Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
    return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/";
  }
}
