package nl.rekenschap.testing;

import nl.rekenschap.kernel.Sight;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A test that is logged in as nobody looks from outside and sees all; a request of nobody, and who
 * is logged in, see what they see in the product.
 */
@Component
@Primary
@Profile("roomtest")
class TestEyes implements Sight.Eyes {

  private static final ThreadLocal<Boolean> STRICT = ThreadLocal.withInitial(() -> false);

  private final Sight.Eyes product;

  TestEyes(@Qualifier("asking") Sight.Eyes product) {
    this.product = product;
  }

  static void nobody(Runnable work) {
    STRICT.set(true);
    try {
      work.run();
    } finally {
      STRICT.set(false);
    }
  }

  @Override
  public Sight now() {
    Sight sight = product.now();
    boolean outside = !STRICT.get() && !isRequest();
    return sight instanceof Sight.Nobody && outside ? new Sight.Whole() : sight;
  }

  /** Spring puts an empty request before each test; those that a test makes have an address. */
  private static boolean isRequest() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && !request.getRequest().getRequestURI().isEmpty();
  }
}
