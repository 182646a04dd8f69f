package nl.rekenschap.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;

/**
 * Each test finds an empty desk. It is emptied before a test's own transaction begins: emptying
 * would wait for what that has looked at, and it for the emptying.
 */
class CleanSlate extends AbstractTestExecutionListener {

  @Override
  public int getOrder() {
    return new TransactionalTestExecutionListener().getOrder() - 1;
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    test.getApplicationContext().getBean(World.class).clean();
  }
}
